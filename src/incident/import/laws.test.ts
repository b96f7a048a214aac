import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import Handlebars from 'handlebars';
import {describe, expect, it} from 'vitest';
import {declared, entry, ID} from '../../../test/support/example-incident.ts';
import {renderIncident} from '../document.ts';
import {MARKS} from '../entry.ts';
import {printEntry} from '../entry-file.ts';
import {foldIncident} from '../incident.ts';
import {linesOf} from '../timeline.ts';
import {declaredBy} from './declared.ts';
import {entriesOf} from './entries.ts';
import {readTimeline, type TimelineFormat} from './read.ts';

const mask = (text: string) => Promise.resolve(text);
const template = (lang: string) =>
  Handlebars.compile(
    readFileSync(new URL(`../../../templates/incident/${lang}.md.hbs`, import.meta.url), 'utf8'),
    {
      noEscape: true,
    },
  );
const templates = {en: template('en'), ko: template('ko')};

async function rowsOf(text: string, format: TimelineFormat) {
  return (await readTimeline({name: 'f', bytes: text.length, text, format}, {})).rows;
}

const word = fc.constantFrom('alert', 'fires', '복구', '연결', 'pool', '500', 'done');
const words = fc.array(word, {minLength: 1, maxLength: 5}).map((all) => `said ${all.join(' ')}`);
const clock = fc.nat({max: 24 * 60 - 1}).map((minute) => {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
});
const line = fc.record({clock, text: words, mark: fc.option(fc.constantFrom(...MARKS), {nil: undefined})});

describe('what a timeline says', () => {
  it('is read again from the document that shows it, in both languages and any zone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, {minLength: 1, maxLength: 8}),
        fc.constantFrom('en', 'ko'),
        fc.constantFrom('UTC', 'Asia/Seoul'),
        async (some, language, zone) => {
          const entries = some.map(({clock: at, text, mark}) =>
            mark === undefined || mark === 'resolved'
              ? entry(at, 'note', {body: text})
              : entry(at, 'mark', {body: text, data: {mark}}),
          );
          const incident = foldIncident(ID, [
            {...declared, data: {...declared.data, language, zone}},
            ...entries,
          ]);
          const text = renderIncident(incident, (_, lang, view) => templates[lang](view));
          const rows = await entriesOf(await rowsOf(text, 'markdown'), 'f', mask);
          const shown = ({
            entry: one,
          }: {
            entry: {at: string; kind: string; body: string; byName?: string};
          }) => [new Date(one.at).toISOString(), one.kind, one.body, one.byName];
          expect(rows.map(shown)).toEqual(incident.timeline.map(shown));
        },
      ),
      {numRuns: 60},
    );
  });

  it('is read from CSV as it was printed, whatever is in it', async () => {
    const text = fc
      .string({unit: 'grapheme', minLength: 1})
      .map((some) => `x${some.replace(/\r\n?/g, '\n')}x`);
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, {minLength: 1, maxLength: 5}),
        fc.constantFrom(',', ';', '\t'),
        async (all, delimiter) => {
          const cell = (one: string) => `"${one.replaceAll('"', '""')}"`;
          const csv = [['time', 'text'], ...all.map((one) => ['2024-10-08 14:30 UTC', cell(one)])]
            .map((row) => row.join(delimiter))
            .join('\n');
          expect((await rowsOf(csv, 'csv')).map((row) => row.text)).toEqual(all.map((one) => one.trim()));
        },
      ),
      {numRuns: 200},
    );
  });
});

describe('an import', () => {
  const csv = (all: readonly string[]) =>
    ['time,text', ...all.map((one) => `2024-10-08 14:30 UTC,${one}`)].join('\n');
  const made = async (all: readonly string[]) =>
    await entriesOf(await rowsOf(csv(all), 'csv'), 'f.csv', mask);
  const texts = fc.array(word, {minLength: 1, maxLength: 12});

  it('of the same file makes the same bytes, and each row an entry', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (all) => {
        const [one, two] = [await made(all), await made(all)];
        expect(two.map(({entry: e}) => printEntry(e))).toEqual(one.map(({entry: e}) => printEntry(e)));
        expect(new Set(one.map(({entry: e}) => e.name)).size).toBe(all.length);
      }),
    );
  });

  it('of a file that has grown keeps the names, and the incident', async () => {
    await fc.assert(
      fc.asyncProperty(texts, texts, async (all, more) => {
        const [before, after] = [await made(all), await made([...all, ...more])];
        expect(after.slice(0, all.length).map(({entry: e}) => e.name)).toEqual(
          before.map(({entry: e}) => e.name),
        );
        const about = {title: 'Pool exhausted', file: 'f.csv', zone: 'UTC'};
        expect((await declaredBy(about, after, mask)).id).toBe((await declaredBy(about, before, mask)).id);
      }),
    );
  });

  it('shows what happened in one minute in the order of the file', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (all) => {
        const entries = (await made(all)).map((one) => one.entry);
        expect(linesOf(entries.toReversed()).map(({body}) => body)).toEqual(all);
      }),
    );
  });
});
