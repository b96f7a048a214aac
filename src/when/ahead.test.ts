import {expect, test} from 'vitest';
import {parseAhead} from './ahead.ts';

const now = new Date('2024-10-08T14:33:20.500Z');

test.each([
  ['30m', '2024-10-08T15:03:20Z'],
  ['in 30 min', '2024-10-08T15:03:20Z'],
  ['1h', '2024-10-08T15:33:20Z'],
  ['1h 30m', '2024-10-08T16:03:20Z'],
  ['30분', '2024-10-08T15:03:20Z'],
  ['1시간 반', '2024-10-08T16:03:20Z'],
  ['30분 뒤', '2024-10-08T15:03:20Z'],
  ['15:30', '2024-10-08T15:30:00Z'],
  ['14:00', '2024-10-09T14:00:00Z'],
  ['오후 3시 30분', '2024-10-08T15:30:00Z'],
])('%s', (text, written) => {
  expect(parseAhead(text, {now, zone: 'UTC'}).written).toBe(written);
});

test('a clock is one of the reader’s zone', () => {
  const {instant, written} = parseAhead('00:10', {now, zone: 'Asia/Seoul'});
  expect({instant: instant.toISOString(), written}).toEqual({
    instant: '2024-10-08T15:10:00.000Z',
    written: '2024-10-09T00:10:00+09:00',
  });
});

test.each(['', 'soon', '0m', '25:00', '30m ago', '9999h', '곧'])('%j is no time ahead', (text) => {
  expect(() => parseAhead(text, {now, zone: 'UTC'})).toThrow('next-unreadable');
});
