// Builds the program into dist/; with --faults, a second one into dist-test/ that can be stopped dead at named steps.
import {cpSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {split, writeBundle} from './build/bundle.js';
import {commandIndex, writeManifest} from './build/manifest.js';
import {helpTexts} from './build/help.js';

const project = join(import.meta.dirname, '..');
const {values} = parseArgs({options: {faults: {type: 'boolean', default: false}}});
const root = values.faults ? join(project, 'dist-test') : project;

const files = await split(project, values.faults).catch((error) => {
  if (error.errors === undefined) throw error;
  process.exit(1); // esbuild has said what is wrong
});

// Only now: a build that fails leaves the last one standing.
rmSync(values.faults ? root : join(root, 'dist'), {recursive: true, force: true});
mkdirSync(join(root, 'dist', 'help'), {recursive: true});
writeFileSync(join(root, 'dist', 'package.json'), '{"type": "commonjs"}\n');
if (values.faults) cpSync(join(project, 'bin'), join(root, 'bin'), {recursive: true});
await writeBundle(files, project, root);
const manifest = await writeManifest({project, root});
writeJson('commands.json', commandIndex(manifest));
for (const [lang, texts] of Object.entries(await helpTexts(project, manifest)))
  writeJson(`help/${lang}.json`, texts);

function writeJson(name, value) {
  writeFileSync(join(root, 'dist', name), JSON.stringify(value));
}
