import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {readRecord, incidentRecord, noteRecord} from './records.ts';
import {printEntry} from '../incident/entry-file.ts';
import type {Entry} from '../incident/entry.ts';
import {foldIncident} from '../incident/incident.ts';
import {entryOfIncident, entryOfNote, type Pulled} from './entries.ts';
import {Known, type Learnt} from './known.ts';

const plain = (text: string) => Promise.resolve(text);
const PAGE = {id: 'Q1', created_at: '2024-10-08T14:30:00Z', title: 'Pool exhausted', urgency: 'high'};
const NOTE = {id: 'PNOTE1', created_at: '2024-10-08T23:32:00+09:00', content: '연결 풀을 확인했습니다'};

const incident = (changes: object = {}) =>
  entryOfIncident(readRecord(incidentRecord, {...PAGE, ...changes}), plain);
const note = (changes: object = {}) =>
  entryOfNote(readRecord(noteRecord, {...NOTE, ...changes}), 'Q1', plain);

/** The entries after a pull that gave these records. */
function pull(entries: readonly Entry[], ...arrived: readonly Pulled[]): [Entry[], Learnt[]] {
  const known = new Known(entries);
  const learnt = arrived.map((one) => known.learn(one)).filter((one) => one !== undefined);
  return [[...entries, ...learnt.map(({pulled}) => pulled.entry)], learnt];
}

describe('a record that is edited at its source', () => {
  test('gives a correction of what changed, named by its record, its turn and its content', async () => {
    const [first] = pull([], await incident());
    const [second, learnt] = pull(first, await incident({title: 'DB pool exhausted', urgency: undefined}));
    expect(learnt.map(({change}) => change)).toEqual(['edited']);
    expect(second[1]).toMatchObject({
      kind: 'correction',
      at: '2024-10-08T14:30:00Z',
      source: 'pagerduty',
      replaces: '20241008T143000Z-pd-Q1',
      data: {title: 'DB pool exhausted', urgency: null},
    });
    expect(second[1]?.name).toMatch(/^20241008T143000Z-pd-Q1-01-[0-9a-f]{8}$/);
    expect(second[1]).not.toHaveProperty('logged');
    expect(pull(second, await incident({title: 'DB pool exhausted', urgency: undefined}))[1]).toEqual([]);
    const [third] = pull(second, await incident());
    expect(third[2]?.name).toMatch(/-02-[0-9a-f]{8}$/);
    expect(foldIncident('2024-10-08-x-7f3k', third).title).toBe('Pool exhausted');
  });

  test('what a person corrected is not compared, and stays', async () => {
    const [first] = pull([], await note());
    const byHand: Entry = {
      ...first[0]!,
      name: '20241008T150000Z-aaaaaaaa',
      logged: '2024-10-08T15:00:00.000Z',
      kind: 'correction',
      source: 'cli',
      by: 'mitchell@example.com',
      replaces: first[0]!.name,
      body: '연결 풀이 가득 참',
    };
    expect(pull([...first, byHand], await note())[1]).toEqual([]);
    const [later] = pull([...first, byHand], await note({content: '고쳤습니다'}));
    expect(later).toHaveLength(3);
    expect(foldIncident('2024-10-08-x-7f3k', later).timeline[0]?.body).toBe('연결 풀이 가득 참');
  });

  test('a long note that is edited has its new evidence beside the old', async () => {
    const long = (word: string) => `${word}\n`.repeat(20);
    const [first] = pull([], await note({content: long('one')}));
    const [second, learnt] = pull(first, await note({content: long('two')}));
    expect(learnt[0]?.pulled.evidence?.path).toBe(`evidence/${second[1]!.name}-output.txt`);
    expect(second[1]?.data['evidence']).not.toEqual(first[0]?.data['evidence']);
    expect(pull(second, await note({content: long('two')}))[1]).toEqual([]);
    const [third] = pull(second, await note({content: 'short'}));
    expect(third[2]).toMatchObject({data: {evidence: null}, body: 'short'});
  });

  test('a mask that another version would have put elsewhere is no edit', async () => {
    const masking = (text: string) => Promise.resolve(text.replace('hunter2', '[masked: password]'));
    const record = readRecord(noteRecord, {...NOTE, content: 'login with hunter2 works'});
    const [first] = pull([], await entryOfNote(record, 'Q1', masking));
    expect(pull(first, await entryOfNote(record, 'Q1', plain))[1]).toEqual([]);
    expect(
      pull(
        pull([], await note({content: 'login with hunter2 works'}))[0],
        await entryOfNote(record, 'Q1', masking),
      )[1],
    ).toEqual([]);
    expect(pull(first, await note({content: 'login with hunter2 fails'}))[1]).toHaveLength(1);
  });
});

describe('a record that is gone', () => {
  test('is retracted once, and comes back with a correction', async () => {
    const [first] = pull([], await note());
    const known = new Known(first);
    const [gone] = known.miss('note', 'Q1', new Set());
    expect(gone).toMatchObject({change: 'deleted', pulled: {entry: {kind: 'retraction', data: {}}}});
    expect(known.miss('note', 'Q1', new Set())).toEqual([]);
    const entries = [...first, gone!.pulled.entry];
    expect(foldIncident('2024-10-08-x-7f3k', entries).lines).toEqual([]);
    const [back] = pull(entries, await note());
    expect(foldIncident('2024-10-08-x-7f3k', back).lines).toHaveLength(1);
    expect(pull(back, await note())[1]).toEqual([]);
  });

  test('of another page it is not', async () => {
    const [first] = pull([], await note());
    expect(new Known(first).miss('note', 'Q2', new Set())).toEqual([]);
    expect(new Known(first).miss('alert', 'Q1', new Set())).toEqual([]);
  });

  test('an entry file that cannot be read is left as it is', async () => {
    const known = new Known([], ['20241008T143200Z-pd-PNOTE1']);
    expect(known.learn(await note())).toBeUndefined();
  });
});

test('whatever the order, and however often a record comes, the same files are there', async () => {
  const notes = await Promise.all(
    Array.from({length: 12}, (_, nth) => note({id: `P${nth}`, content: `note ${nth}`})),
  );
  const filesOf = (entries: readonly Entry[]) =>
    entries.map((entry) => `${entry.name}\n${printEntry(entry)}`).sort();
  const whole = filesOf(pull([], ...notes)[0]);
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(11), {maxLength: 30}), {maxLength: 5}), (pulls) => {
      let entries: Entry[] = [];
      for (const order of [...pulls, [...notes.keys()]])
        [entries] = pull(entries, ...order.map((nth) => notes[nth]!));
      expect(filesOf(entries)).toEqual(whole);
    }),
  );
});
