import {tzOffset} from '@date-fns/tz/tzOffset';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseWhen} from './parse.ts';
import {aroundGap, instantsOf, isZone, offsetAt, wallAt, withOffset} from './zone.ts';

const wall = (iso: string) => wallAt(new Date(`${iso}Z`), 'UTC');
const isoOf = (dates: Date[]) => dates.map((date) => date.toISOString());

describe('isZone', () => {
  it.each([
    'UTC',
    'Etc/UTC',
    'Asia/Seoul',
    'America/Argentina/Buenos_Aires',
    'Etc/GMT-14',
    'EST5EDT',
    '+09:00',
    '-03:30',
  ])('%s is one', (name) => {
    expect(isZone(name)).toBe(true);
  });
  it.each([
    '',
    'Z',
    'Nowhere',
    'Nowhere+09',
    'Etc/GMT+99',
    '+09:75',
    '+99:00',
    '+9',
    'constructor',
    '__proto__',
    '../UTC',
    'ＵＴＣ',
  ])('%j is none', (name) => {
    expect(isZone(name)).toBe(false);
  });
});

describe('offsetAt', () => {
  it.each([
    ['UTC', '2024-10-08T00:00:00Z', 0],
    ['Asia/Seoul', '2024-07-01T00:00:00Z', 540],
    ['Asia/Seoul', '1988-07-01T00:00:00Z', 600],
    ['Asia/Seoul', '1988-10-08T16:59:59Z', 600],
    ['Asia/Seoul', '1988-10-08T17:00:00Z', 540],
    ['America/New_York', '2024-11-03T05:59:59Z', -240],
    ['America/New_York', '2024-11-03T06:00:00Z', -300],
    ['Asia/Kolkata', '2024-10-08T00:00:00Z', 330],
    ['-03:30', '2024-10-08T00:00:00Z', -210],
  ])('%s at %s', (zone, iso, minutes) => {
    expect(offsetAt(zone, new Date(iso))).toBe(minutes);
  });

  it('knows Seoul as the tz database does', () => {
    fc.assert(
      fc.property(
        fc.date({min: new Date('1987-01-01'), max: new Date('2100-01-01'), noInvalidDate: true}),
        (instant) => {
          expect(offsetAt('Asia/Seoul', instant)).toBe(tzOffset('Asia/Seoul', instant));
        },
      ),
    );
  });
});

describe('instantsOf', () => {
  it.each([
    ['America/New_York', '2024-11-03T01:30:00', ['2024-11-03T05:30:00.000Z', '2024-11-03T06:30:00.000Z']],
    ['America/New_York', '2024-11-03T02:00:00', ['2024-11-03T07:00:00.000Z']],
    ['America/New_York', '2024-11-03T00:59:59', ['2024-11-03T04:59:59.000Z']],
    ['America/New_York', '2024-03-10T02:30:00', []],
    ['America/New_York', '2024-03-10T03:00:00', ['2024-03-10T07:00:00.000Z']],
    ['Europe/Berlin', '2024-10-27T02:00:00', ['2024-10-27T00:00:00.000Z', '2024-10-27T01:00:00.000Z']],
    ['Europe/Berlin', '2024-03-31T02:59:59', []],
    ['Australia/Lord_Howe', '2024-10-06T02:15:00', []],
    ['Pacific/Apia', '2011-12-30T12:00:00', []],
    ['Pacific/Apia', '2011-12-31T00:30:00', ['2011-12-30T10:30:00.000Z']],
    ['Asia/Seoul', '2024-03-10T02:30:00', ['2024-03-09T17:30:00.000Z']],
  ])('%s %s', (zone, local, instants) => {
    expect(isoOf(instantsOf(wall(local), zone))).toEqual(instants);
  });

  it('finds each instant by what the clock shows then', () => {
    const zones = fc.constantFrom(
      'UTC',
      'America/New_York',
      'Europe/Berlin',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
    );
    const instants = fc.date({min: new Date('1975-01-01'), max: new Date('2060-01-01'), noInvalidDate: true});
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        expect(instantsOf(wallAt(instant, zone), zone)).toContainEqual(instant);
      }),
    );
  });

  it('gives the readings on both sides of a gap', () => {
    const {before, after} = aroundGap(wall('2024-03-31T02:30:00'), 'Europe/Berlin');
    expect([before, after].map((date) => withOffset(date, 'Europe/Berlin'))).toEqual([
      '2024-03-31T01:30:00+01:00',
      '2024-03-31T03:30:00+02:00',
    ]);
  });
});

describe('withOffset', () => {
  const instant = new Date('2024-10-08T14:32:10.412Z');
  it.each([
    ['UTC', '2024-10-08T14:32:10Z'],
    ['Asia/Seoul', '2024-10-08T23:32:10+09:00'],
    ['Asia/Kolkata', '2024-10-08T20:02:10+05:30'],
    ['America/St_Johns', '2024-10-08T12:02:10-02:30'],
    ['+00:00', '2024-10-08T14:32:10+00:00'],
  ])('in %s', (zone, text) => {
    expect(withOffset(instant, zone)).toBe(text);
  });

  it('writes milliseconds when asked', () => {
    expect(withOffset(instant, 'Asia/Seoul', 'milliseconds')).toBe('2024-10-08T23:32:10.412+09:00');
  });

  it('is read back as the same instant', () => {
    const zones = fc.constantFrom('UTC', 'Asia/Seoul', 'America/St_Johns', 'Pacific/Chatham', '-09:30');
    const instants = fc.date({min: new Date('1973-01-01'), max: new Date('2900-01-01'), noInvalidDate: true});
    fc.assert(
      fc.property(instants, zones, (moment, zone) => {
        const text = withOffset(moment, zone, 'milliseconds');
        const read = parseWhen(text, {now: instant, zone: 'UTC'});
        expect([read.instant, read.written]).toEqual([moment, text]);
      }),
    );
  });
});
