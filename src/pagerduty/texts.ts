import {canonicalBody} from '../incident/body.ts';
import {cleanLine} from '../encode/terminal.ts';
import type {Data, Json} from '../incident/entry.ts';

/** Masks secrets: the same text always becomes the same text. */
export type Mask = (text: string) => Promise<string>;

/** Bytes of UTF-8 that an entry holds of a payload: what a monitoring system sends can be any size. */
const LONGEST_PAYLOAD = 8192;

/** One line, masked; undefined where nothing is left. */
export async function line(text: string | undefined, mask: Mask): Promise<string | undefined> {
  return text === undefined ? undefined : cleanLine(await mask(canonicalBody(text))) || undefined;
}

/**
 * What a monitoring system sent, as text: JSON with its keys in order, for PagerDuty promises none. Masked, then cut
 * where a character ends.
 */
export async function payload(value: unknown, mask: Mask): Promise<string | undefined> {
  if (value === undefined || value === null || value === '') return undefined;
  const text = typeof value === 'string' ? value : JSON.stringify(inOrder(value as Json));
  if (text === '{}' || text === '[]') return undefined;
  return cutToBytes(await mask(canonicalBody(text)), LONGEST_PAYLOAD);
}

function inOrder(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const pairs = Object.entries(value as Data).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(pairs.map(([key, one]) => [key, inOrder(one)]));
}

function cutToBytes(text: string, most: number): string {
  const bytes = Buffer.from(text);
  if (bytes.length <= most) return text;
  let end = most - 3;
  while (((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return `${bytes.toString('utf8', 0, end)}…`;
}

/** Only what is there; `data` of an entry has no empty fields. */
export function present(values: Readonly<Record<string, Json | undefined>>): Data {
  return Object.fromEntries(
    Object.entries(values).filter((pair): pair is [string, Json] => pair[1] !== undefined),
  );
}
