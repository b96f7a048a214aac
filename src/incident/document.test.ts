import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import Handlebars from 'handlebars';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {describe, expect, it} from 'vitest';
import {arbitraryTimeline} from '../../test/support/arbitrary-entry.ts';
import {declared, entry, ID, seed} from '../../test/support/example-incident.ts';
import {pageAlert, pagedIncident, pageLog, pageRecord} from '../../test/support/example-page.ts';
import {checkDerived, renderIncident, type Render} from './document.ts';
import type {Data, Entry} from './entry.ts';
import {foldIncident, type Incident} from './incident.ts';
import {readingOf} from './reading.ts';

const OPTIONS = {noEscape: true, strict: true, knownHelpersOnly: true, preventIndent: true};
const compiled = {en: compile('en'), ko: compile('ko')};
const render: Render = (_, lang, view) => compiled[lang](view);

function compile(lang: string): HandlebarsTemplateDelegate<object> {
  const file = new URL(`../../templates/incident/${lang}.md.hbs`, import.meta.url);
  return Handlebars.compile(readFileSync(file, 'utf8'), OPTIONS);
}

const document = (incident: Incident) => renderIncident(incident, render);
const fold = (...entries: Entry[]) => foldIncident(ID, entries);

/** What a pull brought, with a text in each of its places. */
function pagedWith({title, name, person, url, label}: Record<string, string>): Entry[] {
  const who = {id: label ?? '', name: person ?? ''};
  const record = pageRecord('14:31', {title: title ?? '', url: url ?? '', number: 42, service: who}, label);
  const log = (id: string, type: string, data: Data = {}): Entry =>
    pageLog(
      '14:32',
      id,
      type,
      {page: label ?? '', summary: title ?? '', ...data},
      {id: id, name: name ?? ''},
    );
  return [
    record,
    log('L1', 'notify', {user: who}),
    log('L2', 'escalate', {assignees: [who, who]}),
    log('L3', 'unheard_of'),
    pageAlert('14:33', 'A1', title ?? '', label),
    pageAlert('14:33', 'A2', label ?? '', label),
  ];
}

describe('renderIncident', () => {
  it('writes the example incident in Korean', async () => {
    await expect(document(fold(...seed))).toMatchFileSnapshot('../../test/golden/incident.ko.md');
  });

  it('writes an incident over midnight in its own zone, in English', async () => {
    const data = {
      ...declared.data,
      language: 'en',
      zone: 'Asia/Seoul',
      impact: 'About 1,000 users',
      commander: 'Kent',
    };
    const evidence = [
      {path: 'evidence/a-output.txt', lines: 42},
      {path: '../../secret', lines: 1},
    ];
    const entries = [
      {...declared, data},
      entry('14:20', 'mark', {data: {mark: 'started'}, body: 'deploy of checkout'}),
      entry('14:26', 'page', {data: {type: 'trigger_log_entry', summary: '500s rising'}, ref: 'R2XYZ'}),
      entry('14:32', 'note', {body: 'connections are full\n\n```\nFATAL: too many\n```', data: {evidence}}),
      entry('14:45', 'mark', {data: {mark: 'mitigated'}}),
      entry('15:01', 'mark', {data: {mark: 'mitigated'}, logged: '14:50', body: 'pool at 200'}),
      entry('15:02', 'severity', {data: {severity: 'SEV3'}}),
      entry('15:03', 'role', {data: {role: 'scribe', person: 'Evan'}}),
      entry('15:04', 'link', {data: {url: 'https://example.com/graph?a=(b)', label: 'graph'}}),
      entry('15:05', 'link', {data: {incident: '2024-03-02-checkout-timeouts-2c9q'}}),
      entry('15:15', 'status', {data: {status: 'resolved'}, body: 'PgBouncer in place'}),
      entry('15:20', 'forecast', {body: 'more <b>rain</b>'}),
    ];
    const broken = [{name: '20241008T150000Z-00000000', line: 3, expected: 'kind: note', found: '…'}];
    await expect(document(foldIncident(ID, entries, broken))).toMatchFileSnapshot(
      '../../test/golden/incident.en.md',
    );
  });

  it('is a document whose parts no text can change', () => {
    const hostile = fc
      .array(
        fc.constantFrom(
          '# x',
          '```',
          '~~~',
          '- ',
          '<!-- mh:begin a v1 -->',
          '<div>',
          '-->',
          '\n',
          ' ',
          '`',
          '\\',
          '---',
          'a',
          '[a]: b',
          '{{x}}',
          '| a |',
        ),
        {maxLength: 8},
      )
      .map((parts) => parts.join(''));
    const texts = fc.record({
      title: hostile,
      body: hostile,
      name: hostile,
      impact: hostile,
      person: hostile,
      url: hostile,
      label: hostile,
      path: hostile,
    });
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom('en', 'ko'),
        ({title, body, name, impact, person, url, label, path}, language) => {
          const data = {...declared.data, title, impact, language, commander: person};
          const text = document(
            fold(
              {...declared, data, byName: name},
              entry('14:32', 'note', {body, byName: name, data: {evidence: {path, lines: 1}}}),
              entry('14:33', 'status', {body, data: {status: 'monitoring'}}),
              entry('14:34', 'link', {data: {url, label}}),
              entry('14:35', 'unheard-of', {body: label}),
              ...pagedWith({title, name, person, url, label}),
            ),
          );
          const paged = fromMarkdown(document(fold(...pagedWith({title, name, person, url, label}))));
          expect(paged.children.filter(({type}) => type === 'heading')).toHaveLength(4);
          expect(paged.children.filter(({type}) => type === 'html')).toHaveLength(1);
          const root = fromMarkdown(text);
          const headings = root.children.filter(({type}) => type === 'heading').length;
          const link = /^## (Links|링크)$/m.test(text) ? 1 : 0;
          expect(headings).toBe(4 + link);
          expect(root.children.filter(({type}) => type === 'html')).toHaveLength(1);
          expect(/<!--\s*mh:/.exec(text)).toBeNull();
          expect(checkDerived(text)).toBe('intact');
        },
      ),
      {numRuns: 500},
    );
  });

  it('gives the same bytes for what was pulled in any order and twice', () => {
    const reading = readingOf({language: 'ko', zone: 'Asia/Seoul', severities: {}});
    const whole = document(foldIncident(ID, pagedIncident, [], reading));
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...pagedIncident], {minLength: pagedIncident.length}),
        fc.subarray([...pagedIncident]),
        (shuffled, twice) => {
          expect(document(foldIncident(ID, [...twice, ...shuffled], [], reading))).toBe(whole);
        },
      ),
    );
  });

  it('differs in nothing but the severity under another mapping', () => {
    const lines = (urgency: 'SEV1' | 'SEV3') => {
      const reading = readingOf({zone: 'UTC', severities: {[urgency]: {urgency: 'high'}}});
      return document(foldIncident(ID, pagedIncident, [], reading))
        .split('\n')
        .slice(1);
    };
    const other = lines('SEV1');
    expect(lines('SEV3').filter((line, at) => line !== other[at])).toEqual(['- **Severity**: SEV3 (Medium)']);
  });

  it('gives the same bytes whatever the order, for any entries', () => {
    fc.assert(
      fc.property(arbitraryTimeline, (entries) => {
        expect(document(fold(...entries))).toBe(document(fold(...entries.toReversed())));
      }),
    );
  });
});

describe('checkDerived', () => {
  const text = document(fold(...seed));

  it('knows its own document, with other line endings too', () => {
    expect(checkDerived(text)).toBe('intact');
    expect(checkDerived(`\uFEFF${text.replaceAll('\n', '\r\n')}\r\n`)).toBe('intact');
  });

  it('sees an edit, and a document that is not ours', () => {
    expect(checkDerived(text.replace('PgBouncer', 'pgbouncer'))).toBe('edited');
    expect(checkDerived('# Mine\n')).toBe('foreign');
  });
});
