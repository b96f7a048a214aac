import {importSource} from './import-source.js';

const TABLES = /[\\/]src[\\/]i18n[\\/]tables\.ts$/;

/** Stands in a chunk, one folder below dist, as what many commands share does. */
const READER = `import {readFileSync} from 'node:fs';
import {join} from 'node:path';
const read = {};
const parse = (lang) => JSON.parse(readFileSync(join(__dirname, '../texts', lang + '.json'), 'utf8'));
export const tableIn = (lang) => (read[lang] ??= parse(lang === 'ko' ? 'ko' : 'en'));
`;

/** A command reads the table of the language that it speaks, put together by the build, and no other. */
export const texts = {
  name: 'texts',
  setup(build) {
    build.onLoad({filter: TABLES}, () => ({contents: READER, loader: 'js'}));
  },
};

/** `[name, text]`: the table of each language, as the reader finds it. */
export async function textFiles(project) {
  const contents = "export {en} from './src/i18n/en.ts'; export {ko} from './src/i18n/ko.ts';";
  const tables = await importSource(project, {stdin: {contents, resolveDir: project, loader: 'ts'}});
  return ['en', 'ko'].map((lang) => [`texts/${lang}.json`, JSON.stringify(tables[lang])]);
}

/** The reader finds its tables only from a chunk. */
export function checkReader(files) {
  const places = files.filter(([, code]) => code.includes('../texts')).map(([name]) => name);
  if (places.length !== 1 || !places[0].startsWith('chunks'))
    throw new Error(`the texts are read from ${places.join(', ')}, not from one chunk`);
}
