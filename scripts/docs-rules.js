// Writes docs/rules.<lang>.md: what the check of a review looks for, from its rules and the language tables.
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {importSource} from './build/import-source.js';
import {rulesPage} from './docs/rules-page.js';

const project = join(import.meta.dirname, '..');
const names = ['postmortem/check/finding', 'i18n/en', 'i18n/ko'];
const contents = names.map((name) => `export * from './src/${name}.ts';`).join('\n');
const {RULES, ...texts} = await importSource(project, {stdin: {contents, resolveDir: project, loader: 'ts'}});

for (const lang of ['en', 'ko'])
  writeFileSync(join(project, `docs/rules.${lang}.md`), rulesPage(lang, RULES, texts[lang]));
