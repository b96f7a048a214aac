import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {EXIT_STATUS} from '../../failure.ts';
import {sayIn, type Lang} from '../../i18n/index.ts';
import {showRefusal, type Refusal, wantsJson} from '../refuse.ts';
import type {CommandIndex} from './command-index.ts';
import {mistakenCommand, suggest} from './suggest.ts';

const CODE = 'command-unknown';

/** Says that there is no such command and which one was probably meant; as JSON where that was asked for. */
export function refuseUnknown(
  asked: {words: readonly string[]; flags: readonly string[]},
  lang: Lang,
  root: string,
): void {
  const index = JSON.parse(readFileSync(join(root, 'dist', 'commands.json'), 'utf8')) as CommandIndex;
  const refusal = describeUnknown(asked.words, index, lang);
  process.exitCode = refusal.exit;
  showRefusal(refusal, wantsJson([...asked.flags, ...asked.words]));
}

export function describeUnknown(words: readonly string[], index: CommandIndex, lang: Lang): Refusal {
  const say = sayIn(lang);
  const command = mistakenCommand(words, index);
  const meant = suggest(words, index);
  const nearest = meant && ['mh', meant[0], ...meant.slice(1).map(quoted)].join(' ');
  const [topic = ''] = command.split(' ');
  const help = command === topic ? 'mh help' : `mh help ${topic}`;
  return {
    code: CODE,
    exit: EXIT_STATUS[CODE],
    message: say('failure.command-unknown', {command}),
    hint: nearest === undefined ? say('hint.command-none', {help}) : say('hint.command-unknown', {nearest}),
    params: {command, ...(nearest !== undefined && {nearest})},
  };
}

/** A word as a shell takes it back. */
function quoted(word: string): string {
  return /^[\p{L}\p{N}@%+=:,./_-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
