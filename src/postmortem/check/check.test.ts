import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {entry, ID} from '../../../test/support/example-incident.ts';
import {foldIncident} from '../../incident/incident.ts';
import {render} from '../../templates.ts';
import {draftPostmortem} from '../draft.ts';
import {checkReview, type RuleSettings} from './check.ts';
import {placesIn} from './place.ts';
import type {Surroundings} from './rules/rule.ts';

const TEST = join(import.meta.dirname, '../../../test');
const sample = (lang: string) => readFileSync(join(TEST, `golden/postmortem.${lang}.md`), 'utf8');
const review = (name: string) => readFileSync(join(TEST, `labelled/reviews/${name}.md`), 'utf8');

const check = (text: string, around: Partial<Surroundings> = {}, settings: RuleSettings = {}) =>
  checkReview(text, {names: [], missing: new Set(), ...around}, settings);

/** `35 PM013 human-error` */
const told = (text: string, around?: Partial<Surroundings>, settings?: RuleSettings) => {
  const place = placesIn(text);
  return check(text, around, settings).findings.map(
    ({rule, says, start}) => `${place(start).line} ${rule} ${says}`,
  );
};
const heavy = (text: string) => check(text).findings.filter(({level}) => level !== 'note');

describe('a good review', () => {
  test.each(['en', 'ko'])('the sample has notes at most (%s)', (lang) => {
    expect(heavy(sample(lang))).toEqual([]);
  });

  test.each(['good-1.en', 'good-1.ko'])('%s has nothing at all', (name) => {
    expect(check(review(name)).findings).toEqual([]);
  });

  test.each(['en', 'ko'])('each claim of the sample has its guard and its action (%s)', (lang) => {
    const claims = check(sample(lang)).claims.map(({guard, action}) => [guard, action]);
    expect(claims).toEqual([
      ['limit', 3],
      ['alert', 1],
      ['runbook', 2],
      ['test', 5],
    ]);
  });
});

describe('a draft', () => {
  const incident = foldIncident(ID, [
    entry('14:30', 'declared', {
      data: {id: ID, title: 'pool', severity: 'SEV2', language: 'en', zone: 'UTC'},
    }),
    entry('15:15', 'status', {body: 'recovered', data: {status: 'resolved'}}),
  ]);

  test.each(['en', 'ko'] as const)('has one finding for each question, and no other (%s)', (lang) => {
    const text = draftPostmortem(incident, {}, {lang, author: 'Mitchell', status: 'Draft'}, render);
    const {findings} = check(text, {incident});
    expect(findings.map(({rule, says}) => `${rule} ${says}`)).toEqual(
      Array.from({length: text.match(/TODO: /g)?.length ?? 0}, () => 'PM001 question'),
    );
  });

  test('that differs from the entries says so', () => {
    const text = draftPostmortem(incident, {}, {lang: 'en', author: 'Mitchell', status: 'Draft'}, render);
    const changed = text.replace('**Date**: 2024-10-08', '**Date**: 2024-10-09').replace('recovered', 'fine');
    expect(told(changed, {incident}).filter((one) => one.includes('PM006'))).toEqual([
      '4 PM006 differs',
      expect.stringContaining('PM006 stale'),
    ]);
  });
});

describe('turned off', () => {
  const blamed = sample('en')
    .replace('- Connection pool', '- Connection pool')
    .replace('1. Traffic spike (twice the normal load)', '1. Human error');

  test('in place, with a reason, for the block that follows', () => {
    const quiet = blamed.replace(
      '1. Human error',
      '<!-- mh-ignore PM013: quoted from the vendor -->\n1. Human error',
    );
    expect(told(blamed).some((one) => one.includes('PM013'))).toBe(true);
    expect(told(quiet).some((one) => one.includes('PM013'))).toBe(false);
    expect(check(quiet).ignored.map(({reason}) => reason)).toEqual(['quoted from the vendor']);
  });

  test('without a reason it counts, and that is said', () => {
    const bare = blamed.replace('1. Human error', '1. Human error <!-- mh-ignore PM013 -->');
    const rules = check(bare).findings.map(({rule}) => rule);
    expect(rules).toContain('PM013');
    expect(rules).toContain('PM018');
  });

  test('by the config', () => {
    const off = {PM013: {level: 'off', reason: 'x'}, PM009: {level: 'error', reason: 'y'}} as const;
    expect(told(blamed, {}, off).some((one) => one.includes('PM013'))).toBe(false);
    expect(check(blamed, {}, off).findings.filter(({level}) => level === 'error')).toEqual([]);
  });
});

describe('a bad review', () => {
  test('English, by line', () => {
    const found = told(review('bad-1.en'));
    for (const expected of [
      '4 PM004 length',
      '6 PM002 impact-unmeasured',
      '27 PM004 out-of-order',
      '35 PM013 human-error',
      '36 PM012 counterfactual',
      '68 PM014 person-fault',
      '79 PM011 careful',
      '80 PM010 vague',
      '80 PM009 no-owner-no-date',
      '83 PM009 owners',
      '90 PM016 promise',
      '100 PM001 open',
    ])
      expect.soft(found).toContain(expected);
  });

  test('Korean, by line, also in a table', () => {
    const found = told(review('bad-3.ko'));
    for (const expected of [
      '4 PM004 length',
      '24 PM004 out-of-order',
      '34 PM013 human-error',
      '47 PM001 open',
      '69 PM009 group',
      '73 PM009 owners',
      '77 PM016 promise',
    ])
      expect.soft(found).toContain(expected);
    expect(found.filter((one) => one.startsWith('68 '))).toEqual([]);
  });
});

test('any text is judged without a failure', () => {
  for (const text of ['', '#', '```', '| a |', '<!--', '- [ ] ', '**', '\r\n\r\n', '# 제목\n\n아무 말'])
    expect(() => check(text)).not.toThrow();
});
