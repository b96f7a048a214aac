import {describe, expect, test} from 'vitest';
import {EXIT_STATUS} from '../src/failure.ts';
import {en} from '../src/i18n/en.ts';
import {helpEn} from '../src/i18n/help.en.ts';
import {helpKo} from '../src/i18n/help.ko.ts';
import {ko} from '../src/i18n/ko.ts';

const messages = {en: Object.entries<string>(en), ko: Object.entries(ko)};
const help = {en: leaves(helpEn), ko: leaves(helpKo)};
const all = {en: [...messages.en, ...help.en], ko: [...messages.ko, ...help.ko]};

// Words that the glossary replaces; what a user types in an example or finds by search is not ours to choose.
const NOT_IN_KOREAN: Readonly<Record<string, RegExp>> = {
  사고: /인시던트|장애/,
  '사고 사후 검토': /포스트모템|사후 분석|장애 회고/,
  대기: /온콜|당직/,
  '액션 아이템': /조치 항목/,
  지휘자: /커맨더|사령관/,
  심각도: /중요도|심각성/,
  기록: /엔트리|항목 기록/,
  '높임말 없이': /당신|님(?![가-힣])/,
};

describe('both tables', () => {
  test('have the same keys', () => {
    expect(messages.ko.map(([key]) => key).sort()).toEqual(messages.en.map(([key]) => key).sort());
    expect(help.ko.map(([key]) => key)).toEqual(help.en.map(([key]) => key));
  });

  test('have the same placeholders', () => {
    for (const [key, text] of messages.en)
      expect.soft(placeholders(ko[key as keyof typeof en]), key).toEqual(placeholders(text));
  });

  test('say every failure', () => {
    const codes = Object.keys(EXIT_STATUS);
    expect(codes.filter((code) => !(`failure.${code}` in en))).toEqual([]);
  });

  test.each(['en', 'ko'] as const)('keep calm: no emoji, no exclamation mark (%s)', (lang) => {
    expect(
      all[lang].filter(([, text]) => /\p{Extended_Pictographic}/u.test(text) || /!(?!\[)/.test(text)),
    ).toEqual([]);
  });
});

describe('Korean', () => {
  test('has no particle after a placeholder, and no choice of particles', () => {
    const particle = /\}[`"”’)]?(은|는|이|가|을|를|과|와|으로|로|아|야)(?![가-힣])/;
    expect(
      all.ko.filter(
        ([, text]) => particle.test(text) || /이\(가\)|을\(를\)|은\(는\)|와\(과\)|\(으\)로/.test(text),
      ),
    ).toEqual([]);
  });

  test.each(Object.entries(NOT_IN_KOREAN))('says %s', (_, forbidden) => {
    expect(all.ko.filter(([, text]) => forbidden.test(text))).toEqual([]);
  });

  test('is Korean: no sentence is left in English', () => {
    const same = all.ko.filter(([key, text]) => text === new Map(all.en).get(key));
    expect(
      same.filter(([key, text]) => !key.includes('examples') && /[a-z]+ [a-z]+ [a-z]+/.test(text)),
    ).toEqual([]);
  });

  test('refuses in one register', () => {
    const errors = messages.ko.filter(([key]) => key.startsWith('failure.'));
    expect(errors.filter(([, text]) => !text.includes('니다'))).toEqual([]);
  });

  test('gives hints in one register', () => {
    const hints = messages.ko.filter(([key]) => key.startsWith('hint.'));
    expect(hints.filter(([, text]) => !/세요|니다/.test(text) && /[가-힣]/.test(text))).toEqual([]);
  });

  test('never commands plainly', () => {
    expect(all.ko.filter(([, text]) => /(하라|마라|해라)[.\s]?$/.test(text))).toEqual([]);
  });
});

function placeholders(text: string): readonly string[] {
  const names = [...text.matchAll(/\{([a-zA-Z]+)(?:\|[^}]*)?\}/g)].map(([, name]) => name ?? '');
  return [...new Set(names)].sort();
}

/** `[['commands.log.summary', 'Add a line…'], …]` */
function leaves(table: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof table === 'string') return [[path, table]];
  if (typeof table !== 'object' || table === null) return [];
  return Object.entries(table).flatMap(([key, value]) => leaves(value, path === '' ? key : `${path}.${key}`));
}
