import {expect, test} from 'vitest';
import {sayIn} from '../i18n/index.ts';
import {remarkOn} from './publish-remark.ts';

const reader = (lang: 'en' | 'ko', now: string) => ({
  say: sayIn(lang),
  zone: 'Asia/Seoul',
  clock: {now: () => new Date(now)},
});
const failed = {
  when: '2024-10-07T18:13:00Z',
  result: 'failed',
  reason: 'sign-in',
  unshared: 3,
  since: '2024-10-07T18:12:00Z',
} as const;

test('what is not shared, since when, and why', () => {
  expect(remarkOn(failed, reader('en', '2024-10-07T20:00:00Z'))).toBe(
    '3 entries not shared since 03:12 KST: sign-in',
  );
  expect(remarkOn({...failed, unshared: 1}, reader('en', '2024-10-09T20:00:00Z'))).toBe(
    '1 entry not shared since 2024-10-08 03:12 KST: sign-in',
  );
  expect(remarkOn(failed, reader('ko', '2024-10-07T20:00:00Z'))).toBe(
    '03:12 KST 이후 공유하지 못한 기록 3개: 로그인 필요',
  );
});

test('a merge that left something of the user’s behind; nothing to say otherwise', () => {
  const published = {when: failed.when, result: 'published', unshared: 0} as const;
  expect(remarkOn({...published, blocked: ['README.md']}, reader('en', failed.when))).toContain('README.md');
  expect(remarkOn(published, reader('en', failed.when))).toBeUndefined();
});
