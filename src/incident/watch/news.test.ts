import {expect, test} from 'vitest';
import {entry, ID, seed} from '../../../test/support/example-incident.ts';
import {GILDONG, MITCHELL, pageLog, pageRecord} from '../../../test/support/example-page.ts';
import type {Entry} from '../entry.ts';
import {foldIncident} from '../incident.ts';
import {type News, newsOf} from './news.ts';

const BEGAN = new Date('2024-10-08T14:31:00Z');
const fold = (entries: readonly Entry[]) => foldIncident(ID, entries);
const told = (news: readonly News[]) =>
  news.map((one) => ('line' in one ? `${one.what} ${one.line.body || one.line.entry.kind}` : one.what));

/** What is new when `later` comes after `first`. */
function news(first: readonly Entry[], later: readonly Entry[]): string[] {
  return told(newsOf(fold(first), fold(later), BEGAN));
}

test('nothing new is no news', () => {
  expect(news(seed, [...seed].reverse())).toEqual([]);
});

test('each new entry is one, in the order in which it happened', () => {
  expect(news(seed.slice(0, 3), seed.slice(0, 5))).toEqual([
    'new 웹 서버 재시작 시도 (도움 안 됨)',
    'new 연결 풀 문제 인식',
  ]);
});

test('what is corrected or withdrawn is told', () => {
  const note = seed[3]!;
  const correction = entry('14:50', 'correction', {replaces: note.name, body: '웹 서버 두 대 재시작'});
  const retraction = entry('14:51', 'retraction', {replaces: note.name});
  expect(news(seed, [...seed, correction])).toEqual(['changed 웹 서버 두 대 재시작']);
  expect(news(seed, [...seed, retraction])).toEqual(['gone 웹 서버 재시작 시도 (도움 안 됨)']);
});

test('an incident that comes into view says so, with what was written since the watch began', () => {
  const open = seed.slice(0, 5);
  expect(told(newsOf(undefined, fold(open), BEGAN))[0]).toBe('opened');
  expect(told(newsOf(undefined, fold(open), BEGAN))).toHaveLength(1 + 3);
  expect(told(newsOf(undefined, fold(seed), new Date('2024-10-08T16:00:00Z')))).toEqual([]);
});

test('a wave of notifications that grows is the same line, changed', () => {
  const page = [pageRecord('14:30')];
  const one = pageLog('14:30', 'N1', 'notify', {user: MITCHELL});
  const two = pageLog('14:30', 'N2', 'notify', {user: GILDONG});
  expect(news([...page, one], [...page, one, two])).toEqual(['changed page']);
});

test('that PagerDuty resolved the page is suggested, once', () => {
  const open = [...seed.slice(0, 1), pageRecord('14:30'), pageLog('14:30', 'T1', 'trigger')];
  const over = [...open, pageLog('14:50', 'R1', 'resolve')];
  expect(news(open, over)).toEqual(['new page', 'suggested']);
  expect(news(over, over)).toEqual([]);
});
