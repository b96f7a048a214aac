import {describe, expect, test} from 'vitest';
import {foldIncident} from '../incident/incident.ts';
import {recollect} from '../incident/recollect.ts';
import type {Scribe} from '../incident/record.ts';
import type {Facts} from './facts-schema.ts';
import {rememberedIncident} from './remembered.ts';

let now = 0;
const scribe: Scribe = {
  clock: {now: () => new Date(Date.UTC(2024, 9, 9, 9, ++now))},
  random: {base32: () => 'x'.repeat(++now % 10)},
  by: 'mitchell',
  byName: 'Mitchell',
  author: {name: 'Mitchell', email: 'mitchell@example.com'},
  incidentsPath: 'incidents',
  mask: (text) => Promise.resolve(text),
};
const place = {language: 'ko', zone: 'Asia/Seoul'} as const;

type Said = NonNullable<Facts['incident']>;
const timesOf = (said: Said) => rememberedIncident(said, undefined, place).lines.map(({at}) => at.written);
const lines = (...at: string[]) => at.map((one) => ({at: one, text: 'x'}));

describe('the times of a facts file', () => {
  test('without a date are nearest to the line before, on the clock of the incident', () => {
    const said = {
      title: 'x',
      at: '2024-10-08T23:30Z',
      timeline: lines('23:10', '23:45', '00:05', '11:00', '22:00'),
    };
    expect(timesOf(said)).toEqual([
      '2024-10-08T23:10:00Z',
      '2024-10-08T23:45:00Z',
      '2024-10-09T00:05:00Z',
      '2024-10-09T11:00:00Z',
      '2024-10-09T22:00:00Z',
    ]);
  });

  test('that go back a little stay on their day', () => {
    const said = {title: 'x', at: '2024-10-08T14:30Z', timeline: lines('14:40', '14:35')};
    expect(timesOf(said)).toEqual(['2024-10-08T14:40:00Z', '2024-10-08T14:35:00Z']);
  });

  test('without an offset are those of the docs', () => {
    const said = {title: 'x', at: '2024-10-08 23:30', timeline: lines('23:32', '2024-10-09T01:00Z')};
    expect(timesOf(said)).toEqual(['2024-10-08T23:32:00+09:00', '2024-10-09T01:00:00Z']);
  });
});

describe('an incident from a facts file', () => {
  const said: Said = {
    title: '연결 풀 고갈',
    at: '2024-10-08T14:30Z',
    resolved_at: '15:15',
    severity: 'SEV2',
    services: ['checkout'],
    timeline: [
      {at: '14:30', text: '500 오류 증가', mark: 'detected'},
      {at: '14:45', text: '풀 크기 증가', mark: 'mitigated'},
      {at: '15:15', text: '시스템 완전 복구'},
    ],
  };
  const made = async (facts: Said) => await recollect(rememberedIncident(facts, '1000명', place), scribe);

  test('is declared with its lines, and over at the line that stands at its end', async () => {
    const {id, entries} = await made(said);
    const incident = foldIncident(id, entries);
    expect(incident).toMatchObject({
      title: '연결 풀 고갈',
      severity: 'SEV2',
      status: 'resolved',
      impact: '1000명',
    });
    expect(incident).toMatchObject({language: 'ko', zone: 'Asia/Seoul', services: ['checkout']});
    expect(incident.durations).toMatchObject({base: 'detected', mitigate: 15, resolve: 45});
    expect(incident.timeline.map(({body}) => body)).toEqual([
      '500 오류 증가',
      '풀 크기 증가',
      '시스템 완전 복구',
    ]);
    expect(entries.map(({source}) => source)).toEqual(['import', 'import', 'import', 'import']);
  });

  test('is the same whoever writes it down, and whenever', async () => {
    const [one, other] = [await made(said), await made(said)];
    expect(other.id).toBe(one.id);
    expect(other.entries.map(({name}) => name)).toEqual(one.entries.map(({name}) => name));
    expect(new Set(one.entries.map(({name}) => name)).size).toBe(4);
  });

  test('of another time is another one; two lines that say the same are two', async () => {
    const other = await made({...said, at: '2024-10-09T14:30Z'});
    expect(other.id).not.toBe((await made(said)).id);
    const twice = await made({
      ...said,
      timeline: [...(said.timeline ?? []), {at: '15:15', text: '시스템 완전 복구'}],
    });
    expect(new Set(twice.entries.map(({name}) => name)).size).toBe(5);
  });

  test('is open where nothing says that it is over', async () => {
    const {id, entries} = await made({title: 'x', at: '2024-10-08T14:30Z'});
    expect(foldIncident(id, entries).status).toBe('investigating');
  });

  test('ends with a line of its own where none stands at that time', async () => {
    const {entries} = await made({title: 'x', at: '2024-10-08T14:30Z', resolved_at: '15:15'});
    expect(entries.map(({kind}) => kind)).toEqual(['declared', 'status']);
  });
});
