import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {Script, constants} from 'node:vm';
import {type CodeCache, codeCache} from './code-cache.ts';

type Wrapped = (
  exports: object,
  require: unknown,
  module: {exports: object},
  filename: string,
  dirname: string,
) => void;

/**
 * Loads the built files under `folder` (CommonJS) with V8's code cache; everything else goes to Node's `require`.
 * What was compiled anew is kept when the process ends. Files are known by their names below `folder`, with `/`: to
 * resolve paths for each of them would take longer than to read them.
 */
export function loader(folder: string, cacheFolder: string | undefined): (name: string) => object {
  const cache = cacheFolder === undefined ? undefined : codeCache(cacheFolder);
  const modules = new Map<string, {exports: object}>();
  const fresh = new Map<string, Script>();
  process.once('exit', () => {
    for (const [name, script] of fresh) cache?.write(name, script.createCachedData());
  });
  const native = createRequire(`${folder}/main.js`);
  const load = (name: string): object => {
    const known = modules.get(name);
    if (known !== undefined) return known.exports;
    const module = {exports: {}};
    modules.set(name, module);
    const file = `${folder}/${name}`;
    const script = compile(name, file, cache);
    if (script.cachedDataRejected !== false) fresh.set(name, script);
    const wrapped = script.runInThisContext() as Wrapped;
    const from = folderOf(name);
    const required = (id: string): unknown => (id.startsWith('.') ? load(nameFrom(from, id)) : native(id));
    const {resolve, cache: loaded, main} = native;
    const require = Object.assign(required, {resolve, cache: loaded, main});
    wrapped.call(module.exports, module.exports, require, module, file, `${folder}/${from}`);
    return module.exports;
  };
  return load;
}

/** `commands/incident/new.js` → `commands/incident` */
function folderOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('/')));
}

/** The name of `../chunks/a.js` or `./a.js`, required from a file in `from`. */
function nameFrom(from: string, id: string): string {
  let [up, rest] = [from, id.startsWith('./') ? id.slice(2) : id];
  for (; rest.startsWith('../'); rest = rest.slice(3)) up = folderOf(up);
  return up === '' ? rest : `${up}/${rest}`;
}

/** `cachedDataRejected` is false only where the code that was kept is used. */
function compile(name: string, file: string, cache: CodeCache | undefined): Script {
  const cachedData = cache?.read(name);
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`;
  const importModuleDynamically = constants.USE_MAIN_CONTEXT_DEFAULT_LOADER;
  return new Script(source, {filename: file, importModuleDynamically, ...(cachedData && {cachedData})});
}
