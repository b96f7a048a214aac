import * as fc from 'fast-check';
import {expect, test} from 'vitest';
import {Failure} from '../../failure.ts';
import {answered, nobody, unanswered, unasked} from './hearing.ts';

const NOW = new Date('2024-10-08T14:31:00Z');
const DOWN = new Failure('pagerduty-down', {host: 'localhost', status: 502});
const EVERY = 30_000;
const pauseOf = ({next}: {readonly next: Date}) => next.getTime() - NOW.getTime();

test('it is asked at once, then again after the time between', () => {
  expect(pauseOf(unasked(NOW))).toBe(0);
  expect(pauseOf(answered(NOW, EVERY, 200))).toBe(EVERY);
  expect(pauseOf(nobody(NOW, EVERY))).toBe(EVERY);
});

test('a long answer is followed by a longer rest', () => {
  expect(pauseOf(answered(NOW, EVERY, 20_000))).toBe(80_000);
});

test('silence is left alone longer each time, up to five minutes, with jitter', () => {
  const pauses: number[] = [];
  let hearing = unasked(NOW);
  for (let nth = 0; nth < 6; nth++) {
    hearing = unanswered(hearing, DOWN, {now: NOW, every: EVERY, random: 0});
    pauses.push(pauseOf(hearing) / 1000);
  }
  expect(pauses).toEqual([30, 60, 120, 150, 150, 150]);
  expect(pauseOf(unanswered(hearing, DOWN, {now: NOW, every: EVERY, random: 1}))).toBe(300_000);
});

test('the law: never sooner than half the time between, never later than five minutes unless it is asked for', () => {
  const range = {failed: fc.nat(2000), every: fc.integer({min: 10_000, max: 300_000})};
  fc.assert(
    fc.property(fc.record({...range, random: fc.double({min: 0, max: 0.999, noNaN: true})}), (one) => {
      const pause = pauseOf(unanswered({failed: one.failed, next: NOW}, DOWN, {now: NOW, ...one}));
      expect(pause).toBeGreaterThanOrEqual(one.every / 2);
      expect(pause).toBeLessThanOrEqual(300_000);
    }),
  );
});

test('a limit is kept to; what needs a person is left alone the longest', () => {
  const limit = new Failure('pagerduty-limit', {seconds: 400});
  expect(pauseOf(unanswered(unasked(NOW), limit, {now: NOW, every: EVERY, random: 0}))).toBe(400_000);
  const signIn = new Failure('pagerduty-sign-in', {host: 'h', from: 'f'});
  expect(pauseOf(unanswered(unasked(NOW), signIn, {now: NOW, every: EVERY, random: 1}))).toBe(300_000);
});

test('since when it is silent stays known, and an answer ends it', () => {
  const heard = answered(NOW, EVERY, 0);
  const later = new Date(NOW.getTime() + 60_000);
  const silent = unanswered(heard, DOWN, {now: later, every: EVERY, random: 0});
  expect(silent).toMatchObject({heard: NOW, failure: DOWN, failed: 1});
  expect(answered(later, EVERY, 0)).toMatchObject({heard: later, failed: 0});
  expect(answered(later, EVERY, 0).failure).toBeUndefined();
});
