import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {Failure} from '../failure.ts';
import {parseWhen} from './parse.ts';

describe('reading a time', () => {
  const zones = fc.constantFrom(
    'UTC',
    'Asia/Seoul',
    'America/New_York',
    'Europe/Berlin',
    'Asia/Kolkata',
    '+09:00',
  );
  const instants = fc.date({min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true});
  const pieces = [
    ' ',
    ':',
    '+',
    '-',
    '/',
    '.',
    't',
    'z',
    'pm',
    'ago',
    'h',
    '전',
    '시',
    '분',
    '오후',
    '월',
    '일',
    '년',
    '어제',
  ];
  const nearly = fc
    .array(fc.oneof(fc.nat(99).map(String), fc.constantFrom(...pieces)), {maxLength: 9})
    .map((parts) => parts.join(''));

  it('any text is read or refused', () => {
    fc.assert(
      fc.property(fc.oneof(nearly, fc.string({unit: 'binary'})), instants, zones, (text, nowThen, zone) => {
        try {
          const {instant, written} = parseWhen(text, {now: nowThen, zone});
          expect(new Date(written)).toEqual(instant);
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
        }
      }),
      {numRuns: 2000},
    );
  });

  it('a bare clock is at most five minutes ahead, and the next such time is not', () => {
    fc.assert(
      fc.property(fc.nat(23), fc.nat(59), instants, zones, (hour, minute, nowThen, zone) => {
        const text = `${hour}:${String(minute).padStart(2, '0')}`;
        try {
          const ahead = parseWhen(text, {now: nowThen, zone}).instant.getTime() - nowThen.getTime();
          expect(ahead).toBeLessThanOrEqual(300_000);
          expect(ahead + 25 * 3_600_000).toBeGreaterThan(300_000);
        } catch (error) {
          if (!(error instanceof Failure)) throw error;
          expect(error.code).toMatch(/^time-(ambiguous|impossible)$/);
        }
      }),
    );
  });

  it('what was written is read again as the same, anywhere', () => {
    fc.assert(
      fc.property(instants, zones, zones, (instant, zone, elsewhere) => {
        const text = parseWhen('now', {now: instant, zone}).written;
        expect(parseWhen(text, {now: instant, zone: elsewhere}).written).toBe(text);
      }),
    );
  });
});
