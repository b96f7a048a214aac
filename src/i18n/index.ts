import type {en, Key} from './en.ts';
import type {Lang} from './lang.ts';
import {fill, type Message, type ParamsOf} from './message.ts';
import {tableIn} from './tables.ts';

export type {Key} from './en.ts';
export {type Lang, LANGS} from './lang.ts';
export {BLANK, foreign, foreignLine, join, type Message} from './message.ts';

export type Params<K extends Key> = ParamsOf<(typeof en)[K]>;
/** The placeholders of a key that may be absent from the tables: none then. */
export type ParamsOfKey<K extends string> = K extends Key ? Params<K> : unknown;
type Args<K extends Key> = keyof Params<K> extends never ? [] : [params: Params<K>];

/** Says `key` in one language. The keys and their placeholders are checked by the compiler. */
export type Say = <K extends Key>(key: K, ...args: Args<K>) => Message;

export function sayIn(lang: Lang): Say {
  const table = tableIn(lang);
  return (key, ...[params]) => fill(table[key], params ?? {});
}

/** Says a key that is only known at run time (failures, plugin-free look-ups); absent keys give undefined. */
export function sayMaybe(
  lang: Lang,
  key: string,
  params: Readonly<Record<string, string | number>>,
): Message | undefined {
  const text = (tableIn(lang) as Readonly<Record<string, string | undefined>>)[key];
  return text === undefined ? undefined : fill(text, params);
}
