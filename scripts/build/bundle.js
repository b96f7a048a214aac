import {createHash} from 'node:crypto';
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {build, transform} from 'esbuild';
import {network} from './network.js';
import {oclif} from './oclif.js';
import {stringWidth} from './string-width.js';
import {templates} from './templates.js';
import {checkReader, textFiles, texts} from './texts.js';

const SHARED = {
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  charset: 'utf8',
  logLevel: 'warning',
};

/** Writes dist/: what was split, and main.js, which loads it. */
export async function writeBundle(files, project, root) {
  const digest = createHash('sha256');
  for (const [name, code] of files) {
    digest.update(name).update(code);
    mkdirSync(dirname(join(root, 'dist', name)), {recursive: true});
    writeFileSync(join(root, 'dist', name), code);
  }
  await build({
    ...SHARED,
    entryPoints: [join(project, 'src/main.ts')],
    outfile: join(root, 'dist/main.js'),
    format: 'cjs',
    define: {__BUILD__: JSON.stringify(digest.digest('hex').slice(0, 16))},
  });
}

/** Name, version and oclif settings: what the program has to know of its package.json. */
export function packageFacts(project) {
  const {name, version, oclif} = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  return {name, version, type: 'commonjs', oclif};
}

export function commandFiles(project) {
  return readdirSync(join(project, 'src/commands'), {recursive: true})
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => `src/commands/${file}`)
    .sort();
}

/**
 * `[name, code]`: one file per command, chunks for what they share. esbuild splits only ES modules, and V8
 * caches code only of scripts: so each split file is made CommonJS afterwards.
 */
export async function split(project, faults) {
  const {outputFiles} = await build({
    ...SHARED,
    absWorkingDir: project,
    entryPoints: ['src/cli/app.ts', ...commandFiles(project)],
    outdir: 'dist',
    outbase: 'src',
    write: false,
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    external: ['typescript', 'ts-node'],
    plugins: [network, oclif, stringWidth, templates(project), texts],
    define: {
      __FAULTS__: String(faults),
      'process.env.NODE_ENV': '"production"',
    },
  });
  const files = await Promise.all(
    outputFiles.map(async ({path, text}) => [relative(join(project, 'dist'), path), await toCommonJs(text)]),
  );
  checkReader(files);
  return [...files, ...(await textFiles(project))];
}

async function toCommonJs(code) {
  const options = {format: 'cjs', platform: 'node', target: 'node20', minify: true, charset: 'utf8'};
  return (await transform(code, {...options, supported: {'dynamic-import': false}})).code;
}
