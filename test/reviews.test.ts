import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {checkReview} from '../src/postmortem/check/check.ts';
import {placesIn} from '../src/postmortem/check/place.ts';

const FOLDER = join(import.meta.dirname, 'labelled/reviews');
const read = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');

/** Lines with an error or a warning. */
function flagged(name: string): ReadonlySet<number> {
  const text = read(`${name}.md`);
  const place = placesIn(text);
  const {findings} = checkReview(text, {names: [], missing: new Set()});
  return new Set(findings.filter(({level}) => level !== 'note').map(({start}) => place(start).line));
}

/** The rows of a table of the sidecar: line, and what it is. */
function rows(name: string, heading: string): readonly {readonly line: number; readonly what: string}[] {
  const [, part = ''] = read(`${name}.expected.md`).split(`## ${heading}\n`);
  const table = part.split('\n## ')[0] ?? '';
  return [...table.matchAll(/^\| (\d+) \| `[^`]+` \| ([^|]+) \|/gm)].map(([, line, what = '']) => ({
    line: Number(line),
    what: what.trim(),
  }));
}

describe.each(['bad-1.en', 'bad-2.ko', 'bad-3.ko'])('%s', (name) => {
  test('has nine in ten of the findings that a good reviewer would give', () => {
    const lines = flagged(name);
    const expected = rows(name, 'Findings').filter(({what}) => !/softly|advice/.test(what));
    // A finding that runs over two lines may be told on either.
    const missed = expected.filter(({line}) => ![line - 1, line, line + 1].some((near) => lines.has(near)));
    expect(missed.length / expected.length, JSON.stringify(missed)).toBeLessThan(0.1);
  });

  test('has no silly one', () => {
    const lines = flagged(name);
    expect(rows(name, 'Silly').filter(({line}) => lines.has(line))).toEqual([]);
  });
});

test.each(['good-1.en', 'good-1.ko'])('%s is clean but for links that are not there', (name) => {
  expect([...flagged(name)]).toEqual([]);
});
