// Writes the tables of every refusal into docs/troubleshooting.<lang>.md, from src/failure.ts and the language tables.
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {importSource} from './build/import-source.js';
import {failureTables, withFailureTables} from './docs/failure-tables.js';

const project = join(import.meta.dirname, '..');
const {EXIT_STATUS, ...texts} = await failureSource();

for (const lang of ['en', 'ko']) {
  const file = join(project, `docs/troubleshooting.${lang}.md`);
  const tables = failureTables(lang, EXIT_STATUS, texts[lang]);
  writeFileSync(file, withFailureTables(readFileSync(file, 'utf8'), tables));
}

/** `{EXIT_STATUS, en, ko}` */
async function failureSource() {
  const contents = ['failure', 'i18n/en', 'i18n/ko']
    .map((name) => `export * from './src/${name}.ts';`)
    .join('\n');
  return importSource(project, {stdin: {contents, resolveDir: project, loader: 'ts'}});
}
