import {topicsOf, type CommandIndex, type IndexedCommand} from './command-index.ts';

/** What the words on the command line ask for, found without loading any command. */
export type Invocation =
  | {readonly ask: 'version'}
  | {readonly ask: 'help'; readonly of: string}
  | {readonly ask: 'run'; readonly id: string; readonly argv: readonly string[]}
  | {readonly ask: 'unknown'; readonly words: readonly string[]; readonly flags: readonly string[]};

const VERSION = new Set(['version', '--version', '-v']);
const HELP = new Set(['--help', '-h']);
// Flags that mean the same everywhere, and so may also stand before the command.
const VALUED_EVERYWHERE = new Set(['--lang', '--docs', '-i', '--incident']);

export function readInvocation(argv: readonly string[], index: CommandIndex): Invocation {
  if (argv.length === 0) return {ask: 'help', of: ''};
  const {flags, rest} = leadingFlags(argv);
  if (VERSION.has(rest[0] ?? '')) return {ask: 'version'};
  const asked = HELP.has(rest[0] ?? '') || rest[0] === 'help';
  const words = asked ? rest.slice(1) : rest;
  const id = longest(words, (candidate) => candidate in index.commands);
  if (id !== undefined) return command(id, index, words, flags, asked);
  return topic(words, index, flags);
}

function command(
  id: string,
  index: CommandIndex,
  words: readonly string[],
  flags: readonly string[],
  asked: boolean,
): Invocation {
  const found = index.commands[id];
  const after = words.slice(id.split(' ').length);
  if (asked || (found !== undefined && wantsHelp(after, found)))
    return {ask: 'help', of: found?.aliasOf ?? id};
  return {ask: 'run', id: found?.aliasOf ?? id, argv: [...flags, ...after]};
}

function topic(words: readonly string[], index: CommandIndex, flags: readonly string[]): Invocation {
  const topics = topicsOf(index);
  const of = longest(words, (candidate) => topics.has(candidate)) ?? '';
  const next = words[of === '' ? 0 : of.split(' ').length];
  if (next === undefined || next === 'help' || next.startsWith('-')) return {ask: 'help', of};
  return {ask: 'unknown', words, flags};
}

function leadingFlags(argv: readonly string[]): {flags: readonly string[]; rest: readonly string[]} {
  let at = 0;
  for (let word = argv[at]; word !== undefined && isFlag(word); word = argv[at])
    at += VALUED_EVERYWHERE.has(word) ? 2 : 1;
  return {flags: argv.slice(0, at), rest: argv.slice(at)};
}

function isFlag(word: string): boolean {
  return word.startsWith('-') && word !== '-' && word !== '--' && !HELP.has(word) && !VERSION.has(word);
}

function longest(words: readonly string[], known: (candidate: string) => boolean): string | undefined {
  for (let count = Math.min(words.length, 3); count > 0; count--) {
    const candidate = words.slice(0, count).join(' ');
    if (known(candidate)) return candidate;
  }
  return undefined;
}

function wantsHelp(words: readonly string[], command: IndexedCommand): boolean {
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === '--') return false;
    if (HELP.has(word)) return true;
    if (command.valued.includes(word)) at++;
    else if (command.text === true && !isFlag(word)) return false;
  }
  return false;
}
