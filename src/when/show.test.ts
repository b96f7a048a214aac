import {describe, expect, it} from 'vitest';
import {
  bothClocks,
  calendarDate,
  clockRange,
  clockTime,
  dateLine,
  duration,
  fullTime,
  sinceBefore,
  zoneName,
} from './show.ts';

const alert = new Date('2024-10-08T14:32:59Z');
const late = new Date('2024-10-08T15:10:00Z');

describe('one instant', () => {
  it('has a clock and a date in each zone', () => {
    expect([clockTime(alert, 'UTC'), clockTime(alert, 'Asia/Seoul')]).toEqual(['14:32', '23:32']);
    expect([calendarDate(late, 'UTC'), calendarDate(late, 'Asia/Seoul')]).toEqual([
      '2024-10-08',
      '2024-10-09',
    ]);
  });

  it.each([
    ['UTC', 'UTC'],
    ['Etc/UTC', 'UTC'],
    ['Asia/Seoul', 'KST'],
    ['America/New_York', 'EDT'],
    ['Europe/Berlin', 'GMT+2'],
    ['Asia/Kolkata', 'GMT+5:30'],
    ['America/Sao_Paulo', 'GMT-3'],
    ['+09:00', 'GMT+9'],
    ['-03:30', 'GMT-3:30'],
    ['+00:00', 'GMT'],
  ])('%s is called %s', (zone, name) => {
    expect(zoneName(zone, alert)).toBe(name);
  });

  it('follows summer time in the name', () => {
    expect(zoneName('America/New_York', new Date('2024-12-01T00:00:00Z'))).toBe('EST');
    expect(zoneName('Asia/Seoul', new Date('1988-07-01T00:00:00Z'))).toBe('GMT+10');
  });

  it.each([
    ['UTC', 'en', 'Tue 8 Oct 2024 (UTC)'],
    ['UTC', 'ko', '2024년 10월 8일 화요일 (UTC)'],
    ['Asia/Seoul', 'en', 'Wed 9 Oct 2024 (KST)'],
    ['Asia/Seoul', 'ko', '2024년 10월 9일 수요일 (KST)'],
  ] as const)('has a date line in %s, %s', (zone, lang, text) => {
    expect(dateLine(late, zone, lang)).toBe(text);
  });

  it('is echoed with UTC', () => {
    expect(bothClocks(alert, 'Asia/Seoul')).toBe('23:32 KST (14:32 UTC)');
    expect(bothClocks(alert, 'UTC')).toBe('14:32 UTC');
    expect(fullTime(alert, 'Asia/Seoul')).toBe('2024-10-08 23:32 KST (14:32 UTC)');
    expect(fullTime(alert, 'UTC')).toBe('2024-10-08 14:32 UTC');
    expect(fullTime(late, 'Asia/Seoul')).toBe('2024-10-09 00:10 KST (2024-10-08 15:10 UTC)');
  });
});

describe('lengths', () => {
  it.each([
    [0, '0 s', '0초'],
    [40, '40 s', '40초'],
    [59.9, '59 s', '59초'],
    [60, '1 min', '1분'],
    [45 * 60 + 59, '45 min', '45분'],
    [3600, '1 h', '1시간'],
    [3900, '1 h 5 min', '1시간 5분'],
    [86_399, '23 h 59 min', '23시간 59분'],
    [86_400, '1 d', '1일'],
    [74 * 3600, '3 d 2 h', '3일 2시간'],
    [-300, '-5 min', '-5분'],
  ])('%d seconds', (seconds, en, ko) => {
    expect([duration(seconds, 'en'), duration(seconds, 'ko')]).toEqual([en, ko]);
  });

  it.each([
    [0, '+0s'],
    [40_999, '+40s'],
    [120_000, '+2'],
    [59 * 60_000, '+59'],
    [65 * 60_000, '+1h05'],
    [30 * 3_600_000, '+30h00'],
    [6000 * 60_000 - 1, '+99h59'],
    [100 * 3_600_000, '+4d'],
    [778 * 86_400_000, '+778d'],
    [-120_000, '-2'],
  ])('%d ms after the line before', (ms, text) => {
    expect(sinceBefore(ms)).toBe(text);
  });
});

describe('clockRange', () => {
  it.each([
    ['2024-10-08T14:30:00Z', '2024-10-08T15:15:00Z', 'UTC', 'ko', '14:30-15:15 UTC'],
    [
      '2024-10-08T14:30:00Z',
      '2024-10-08T15:15:00Z',
      'Asia/Seoul',
      'ko',
      '2024-10-08 23:30 ~ 10-09 00:15 KST',
    ],
    [
      '2024-10-08T14:30:00Z',
      '2024-10-08T15:15:00Z',
      'Asia/Seoul',
      'en',
      '2024-10-08 23:30 - 10-09 00:15 KST',
    ],
    ['2024-10-08T03:00:00Z', '2024-10-09T09:00:00Z', 'UTC', 'en', '2024-10-08 03:00 - 10-09 09:00 UTC'],
    ['2024-12-31T23:30:00Z', '2025-01-01T00:15:00Z', 'UTC', 'ko', '2024-12-31 23:30 ~ 2025-01-01 00:15 UTC'],
    ['2024-11-03T05:30:00Z', '2024-11-03T06:30:00Z', 'America/New_York', 'en', '01:30 EDT-01:30 EST'],
  ] as const)('%s to %s in %s, %s', (start, end, zone, lang, text) => {
    expect(clockRange(new Date(start), new Date(end), zone, lang)).toBe(text);
  });
});
