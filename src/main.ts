import {readFileSync, writeSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {codeCacheFolder} from './cli/start/code-cache.ts';
import type {CommandIndex} from './cli/start/command-index.ts';
import {readInvocation} from './cli/start/invocation.ts';
import {startLanguage} from './cli/start/language.ts';
import {loader} from './cli/start/load.ts';

/** A digest of everything built, put in by the build. */
declare const __BUILD__: string;

const folder = __dirname;
const argv = process.argv.slice(2);
const lang = startLanguage(argv, process.env);
const index = read('commands.json') as CommandIndex;
const asked = readInvocation(argv, index);

if (asked.ask === 'version') say(`mh ${index.version}\n`);
else if (asked.ask === 'help')
  say((read(join('help', `${lang}.json`)) as Record<string, string>)[asked.of] ?? '');
else {
  const load = loader(folder, codeCacheFolder(process.env, __BUILD__));
  const app = load('cli/app.js') as typeof import('./cli/app.ts');
  void app.start(asked, lang, dirname(folder), load);
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(join(folder, name), 'utf8'));
}

// Without process.stdout, whose streams take longer to load than all the rest here; a closed pipe is a good end.
function say(text: string): void {
  let rest = Buffer.from(text);
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(1, rest));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EAGAIN') process.stdout.write(rest);
    else if (code !== 'EPIPE') throw error;
  }
}
