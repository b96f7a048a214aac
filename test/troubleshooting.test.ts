import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {failureTables, withFailureTables} from '../scripts/docs/failure-tables.js';
import {EXIT_STATUS} from '../src/failure.ts';
import {en} from '../src/i18n/en.ts';
import {LANGS} from '../src/i18n/index.ts';
import {ko} from '../src/i18n/ko.ts';

const texts = {en, ko};

describe.each(LANGS)('docs/troubleshooting.%s.md', (lang) => {
  const document = readFileSync(join(import.meta.dirname, `../docs/troubleshooting.${lang}.md`), 'utf8');

  test('says every refusal as the program does: npm run docs', () => {
    expect(withFailureTables(document, failureTables(lang, EXIT_STATUS, texts[lang]))).toBe(document);
  });

  test('speaks of no code that is not there', () => {
    const prose = document.replace(/<!-- failures:begin[\s\S]*<!-- failures:end -->/, '');
    const named = [...prose.matchAll(/^#+ .*`([a-z]+(?:-[a-z]+)+)`/gm)].map(([, code = '']) => code);
    expect(named.filter((code) => !(code in EXIT_STATUS))).toEqual([]);
  });
});

test('has a heading for each exit status that is used', () => {
  const tables = failureTables('en', EXIT_STATUS, en);
  expect(tables).not.toContain('undefined');
  for (const code of Object.keys(EXIT_STATUS)) expect.soft(tables).toContain(`| \`${code}\` | `);
});
