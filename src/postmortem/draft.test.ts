import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {readValues} from '../docs-repo/yaml-values.ts';
import {findRegion} from '../docs-repo/region.ts';
import type {Lang} from '../i18n/index.ts';
import {entry, ID} from '../../test/support/example-incident.ts';
import {foldIncident} from '../incident/incident.ts';
import {render} from '../templates.ts';
import {draftPostmortem} from './draft.ts';
import {type Facts, factsSchema} from './facts-schema.ts';

const GOLDEN = join(import.meta.dirname, '../../test/golden');
const golden = (name: string) => readFileSync(join(GOLDEN, name), 'utf8');
const drafting = (lang: Lang) => ({lang, author: 'Mitchell', status: 'Draft'});

/** The seven lines of the sample, as they are typed. */
function typed(lang: Lang) {
  const lines = [...golden(`postmortem.${lang}.md`).matchAll(/^- (\d\d:\d\d) - (.*)$/gm)];
  const title = /: (.*)$/m.exec(golden(`postmortem.${lang}.md`))?.[1] ?? '';
  const entries = lines.map(([, time = '', body = ''], at) =>
    at === 6 ? entry(time, 'status', {body, data: {status: 'resolved'}}) : entry(time, 'note', {body}),
  );
  const data = {id: ID, title, severity: 'SEV2', language: lang, zone: 'UTC'};
  return foldIncident(ID, [entry('14:30', 'declared', {data}), ...entries]);
}

function facts(lang: Lang): Facts {
  const read = readValues(golden(`postmortem-facts.${lang}.yaml`), 'facts.yaml', factsSchema);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const withoutMarkers = (text: string) => text.replace(/^<!-- mh:.* -->\n/gm, '');

describe.each(['ko', 'en'] as const)('a draft (%s)', (lang) => {
  test('of the sample with its facts is the sample, byte for byte', () => {
    const text = draftPostmortem(typed(lang), facts(lang), drafting(lang), render);
    expect(withoutMarkers(text)).toBe(golden(`postmortem.${lang}.md`));
  });

  test('without facts asks in every section, and leaves none empty', () => {
    const text = withoutMarkers(draftPostmortem(typed(lang), {}, drafting(lang), render));
    expect(text.match(/TODO: /g)?.length).toBeGreaterThan(10);
    expect(text).not.toMatch(/^(#+) .*\n+\1 /m);
    expect(text).toContain('- 15:15 - ');
  });

  test('holds the timeline in a region of its language', () => {
    const text = draftPostmortem(typed(lang), {}, drafting(lang), render);
    expect(findRegion(text, 'timeline')).toMatchObject({words: ['v1', `lang=${lang}`], edited: false});
  });
});
