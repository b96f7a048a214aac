// Writes schemas/*.json from the schemas in the code, the table of facts in docs/formats.md, and the mark that the
// config cache is keyed with.
import {createHash} from 'node:crypto';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {importSource} from './build/import-source.js';
import {factsTable, withFactsTable} from './docs/facts-table.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What decides how a config is read. */
const READERS = [
  'config-defaults',
  'config-issues',
  'config-parse',
  'config-problem',
  'config-schema',
  'config-values',
  'config-yaml',
  'config',
  'nearest',
  'remote',
  'safe-path',
  'token-address',
  'user-config-schema',
  'user-config',
];

export async function configShape() {
  const texts = await Promise.all(
    READERS.map((name) => readFile(join(root, `src/docs-repo/${name}.ts`), 'utf8')),
  );
  return createHash('sha256').update(texts.join('\0')).digest('hex').slice(0, 12);
}

async function writeAll() {
  const {configJsonSchemas} = await importSource(root, {
    entryPoints: ['src/docs-repo/config-json-schema.ts'],
  });
  for (const [name, text] of Object.entries(configJsonSchemas()))
    await writeFile(join(root, 'schemas', name), text);
  const {factsJsonSchema} = await importSource(root, {entryPoints: ['src/postmortem/facts-json-schema.ts']});
  const facts = factsJsonSchema();
  await writeFile(join(root, 'schemas/facts.schema.json'), facts);
  const formats = join(root, 'docs/formats.md');
  await writeFile(formats, withFactsTable(await readFile(formats, 'utf8'), factsTable(JSON.parse(facts))));
  const file = join(root, 'src/adapters/config-shape.ts');
  const before = await readFile(file, 'utf8');
  await writeFile(file, before.replace(/'[^']*';/, `'${await configShape()}';`));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeAll();
