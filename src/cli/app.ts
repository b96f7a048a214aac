import {currentFolder} from '../adapters/folders.ts';
import {askAhead} from '../adapters/git/config-ahead.ts';
import type {Lang} from '../i18n/index.ts';
import {bracketMessages} from '../i18n/message.ts';
import type {CommandClass} from './command.ts';
import type {Invocation} from './start/invocation.ts';

declare const __FAULTS__: boolean;

type Asked = Extract<Invocation, {ask: 'run' | 'unknown'}>;

/** What the built program is loaded through: `commands/incident/new.js` → what that file exports. */
export type Load = (file: string) => object;

/**
 * Runs the command that was asked for, or says that there is none. The base command says its own failures. `root`:
 * where the package is.
 */
export async function start(asked: Asked, lang: Lang, root: string, load: Load): Promise<void> {
  if (__FAULTS__ && process.env['MH_BRACKETS'] !== undefined) bracketMessages();
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe);
  if (asked.ask === 'unknown') {
    const {refuseUnknown} = await import('./start/unknown.ts');
    refuseUnknown(asked, lang, root);
    return;
  }
  try {
    await run(asked.id, asked.argv, load);
  } catch (error) {
    const [{reportBug}, {wantsJson}] = await Promise.all([import('./bug.ts'), import('./refuse.ts')]);
    const bug = error instanceof Error ? error : new Error(String(error));
    process.exitCode = reportBug(bug, lang, wantsJson(asked.argv));
  }
}

async function run(id: string, argv: readonly string[], load: Load): Promise<void> {
  askAhead(currentFolder(process.env), process.env);
  const {default: command} = load(`commands/${id.replaceAll(' ', '/')}.js`) as {default: CommandClass};
  await command.start(id, argv);
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
