import {expect, test} from 'vitest';
import {parseLength} from './length.ts';

test.each([
  ['30s', 30],
  ['2m', 120],
  ['1m 30s', 90],
  ['1h', 3600],
  ['30초', 30],
  ['1분 30초', 90],
  ['2 Minutes', 120],
])('%s', (text, seconds) => {
  expect(parseLength(text)).toBe(seconds * 1000);
});

test.each(['', '30', '0s', 'soon', '1.5m', '-5s', '30s 1m'])('%s is no length', (text) => {
  expect(parseLength(text)).toBeUndefined();
});
