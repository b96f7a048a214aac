import {canonicalBody} from './body.ts';
import {broken} from './broken.ts';
import type {Entry, Json} from './entry.ts';
import {entryOf, FORMAT} from './entry-fields.ts';
import {printJson, printKey, printValue, readValue} from './scalar.ts';

/**
 * The canonical file of an entry (format 1). Reading it gives the entry back, its body canonical.
 * An entry of a newer format keeps its number, which is in `extra.mh`.
 */
export function printEntry(entry: Entry): string {
  const {mh = FORMAT, ...extra} = entry.extra;
  const lines = [
    `mh: ${printJson(mh)}`,
    `at: ${printJson(entry.at)}`,
    ...(entry.logged === undefined ? [] : [`logged: ${printJson(entry.logged)}`]),
    ...fields({
      kind: entry.kind,
      by: entry.by,
      by_name: entry.byName,
      source: entry.source,
      ref: entry.ref,
      replaces: entry.replaces,
    }),
    ...fields(extra),
    ...(Object.keys(entry.data).length === 0 ? [] : [`data: ${printJson(entry.data)}`]),
  ];
  const body = canonicalBody(entry.body);
  return `---\n${lines.join('\n')}\n---\n${body === '' ? '' : `\n${body}\n`}`;
}

function fields(values: Readonly<Record<string, Json | undefined>>): string[] {
  return Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : [`${printKey(key)}: ${printValue(value)}`],
  );
}

/**
 * Reads the canonical form, without a YAML parser; undefined when the text has another form.
 * Failure('entry-broken') when it has the form and no readable time or kind.
 */
export function parseEntry(name: string, text: string): Entry | undefined {
  if (!text.startsWith('---\n')) return undefined;
  const end = text.indexOf('\n---\n', 3);
  if (end === -1) return undefined;
  const values = new Map<string, Json>();
  for (const line of text.slice(4, Math.max(end, 4)).split('\n')) {
    const pair = readPair(line);
    if (!pair || values.has(pair[0])) return undefined;
    values.set(...pair);
  }
  return entryOf(name, values, bodyAfter(text.slice(end + 5)));
}

function readPair(line: string): [string, Json] | undefined {
  const [, key, value] = /^([A-Za-z_][\w-]*|"(?:[^"\\]|\\.)*"): (.+)$/.exec(line) ?? [];
  if (key === undefined || value === undefined) return undefined;
  const name = key.startsWith('"') ? readValue(key) : key;
  const read = readValue(value);
  return typeof name === 'string' && read !== undefined ? [name, read] : undefined;
}

/** One blank line parts the header from the body. */
function bodyAfter(rest: string): string {
  return canonicalBody(rest.startsWith('\n') ? rest.slice(1) : rest);
}

/**
 * Reads any entry file, also one that a person has edited (block YAML, comments, CRLF, no final newline).
 * Only the first line and the next line that is `---` part header and body. Failure('entry-broken').
 */
export async function readEntry(name: string, text: string): Promise<Entry> {
  const fast = parseEntry(name, text);
  if (fast) return fast;
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  if (lines[0]?.trimEnd() !== '---') throw broken(name, 1, '---', lines[0]);
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (end === -1) throw broken(name, lines.length, '---', lines.at(-1));
  const {readHeader} = await import('./entry-yaml.ts');
  const header = readHeader(name, lines.slice(1, end));
  return entryOf(name, header, bodyAfter(lines.slice(end + 1).join('\n')));
}
