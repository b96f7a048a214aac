// Writes docs/commands.<lang>.md from the built manifest and the help texts.
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {helpSource} from './build/help.js';

const project = join(import.meta.dirname, '..');
const manifest = JSON.parse(readFileSync(join(project, 'oclif.manifest.json'), 'utf8'));
const {reference} = await helpSource(project);

mkdirSync(join(project, 'docs'), {recursive: true});
for (const lang of ['en', 'ko'])
  writeFileSync(join(project, `docs/commands.${lang}.md`), reference(manifest, lang));
