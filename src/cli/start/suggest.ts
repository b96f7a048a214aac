import {nearest} from '../../docs-repo/nearest.ts';
import {topicsOf, type CommandIndex} from './command-index.ts';

/** The words with the command that was probably meant, the rest as typed; undefined where nothing is near. */
export function suggest(words: readonly string[], index: CommandIndex): readonly string[] | undefined {
  const ids = Object.keys(index.commands).filter((id) => index.commands[id]?.aliasOf === undefined);
  const topics = [...topicsOf(index)];
  const [first = '', second] = words;
  const topic = topics.includes(first) ? first : nearest(first, topics);
  const inside = topic === undefined || second === undefined ? undefined : insideTopic(topic, second, ids);
  if (inside !== undefined) return [inside, ...words.slice(2)];
  if (topics.includes(first)) return undefined;
  const found =
    ids.find((id) => id.endsWith(` ${first}`)) ?? nearest(first, [...ids.filter(isOneWord), ...topics]);
  return found === undefined ? undefined : [found, ...words.slice(1)];
}

/** What was typed as a command: the topic, if it is one, and the word that fits nothing. */
export function mistakenCommand(words: readonly string[], index: CommandIndex): string {
  const [first = ''] = words;
  return words.slice(0, topicsOf(index).has(first) ? 2 : 1).join(' ');
}

function insideTopic(topic: string, word: string, ids: readonly string[]): string | undefined {
  const inside = ids.filter((id) => id.startsWith(`${topic} `)).map((id) => id.slice(topic.length + 1));
  const found = nearest(word, inside);
  return found === undefined ? undefined : `${topic} ${found}`;
}

function isOneWord(id: string): boolean {
  return !id.includes(' ');
}
