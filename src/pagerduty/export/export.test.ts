import {createHmac} from 'node:crypto';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {SEED_ID, seedPage} from '../../../test/support/pagerduty/seed-page.ts';
import {Failure} from '../../failure.ts';
import {printEntry} from '../../incident/entry-file.ts';
import {Known} from '../known.ts';
import {pullPage} from '../pull-page.ts';
import type {PagerDuty} from '../ports.ts';
import {incidentRecord, readRecord} from '../records.ts';
import {checkDeliveries} from './deliveries.ts';
import {brokenAt} from './json-place.ts';
import {valuesIn} from './json-values.ts';
import {learnPage} from './learn.ts';
import {pagesIn} from './pages.ts';
import {isSigned} from './signature.ts';
import {recordsIn} from './sort-out.ts';

const mask = (text: string) => Promise.resolve(text.replaceAll('secret', '[masked: x]'));
const {
  incident: seedIncident,
  logEntries: seedLog = [],
  alerts: seedAlerts = [],
  notes: seedNotes = [],
} = seedPage('ko');
const records = {incident: seedIncident, logEntries: seedLog, alerts: seedAlerts, notes: seedNotes};

/** What a pull of the page writes, by name. */
async function pulled(): Promise<Record<string, string>> {
  const lists: Record<string, readonly unknown[]> = {log_entries: records.logEntries, alerts: records.alerts};
  const pagerDuty: PagerDuty = {
    get: () => Promise.resolve({notes: records.notes}),
    // eslint-disable-next-line @typescript-eslint/require-await -- what a port promises
    pages: async function* (_, key) {
      yield {records: lists[key] ?? [], done: 0};
    },
    send: () => Promise.reject(new Error('writes nothing')),
  };
  const record = readRecord(incidentRecord, records.incident);
  const files: Record<string, string> = {};
  for await (const batch of pullPage(record, new Known([]), {pagerDuty, mask, now: new Date(0)}))
    for (const {pulled: one} of batch) files[one.entry.name] = printEntry(one.entry);
  return files;
}

/** What an import of texts writes, by name. */
async function imported(texts: readonly string[], known = new Known([])): Promise<Record<string, string>> {
  const found = texts.flatMap((text) => valuesIn(text, 'f').flatMap((value) => recordsIn(value, 'f')));
  const files: Record<string, string> = {};
  for (const page of pagesIn(found, undefined))
    for (const {pulled: one} of (await learnPage(page, known, mask)).batch)
      files[one.entry.name] = printEntry(one.entry);
  return files;
}

function code(work: () => unknown, other?: typeof SyntaxError): string {
  try {
    work();
    return 'done';
  } catch (error) {
    if (other !== undefined && error instanceof other) return 'broken';
    if (!(error instanceof Failure)) throw error;
    return `${error.code} ${JSON.stringify(error.params)}`;
  }
}

describe('an export', () => {
  const {incident, logEntries, alerts, notes} = records;
  const forms: Record<string, string[]> = {
    'answers, a file each': [{incident}, {log_entries: logEntries, more: false}, {alerts}, {notes}].map(
      (one) => JSON.stringify(one),
    ),
    'answers, one after the other': [
      [{incidents: [incident]}, {log_entries: logEntries}, {alerts, notes}]
        .map((one) => JSON.stringify(one, null, 2))
        .join('\n'),
    ],
    'one list': [JSON.stringify([{notes}, incident, ...logEntries, ...alerts])],
    NDJSON: [[incident, ...logEntries, ...alerts, ...notes].map((one) => JSON.stringify(one)).join('\n')],
  };

  it.each(Object.keys(forms))('makes the bytes that a pull makes: %s', async (form) => {
    expect(await imported(forms[form] ?? [])).toEqual(await pulled());
  });

  it('makes the same of its records in any order, repeated, and over several files', async () => {
    const all = [incident, ...logEntries, ...alerts, ...notes].map((one) => JSON.stringify(one));
    const expected = await pulled();
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(all, {minLength: all.length}),
        fc.nat(all.length),
        async (some, cut) => {
          const [one, two] = [
            [JSON.stringify({incident}), ...some.slice(0, cut)],
            [...some.slice(cut), ...some.slice(0, 2)],
          ];
          expect(await imported([one.join('\n'), two.join(' ')])).toEqual(expected);
        },
      ),
      {numRuns: 30},
    );
  });

  it('never corrects what is here: nobody knows how old a file is', async () => {
    const [page] = pagesIn(recordsIn({value: {incident}, raw: '', line: 1}, 'f'), undefined);
    const known = new Known([]);
    if (page === undefined) throw new Error('one page');
    await learnPage(page, known, mask);
    const record = page.record && {...page.record, title: 'another'};
    expect(await learnPage({...page, record}, known, mask)).toEqual({batch: [], differing: 1});
  });

  it('says where it is broken', () => {
    expect(code(() => valuesIn('{"a": 1}\n{"b": [1,\n  tru]}', 'f'))).toBe(
      'import-json {"file":"f","line":3,"column":3,"found":"tru]}"}',
    );
    expect(code(() => valuesIn('{"a": [1, 2', 'f'))).toContain('"line":1,"column":12');
    expect(code(() => valuesIn('{"a": "never\nclosed}', 'f'))).toContain('import-json');
    expect(code(() => valuesIn('hello', 'f'))).toContain('"column":1,"found":"hello"');
    expect(code(() => valuesIn('[1]]', 'f'))).toContain('"column":4');
    expect(code(() => valuesIn('['.repeat(100_000), 'f'))).toContain('import-too-deep');
    expect(code(() => recordsIn({value: {a: 1}, raw: '', line: 7}, 'f'))).toContain(
      'import-shape {"file":"f","line":7',
    );
    expect(code(() => pagesIn(recordsIn({value: {notes}, raw: '', line: 1}, 'f'), undefined))).toContain(
      'import-page',
    );
    expect(
      code(() => pagesIn(recordsIn({value: {incident: {id: 'X'}}, raw: '', line: 1}, 'f'), undefined)),
    ).toBe('import-record {"file":"f","line":1,"kind":"incident","place":"created_at"}');
  });

  it('finds the place where JSON breaks, as the parser sees it', () => {
    const part = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '1',
      '-',
      'tru',
      'true',
      'null',
      ' ',
      '"',
      '\\',
      '1e',
      '01',
    );
    fc.assert(
      fc.property(fc.array(part, {maxLength: 8}), (parts) => {
        const text = `[${parts.join('')}]`;
        const read = code(() => JSON.parse(text) as unknown, SyntaxError);
        if (read === 'done') expect(brokenAt(text)).toBe(text.length);
        // What stands before the place can go on to be JSON.
        else expect(brokenAt(text.slice(0, brokenAt(text)))).toBe(brokenAt(text));
      }),
      {numRuns: 2000},
    );
  });
});

describe('webhooks', () => {
  const event = (id: string, type: string, at: string, data: object) => ({
    event: {
      id,
      event_type: type,
      resource_type: 'incident',
      occurred_at: at,
      agent: null,
      client: {name: 'PagerDuty'},
      data,
    },
  });
  const {id, title, created_at, service} = records.incident;
  const page = {id, type: 'incident', number: 1008, title, created_at, service};
  const told = event('01ACK', 'incident.acknowledged', '2024-10-08T14:32:00.512Z', page);

  it('are entries of their own, with the record of the incident that they are about', async () => {
    const files = await imported([JSON.stringify(told)]);
    expect(Object.keys(files).sort()).toEqual([
      `20241008T143000Z-pd-${SEED_ID}`,
      '20241008T143200Z-pd-01ACK',
    ]);
    expect(files['20241008T143200Z-pd-01ACK']).toContain('"type":"acknowledge_log_entry"');
  });

  it('take the record from its own file where there is one', async () => {
    const files = await imported([JSON.stringify(told), JSON.stringify({incident: records.incident})]);
    const name = `20241008T143000Z-pd-${SEED_ID}`;
    expect(files[name]).toBe((await pulled())[name]);
  });

  const body = JSON.stringify(told);
  const sign = (secret: string, what = body) =>
    `v1=${createHmac('sha256', secret).update(what).digest('hex')}`;

  it('are signed by one of several secrets, to the byte', () => {
    expect(isSigned(body, `${sign('old')}, ${sign('new')}`, 'new')).toBe(true);
    for (const [what, header] of [
      [`${body} `, sign('new')],
      [body, sign('old')],
      [body, 'v1=abc'],
      [body, ''],
      [body, sign('new').replace('v1', 'v0')],
    ] as const)
      expect(isSigned(what, header, 'new')).toBe(false);
  });

  it('are checked in each form in which they are saved', () => {
    const check = (text: string, more: {headers?: string; secret?: string}) =>
      code(() => checkDeliveries(valuesIn(text, 'f'), {file: 'f', bytes: Buffer.from(text), ...more}));
    const beside = `Content-Type: application/json\r\nX-PagerDuty-Signature: ${sign('s')}\r\n`;
    const wrapped = (secret: string) =>
      JSON.stringify({headers: {'x-pagerduty-signature': sign(secret)}, body});
    expect(check(body, {headers: beside, secret: 's'})).toBe('done');
    expect(check(`${body}\n`, {headers: beside, secret: 's'})).toContain('import-signature');
    expect(check(body, {secret: 's'})).toContain('import-unsigned');
    expect(check(`${wrapped('s')}\n${wrapped('s')}`, {secret: 's'})).toBe('done');
    expect(check(`[${wrapped('s')},\n${wrapped('x')}]`, {secret: 's'})).toContain('import-signature');
    expect(checkDeliveries(valuesIn(wrapped('x'), 'f'), {file: 'f', bytes: Buffer.from('')}).unchecked).toBe(
      1,
    );
  });
});
