import {Config} from '@oclif/core/config';
import {settings} from '@oclif/core/settings';
import type {Interfaces} from '@oclif/core';
import {currentFolder} from '../adapters/folders.ts';
import {askAhead} from '../adapters/git/config-ahead.ts';
import type {Lang} from '../i18n/index.ts';
import {bracketMessages} from '../i18n/message.ts';
import type {Invocation} from './start/invocation.ts';

declare const __FAULTS__: boolean;

/** Name, version and oclif settings of package.json, put in by the build. */
declare const __PACKAGE__: Interfaces.PJSON;

type Asked = Extract<Invocation, {ask: 'run' | 'unknown'}>;

/** Runs the command that was asked for, or says that there is none. The base command says its own failures. */
export async function start(asked: Asked, lang: Lang, root: string): Promise<void> {
  if (__FAULTS__ && process.env['MH_BRACKETS'] !== undefined) bracketMessages();
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe);
  if (asked.ask === 'unknown') {
    const {refuseUnknown} = await import('./start/unknown.ts');
    refuseUnknown(asked, lang, root);
    return;
  }
  try {
    await run(asked.id, asked.argv, root);
  } catch (error) {
    const [{reportBug}, {wantsJson}] = await Promise.all([import('./bug.ts'), import('./refuse.ts')]);
    const bug = error instanceof Error ? error : new Error(String(error));
    process.exitCode = reportBug(bug, lang, wantsJson(asked.argv));
  }
}

async function run(id: string, argv: readonly string[], root: string): Promise<void> {
  askAhead(currentFolder(process.env), process.env);
  settings.enableAutoTranspile = false;
  const config = await Config.load({root, pjson: __PACKAGE__, userPlugins: false, devPlugins: false});
  await config.runCommand(id.replaceAll(' ', ':'), [...argv]);
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
