import {clean, cleanLine} from '../encode/terminal.ts';

declare const brand: unique symbol;

/** Text that is safe to show: made by a language table, or foreign text passed through an encoder. */
export type Message = string & {readonly [brand]: 'Message'};

/** Foreign text (typed, pulled, read from a file) made safe for the terminal: no control, OSC or bidi codes. */
export function foreign(text: string): Message {
  return clean(text) as Message;
}

/** The same on one line: a name, a title, a path, which must not look like two lines of ours. */
export function foreignLine(text: string): Message {
  return cleanLine(text) as Message;
}

/** An empty line, or a cell with nothing in it. */
export const BLANK = '' as Message;

/** Joins messages; the separator is layout, never words. */
export function join(parts: readonly Message[], separator = ''): Message {
  return parts.join(separator) as Message;
}

/** Names of the placeholders in a template: `{id}`, and `{count|entry|entries}` which picks a word by number. */
type Placeholder<S extends string> = S extends `${string}{${infer P}}${infer Rest}`
  ? (P extends `${infer Name}|${string}` ? Name : P) | Placeholder<Rest>
  : never;

export type ParamsOf<S extends string> = Readonly<Record<Placeholder<S>, string | number>>;

let shown = (text: string): string => text;

/** Puts every text that comes from a language table in ⟦ ⟧, so that a test sees what does not. */
export function bracketMessages(): void {
  shown = (text) => `⟦${text}⟧`;
}

/** Fills a template. Every value passes the terminal encoder and stays on its line. `{n|one|many}` picks by `n === 1`. */
export function fill(template: string, params: Readonly<Record<string, string | number>>): Message {
  const text = template.replace(
    /\{([a-zA-Z]+)(?:\|([^|}]*)\|([^|}]*))?\}/g,
    (_, name: string, one?: string, many?: string) => {
      const value = params[name] ?? '';
      if (one !== undefined && many !== undefined) return Number(value) === 1 ? one : many;
      return typeof value === 'number' ? String(value) : clean(value).replace(/\s*[\n\t]\s*/g, ' ');
    },
  );
  return shown(text) as Message;
}
