import {broken} from './broken.ts';
import type {Data, Entry, Json} from './entry.ts';

/** The entry format that this version writes and understands. */
export const FORMAT = 1;

const KNOWN: ReadonlySet<string> = new Set(
  'mh at logged kind by by_name source ref replaces data'.split(' '),
);
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** RFC 3339 with an offset, and a time that exists. */
export function isTime(value: unknown): value is string {
  return typeof value === 'string' && TIME.test(value) && !Number.isNaN(Date.parse(value));
}

/**
 * The entry that a header's values and a body make. `mh`, `at` and `kind` must be there; a newer format's
 * number is kept as `extra.mh`. Failure('entry-broken').
 */
export function entryOf(name: string, values: ReadonlyMap<string, Json>, body: string): Entry {
  const refuse = (key: string, example: string) => {
    const line = 2 + Math.max(0, [...values.keys()].indexOf(key));
    return broken(name, line, `${key}: ${example}`, values.has(key) ? JSON.stringify(values.get(key)) : '');
  };
  const mh = values.get('mh');
  if (typeof mh !== 'number' || mh < 1) throw refuse('mh', String(FORMAT));
  const [at, logged, kind, data] = ['at', 'logged', 'kind', 'data'].map((key) => values.get(key));
  if (!isTime(at)) throw refuse('at', '"2024-10-08T14:32:00Z"');
  if (logged !== undefined && logged !== null && !isTime(logged))
    throw refuse('logged', '"2024-10-08T14:33:07.412Z"');
  if (typeof kind !== 'string' || kind === '') throw refuse('kind', 'note');
  if (!isData(data ?? {})) throw refuse('data', '{}');
  return {
    name,
    at,
    ...(typeof logged === 'string' ? {logged} : {}),
    kind,
    by: text(values.get('by')) ?? '',
    ...present('byName', text(values.get('by_name'))),
    source: text(values.get('source')) ?? 'cli',
    ...present('ref', text(values.get('ref'))),
    ...present('replaces', text(values.get('replaces'))),
    data: (data ?? {}) as Data,
    extra: extraOf(values, mh),
    body,
  };
}

function isData(value: Json): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: Json | undefined): string | undefined {
  return value === undefined || value === null
    ? undefined
    : typeof value === 'string'
      ? value
      : JSON.stringify(value);
}

function present<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  return value === undefined ? {} : ({[key]: value} as Record<K, string>);
}

/** `Object.fromEntries`, so that a key such as `__proto__` is a key like any other. */
function extraOf(values: ReadonlyMap<string, Json>, mh: number): Data {
  const unknown = [...values].filter(([key]) => !KNOWN.has(key));
  return Object.fromEntries(mh === FORMAT ? unknown : [['mh', mh], ...unknown]);
}
