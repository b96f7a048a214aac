import {readFile} from 'node:fs/promises';

const CORE = /@oclif[\\/]core[\\/]lib[\\/].*\.js$/;
const UNUSED = /^(ejs|minimatch|tinyglobby|lilconfig|wsl-utils)$/;
const REQUIRE = /^(?:const|var) (\w+) = ((?:__importDefault\(|__importStar\()?require\("[^"]+"\)\)?);$/gm;

// What @oclif/core loads only for plug-ins, updates and a missing manifest. None of it is reached here.
const STUB = `
const absent = (name) => () => { throw new Error(name + ' is not in this build'); };
export const isWsl = false;
export const powerShellPath = absent('wsl-utils');
export const minimatch = absent('minimatch');
export const glob = absent('tinyglobby');
export const lilconfig = absent('lilconfig');
export default {render: absent('ejs')};
const silent = () => {};
export const makeDebug = () => silent;
export const getLogger = () => ({debug: silent, error: silent, info: silent, trace: silent, warn: silent});
`;

// Finding commands, showing help, errors and spinners are our own: what oclif has for them is never reached. Its trace
// would show what was typed, secrets and all, to whoever sets DEBUG, and costs every start two milliseconds.
const OURS =
  /^(wrap-ansi|\.\/config|(\.|\.\.)\/logger|(\.|\.\.)\/help(\/(util|index))?|\.\/handle|\.\/action\/(spinner|simple))$/;

// The barrel of @oclif/core loads its help and its plug-in tools; commands need these three.
const SLIM = `
export {Command} from '@oclif/core/command';
export * as Flags from '@oclif/core/flags';
export * as Args from '@oclif/core/args';
export * as Errors from '@oclif/core/errors';
`;

// The first localeCompare of a process loads ICU's collator, 7 ms; ids are ASCII.
const COMPARE = /\b(\w+\.\w+)\.localeCompare\((\w+\.\w+)\)/g;

/** Moves each top-level `require` of a compiled module to where it is used, so that only what runs is evaluated. */
export function lazyRequires(source) {
  const found = [];
  let text = source.replace(REQUIRE, (_, name, expression) => {
    found.push([name, expression]);
    return '';
  });
  for (const [name, expression] of found) {
    const constructed = new RegExp(String.raw`new ${name}\.(\w+(?:\.\w+)*)`, 'g');
    text = text
      .replace(constructed, (_, path) => `new (${expression}.${path})`)
      .replace(new RegExp(String.raw`\b${name}\b`, 'g'), () => expression);
  }
  return text;
}

/** Bundles @oclif/core as it is, but small and evaluated on demand. */
export const oclif = {
  name: 'oclif',
  setup(build) {
    build.onLoad({filter: CORE}, async ({path}) => ({
      contents: lazyRequires(await readFile(path, 'utf8')).replace(COMPARE, '($1 < $2 ? -1 : 1)'),
      loader: 'js',
    }));
    build.onResolve({filter: UNUSED}, ({path}) => ({path, namespace: 'stub'}));
    build.onResolve({filter: OURS}, ({path, importer}) =>
      CORE.test(importer) ? {path: `@oclif/core/${path}`, namespace: 'stub'} : undefined,
    );
    build.onLoad({filter: /.*/, namespace: 'stub'}, () => ({contents: STUB}));
    build.onResolve({filter: /^@oclif\/core$/}, ({resolveDir}) => ({
      path: '@oclif/core',
      namespace: 'slim',
      pluginData: resolveDir,
    }));
    build.onLoad({filter: /.*/, namespace: 'slim'}, ({pluginData}) => ({
      contents: SLIM,
      resolveDir: pluginData,
    }));
  },
};
