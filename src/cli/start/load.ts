import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, isAbsolute, relative, resolve, sep} from 'node:path';
import {Script, constants} from 'node:vm';
import {codeCache} from './code-cache.ts';

type Wrapped = (
  exports: object,
  require: unknown,
  module: {exports: object},
  filename: string,
  dirname: string,
) => void;

/**
 * Loads the built files under `folder` (CommonJS) with V8's code cache; everything else goes to Node's `require`.
 * What was compiled anew is kept when the process ends.
 */
export function loader(folder: string, cacheFolder: string | undefined): (file: string) => object {
  const cache = cacheFolder === undefined ? undefined : codeCache(cacheFolder);
  const modules = new Map<string, {exports: object}>();
  const fresh = new Map<string, Script>();
  process.once('exit', () => {
    for (const [name, script] of fresh) cache?.write(name, script.createCachedData());
  });
  const native = createRequire(resolve(folder, 'main.js'));
  const load = (file: string): object => {
    const known = modules.get(file);
    if (known !== undefined) return known.exports;
    const module = {exports: {}};
    modules.set(file, module);
    const name = relative(folder, file);
    const script = compile(file, cache?.read(name));
    if (script.cachedDataRejected !== false) fresh.set(name, script);
    const wrapped = script.runInThisContext() as Wrapped;
    wrapped.call(
      module.exports,
      module.exports,
      requireFrom(dirname(file), folder, load, native),
      module,
      file,
      dirname(file),
    );
    return module.exports;
  };
  return (name) => load(resolve(folder, name));
}

function requireFrom(
  from: string,
  folder: string,
  load: (file: string) => object,
  native: NodeJS.Require,
): unknown {
  const required = (id: string): unknown => {
    const path = isAbsolute(id) ? id : id.startsWith('.') ? resolve(from, id) : undefined;
    return path?.startsWith(folder + sep) === true ? load(path) : native(id);
  };
  return Object.assign(required, {resolve: native.resolve, cache: native.cache, main: native.main});
}

/** `cachedDataRejected` is false only where the code that was kept is used. */
function compile(file: string, cachedData: Buffer | undefined): Script {
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`;
  const importModuleDynamically = constants.USE_MAIN_CONTEXT_DEFAULT_LOADER;
  return new Script(source, {filename: file, importModuleDynamically, ...(cachedData && {cachedData})});
}
