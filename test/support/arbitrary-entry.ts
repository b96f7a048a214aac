import fc from 'fast-check';
import {canonicalBody} from '../../src/incident/body.ts';
import {ENTRY_KINDS, MARKS, SEVERITIES, STATUSES, type Data, type Entry} from '../../src/incident/entry.ts';

const text = fc.oneof(
  fc.string({unit: 'binary'}),
  fc.string({unit: 'grapheme'}),
  fc.constantFrom(
    'mitchell@example.com',
    '홍길동',
    'null',
    '~',
    '1e5',
    'a: b',
    'a #b',
    '\u0085',
    '\u2028',
    '---',
    "it's",
  ),
);
const json = fc
  .jsonValue({stringUnit: 'binary', maxDepth: 2})
  .map((value) => JSON.parse(JSON.stringify(value)) as never);
const KNOWN = new Set('mh at logged kind by by_name source ref replaces data'.split(' '));
const instant = fc.date({
  min: new Date('2024-10-08T14:00Z'),
  max: new Date('2024-10-08T16:00Z'),
  noInvalidDate: true,
});
const offset = fc.constantFrom(0, 9, -4);

/** RFC 3339 with some offset. */
const time = fc.tuple(instant, offset).map(([date, hours]) => {
  const local = new Date(date.getTime() + hours * 3_600_000).toISOString().slice(0, 23);
  return local + (hours === 0 ? 'Z' : `${hours < 0 ? '-' : '+'}0${Math.abs(hours)}:00`);
});

function optional<K extends string>(
  key: K,
  value: fc.Arbitrary<string>,
): fc.Arbitrary<Partial<Record<K, string>>> {
  return fc.option(value).map((some) => (some === null ? {} : {[key]: some}) as Partial<Record<K, string>>);
}

const data: fc.Arbitrary<Data> = fc.oneof(fc.constant({}), fc.dictionary(text, json, {maxKeys: 3}));

/** Any entry of format 1, its body canonical. */
export const arbitraryEntry: fc.Arbitrary<Entry> = fc
  .tuple(
    fc.record({
      name: fc.stringMatching(/^[0-9a-z]{8}$/),
      at: time,
      kind: text.filter((kind) => kind !== ''),
      by: text,
      source: text,
    }),
    fc.tuple(
      optional('logged', time),
      optional('byName', text),
      optional('ref', text),
      optional('replaces', text),
    ),
    data,
    fc.dictionary(
      text.filter((key) => !KNOWN.has(key)),
      json,
      {maxKeys: 2},
    ),
    text.map(canonicalBody),
  )
  .map(
    ([base, some, data, extra, body]) =>
      ({...base, ...Object.assign({}, ...some), data, extra, body}) as Entry,
  );

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const word = fc.constantFrom('one', 'two', '', 'three\nfour');

/** Entries that speak of each other: a few names, so that corrections, retractions and duplicates meet. */
export const arbitraryTimeline: fc.Arbitrary<Entry[]> = fc.uniqueArray(
  fc
    .tuple(
      fc.record({
        name: fc.constantFrom(...NAMES),
        at: time,
        kind: fc.constantFrom(...ENTRY_KINDS, 'correction', 'retraction', 'forecast'),
        by: word,
        source: fc.constantFrom('cli', 'pagerduty'),
        body: word,
      }),
      optional('logged', time),
      optional('replaces', fc.constantFrom(...NAMES)),
      fc.record(
        {
          title: word,
          at: time,
          status: fc.constantFrom(...STATUSES),
          severity: fc.constantFrom(...SEVERITIES),
          mark: fc.constantFrom(...MARKS),
          role: fc.constantFrom('commander', 'scribe'),
          person: word,
          type: fc.constantFrom(
            'trigger_log_entry',
            'acknowledge_log_entry',
            'resolve_log_entry',
            'notify_log_entry',
            'annotate_log_entry',
            'assign_log_entry',
            'incident',
            'alert',
          ),
          page: fc.constantFrom('P1', 'P2', ''),
          priority: fc.constantFrom('P1', 'P3', ''),
          summary: word,
          user: fc.record({id: word, name: word}, {requiredKeys: []}),
          assignees: fc.array(fc.record({name: word}), {maxLength: 2}),
          services: fc.array(word),
          url: word,
        },
        {requiredKeys: []},
      ),
    )
    .map(([base, logged, replaces, data]) => ({...base, ...logged, ...replaces, data, extra: {}})),
  {selector: (entry) => entry.name, maxLength: 7},
);
