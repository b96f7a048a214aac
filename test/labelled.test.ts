import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';

const FOLDER = join(import.meta.dirname, 'labelled');
const REVIEWS = join(FOLDER, 'reviews');
const PARTS = ['cause', 'lesson', 'action', 'prevention', 'timeline', 'summary'];
const LANGUAGES = ['en', 'ko'] as const;
type Language = (typeof LANGUAGES)[number];

/** How many sentences bear each label: those the rules are written by, and those set aside. */
const COUNTS: Readonly<Record<Language, Readonly<Record<string, readonly [number, number]>>>> = {
  en: {
    'person-fault': [31, 16],
    counterfactual: [30, 15],
    'human-error': [23, 11],
    careful: [25, 13],
    promise: [17, 8],
    soft: [7, 4],
    innocent: [159, 79],
  },
  ko: {
    'person-fault': [31, 16],
    counterfactual: [31, 15],
    'human-error': [23, 12],
    careful: [26, 13],
    promise: [17, 8],
    soft: [7, 4],
    innocent: [157, 78],
  },
};

interface Labelled {
  readonly label: string;
  readonly part: string;
  readonly sentence: string;
}

const read = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');
const open = (language: Language): string => `blame.${language}.tsv`;
const setAside = (language: Language): string => `blame.held-out.${language}.tsv`;

const linesOf = (file: string): readonly string[] => read(file).replace(/\n$/, '').split('\n');

const labelledIn = (file: string): readonly Labelled[] =>
  linesOf(file).map((line) => {
    const [label = '', part = '', sentence = ''] = line.split('\t');
    return {label, part, sentence};
  });

const withLabel = (file: string, label: string): number =>
  labelledIn(file).filter((line) => line.label === label).length;

/** The same sentence is the same in whatever spacing, case and punctuation. */
const gist = (sentence: string): string => sentence.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

describe.each(LANGUAGES)('the labelled sentences (%s)', (language) => {
  const files = [open(language), setAside(language)];

  test.each(files)('%s: every line has a label, a part and a sentence', (file) => {
    expect(read(file)).toMatch(/[^\n]\n$/);
    expect(read(file)).toBe(read(file).normalize('NFC'));
    for (const line of linesOf(file)) {
      const [label = '', part, sentence, ...rest] = line.split('\t');
      expect(Object.keys(COUNTS[language]), line).toContain(label);
      expect(PARTS, line).toContain(part);
      expect(sentence?.trim(), line).toBe(sentence);
      expect(sentence, line).not.toBe('');
      expect(rest, line).toEqual([]);
      expect(line).not.toContain('\r');
    }
  });

  test('the part set aside is as it was before the rules were written', () => {
    const hash = createHash('sha256')
      .update(read(setAside(language)))
      .digest('hex');
    expect(read('README.md')).toContain(`| \`${setAside(language)}\` | \`${hash}\` |`);
  });

  test('the labels are counted', () => {
    const counts = Object.keys(COUNTS[language]).map((label) => [
      label,
      files.map((file) => withLabel(file, label)),
    ]);
    expect(Object.fromEntries(counts)).toEqual(COUNTS[language]);
  });

  test.each(files)('%s: at least half is innocent', (file) => {
    expect(withLabel(file, 'innocent') * 2).toBeGreaterThanOrEqual(labelledIn(file).length);
  });

  test('no sentence stands twice', () => {
    const gists = files.flatMap((file) => labelledIn(file).map(({sentence}) => gist(sentence)));
    expect(gists.filter((one, at) => gists.indexOf(one) !== at)).toEqual([]);
  });
});

describe('the whole reviews', () => {
  const expectations = readdirSync(REVIEWS).filter((file) => file.endsWith('.expected.md'));
  const reviews = readdirSync(REVIEWS).filter((file) => file.endsWith('.md') && !expectations.includes(file));

  test('each has its expected findings', () => {
    expect(reviews.map((file) => file.replace(/md$/, 'expected.md'))).toEqual(expectations);
  });

  test.each(reviews)('%s: the words that the expected findings quote stand on their lines', (file) => {
    const lines = readFileSync(join(REVIEWS, file), 'utf8').split('\n');
    const expected = readFileSync(join(REVIEWS, file.replace(/md$/, 'expected.md')), 'utf8');
    const quoted = [...expected.matchAll(/^\| (\d+) \| `([^`]+)` \|/gm)];
    expect(quoted.length).toBeGreaterThan(0);
    for (const [, line, words] of quoted)
      expect(lines[Number(line) - 1], `line ${String(line)}`).toContain(words);
  });
});
