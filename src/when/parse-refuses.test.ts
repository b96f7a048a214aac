import {describe, expect, it} from 'vitest';
import {isFailure, type Failure} from '../failure.ts';
import {parseWhen} from './parse.ts';

const seoul = {now: new Date('2024-10-09T03:00:07.412Z'), zone: 'Asia/Seoul'};

function refusal(text: string, ctx = seoul): Failure {
  try {
    parseWhen(text, ctx);
  } catch (error) {
    if (isFailure(error)) return error;
    throw error;
  }
  throw new Error(`${text} was read`);
}

describe('what is no time', () => {
  const texts = [
    '| |오늘|그제|yesterday|2024-10-08|14|14:3|14:321|soon|14:32 tomorrow|전| ago|엊그제 14:32',
    '25:00|24:00|14:60|14:32:60|13:00pm|0:30am|오후 13시|오전 2pm|25시|14시 60분|12시 반반|오후 2',
    '13/40 14:32|13/1 14:32|0/0 14:32|2월 30일 14:32|2/30 14:32|2023-02-29 14:32|2024-13-01 14:32',
    '0024-10-08 14:32|1969-12-31 14:32|9999-01-01 00:00|20241008 14:32|2024-10/08 14:32',
    '14:32+25:00|14:32+09:60|14:32-15:15|14:32 EST|14:32 CET|14:32 PDT|14:32 constructor',
    '999999d ago|9999999m ago|99999999999999999999s ago|-5m ago|1시간 반 10분 전|14:32 14:32',
  ];
  it.each(texts.flatMap((line) => line.split('|')))('%j is refused', (text) => {
    expect(refusal(text)).toMatchObject({code: 'time-unreadable', exitStatus: 2});
  });

  it('is said back on one line', () => {
    expect(refusal(' half past\n\u001b[31mtwo ').params).toEqual({text: 'half past two'});
  });
});

describe('where the clocks change', () => {
  const newYork = 'America/New_York';
  const refusedAt = (text: string, iso: string, zone = newYork) => refusal(text, {now: new Date(iso), zone});

  const at = (text: string, iso: string, zone = newYork) =>
    parseWhen(text, {now: new Date(iso), zone}).written;

  it('refuses a time that happens twice, with both', () => {
    for (const text of ['2024-11-03 01:30', '11/3 1:30am', '01:30', 'today 01:30']) {
      expect(refusedAt(text, '2024-11-03T17:00:00Z')).toMatchObject({
        code: 'time-ambiguous',
        params: {
          text,
          zone: newYork,
          first: '2024-11-03T01:30:00-04:00',
          second: '2024-11-03T01:30:00-05:00',
        },
      });
    }
    expect(refusedAt('2024-10-27 02:30', '2024-11-01T00:00:00Z', 'Europe/Berlin').params).toMatchObject({
      first: '2024-10-27T02:30:00+02:00',
      second: '2024-10-27T02:30:00+01:00',
    });
  });

  it('takes the first of two while the second is still to come', () => {
    expect(at('01:30', '2024-11-03T05:40:00Z')).toBe('2024-11-03T01:30:00-04:00');
    expect(refusedAt('01:30', '2024-11-03T06:40:00Z').code).toBe('time-ambiguous');
  });

  it('refuses a time that never happens, with the readings on both sides', () => {
    for (const text of ['2024-03-10 02:30', '3/10 2:30am', '02:30']) {
      expect(refusedAt(text, '2024-03-10T17:00:00Z')).toMatchObject({
        code: 'time-impossible',
        params: {
          text,
          zone: newYork,
          before: '2024-03-10T01:30:00-05:00',
          after: '2024-03-10T03:30:00-04:00',
        },
      });
    }
  });

  it('refuses it as soon as one of the two readings has passed', () => {
    expect(refusedAt('02:30', '2024-03-10T06:40:00Z').code).toBe('time-impossible');
  });

  it('does not look at a gap that is still to come', () => {
    expect(at('02:30', '2024-03-10T05:00:00Z')).toBe('2024-03-09T02:30:00-05:00');
  });

  it('reads both with an offset, and takes the offset of the time, not of now', () => {
    expect(at('2024-11-03T01:30-05:00', '2024-11-03T17:00:00Z')).toBe('2024-11-03T01:30:00-05:00');
    expect(at('7/1 12:00', '2024-12-01T00:00:00Z')).toBe('2024-07-01T12:00:00-04:00');
    expect(at('2024-11-03 01:30', '2024-11-03T17:00:00Z', 'Asia/Seoul')).toBe('2024-11-03T01:30:00+09:00');
  });

  it('refuses a zone that does not exist', () => {
    expect(refusal('14:32', {...seoul, zone: 'Asia/Pyeongchang'})).toMatchObject({code: 'zone-unknown'});
  });
});
