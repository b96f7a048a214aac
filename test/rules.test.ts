import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {rulesPage} from '../scripts/docs/rules-page.js';
import {en} from '../src/i18n/en.ts';
import {LANGS} from '../src/i18n/index.ts';
import {ko} from '../src/i18n/ko.ts';
import {RULES} from '../src/postmortem/check/finding.ts';

const texts = {en, ko};

test.each(LANGS)('docs/rules.%s.md says what the program says: npm run docs', (lang) => {
  const page = readFileSync(join(import.meta.dirname, `../docs/rules.${lang}.md`), 'utf8');
  expect(rulesPage(lang, RULES, texts[lang])).toBe(page);
});

test.each(LANGS)('every rule has its words (%s)', (lang) => {
  const words = Object.keys(RULES).flatMap((id) =>
    ['rule', 'why', 'instead'].map((part) => `check.${part}.${id}`),
  );
  expect(words.filter((key) => !(key in texts[lang]))).toEqual([]);
});
