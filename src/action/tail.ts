import type {Due} from './action.ts';
import {readDue} from './due.ts';
import {actionType, type Field, fieldNamed} from './words.ts';

/** What stands in the parentheses behind an action, by what it is. */
export interface Tail {
  readonly owners: readonly string[];
  readonly due?: Due;
  readonly type?: string;
  readonly effort?: string;
  readonly closed?: string;
  readonly evidence?: string;
  /** Whether anything but bare words stands there: those alone may be part of the text. */
  readonly sure: boolean;
}

interface Part {
  readonly field: Field;
  readonly value: string;
  readonly sure: boolean;
}

const EFFORT =
  /^(?:~?\d+(?:\.\d+)?\s*(?:h|d|w|hours?|days?|weeks?|시간|일|주)|half a day|a day|반나절|하루|[SML]|XL)$/i;

/** Reads the inside of the parentheses, its parts in any order. `since`: the day of the incident. */
export function readTail(inside: string, since: string): Tail {
  const parts = partsOf(inside, since).map((part) => partOf(part, since));
  const value = (field: Field): string | undefined => parts.find((part) => part.field === field)?.value;
  const written = value('due');
  const date = written === undefined ? undefined : readDue(written, since);
  const [type, effort, closed, evidence] = (['type', 'effort', 'closed', 'evidence'] as const).map(value);
  return {
    owners: parts.filter(({field}) => field === 'owner').flatMap(({value: who}) => namesIn(who)),
    ...(written === undefined || date === undefined ? {} : {due: {written, date}}),
    ...(type === undefined ? {} : {type}),
    ...(effort === undefined ? {} : {effort}),
    ...(closed === undefined ? {} : {closed: readDue(closed, since) ?? closed}),
    ...(evidence === undefined ? {} : {evidence}),
    sure: parts.some(({sure}) => sure),
  };
}

// Links, addresses and inner parentheses are whole; then every character.
const WHOLE = /\[[^\]]*\]\([^)]*\)|<[^>]*>|\([^()]*\)|./gsu;
const SEPARATOR = /^[,;、·|]$/;

/** Parted at commas and semicolons that stand in no brackets; `Oct 10, 2024` stays one part. */
function partsOf(inside: string, since: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (const [token] of inside.matchAll(WHOLE)) {
    if (SEPARATOR.test(token)) {
      parts.push(part.trim());
      part = '';
    } else part += token;
  }
  return [...parts, part.trim()].reduce<string[]>((joined, next) => {
    const before = joined.at(-1) ?? '';
    if (/^\d{4}$/.test(next) && readDue(before, since) !== undefined)
      return [...joined.slice(0, -1), `${before}, ${next}`];
    return next === '' ? joined : [...joined, next];
  }, []);
}

function partOf(part: string, since: string): Part {
  const [, key = '', keyed = ''] = /^\**([^:：*]{1,12})\**\s*[:：]\**\s*(.+)$/s.exec(part) ?? [];
  const field = fieldNamed(key);
  if (field !== undefined) return {field, value: keyed.trim(), sure: true};
  if (/^<?https?:\/\//.test(part)) return {field: 'evidence', value: part, sure: true};
  const plain = plainText(part);
  if (readDue(plain, since) !== undefined) return {field: 'due', value: plain, sure: true};
  if (actionType(plain) !== undefined) return {field: 'type', value: plain, sure: true};
  if (EFFORT.test(plain)) return {field: 'effort', value: plain, sure: true};
  return {field: 'owner', value: part, sure: plain.startsWith('@')};
}

/** Names without emphasis, links and `@`: `[**Kent**](…)` is Kent. */
function namesIn(who: string): string[] {
  return plainText(who)
    .split(/\s*(?:&|\/|\+|\band\b|및)\s*/)
    .map((name) => name.replace(/^@/, '').trim())
    .filter((name) => name !== '');
}

export function plainText(markdown: string): string {
  if (!/[[*_~`]/.test(markdown)) return markdown.trim();
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|~~|`|(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}]))/gu, '')
    .trim();
}
