import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {cut, flow, indent, spread, width, wrap} from './columns.ts';

const anyText = fc.string({unit: fc.constantFrom('a', ' ', '가', '🔥', '👩‍🚒', 'e\u0301'), maxLength: 60});
// Half of a surrogate pair.
const HALF = /\p{Cs}/u;

describe('a text that does not fit', () => {
  test('is cut at a whole character, with a sign that something went', () => {
    expect(cut('connection pool', 10)).toBe('connectio…');
    expect(cut('연결 풀 고갈', 6)).toBe('연결 …');
    fc.assert(
      fc.property(anyText, fc.integer({min: 1, max: 30}), (text, columns) => {
        expect(width(cut(text, columns))).toBeLessThanOrEqual(Math.max(columns, 1));
        expect(cut(text, columns)).not.toMatch(HALF);
      }),
    );
  });

  test('is wrapped into lines that fit, and nothing but spaces is lost', () => {
    fc.assert(
      fc.property(anyText, fc.integer({min: 2, max: 30}), (text, columns) => {
        const lines = wrap(text, columns);
        for (const line of lines) {
          expect(width(line)).toBeLessThanOrEqual(columns);
          expect(line).not.toMatch(HALF);
        }
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});

test('two texts stand at the two edges, or on two lines', () => {
  expect(spread('left', 'right', 12)).toBe('left   right');
  expect(spread('left', 'right', 10)).toBe('left\n      right');
});

test('parts flow over as many lines as they need', () => {
  expect(flow(['one', 'two', 'three'], ' · ', 11)).toBe('one · two\nthree');
});

test('only lines that hold something are indented', () => {
  expect(indent('one\n\ntwo', 2)).toBe('  one\n\n  two');
});
