import {describe, expect, test} from 'vitest';
import {chooseLang, langOf} from './language.ts';

describe('chooseLang', () => {
  const ko = {language: 'ko'} as const;
  const en = {language: 'en'} as const;

  test.each([
    ['English by default', {env: {}}, 'en'],
    ['--lang goes first', {flag: 'en', env: {MH_LANG: 'ko', LANG: 'ko_KR.UTF-8'}, userConfig: ko}, 'en'],
    ['then MH_LANG', {env: {MH_LANG: 'ko', LANG: 'en_US.UTF-8'}, userConfig: en}, 'ko'],
    ['then the user config', {env: {LANG: 'en_US.UTF-8'}, userConfig: ko}, 'ko'],
    ['then the locale', {env: {LANG: 'ko_KR.UTF-8'}, repoConfig: en}, 'ko'],
    ['then the repo config', {env: {LANG: 'C.UTF-8'}, repoConfig: ko}, 'ko'],
    [
      'LC_ALL goes before LC_MESSAGES and LANG',
      {env: {LC_ALL: 'en_US', LC_MESSAGES: 'ko', LANG: 'ko'}},
      'en',
    ],
    ['LC_MESSAGES goes before LANG', {env: {LC_ALL: '', LC_MESSAGES: 'ko_KR', LANG: 'en_US'}}, 'ko'],
    ['LC_ALL=C silences LANG', {env: {LC_ALL: 'C', LANG: 'ko_KR.UTF-8'}}, 'en'],
    ['another language is passed over', {env: {MH_LANG: 'fr', LANG: 'de_DE.UTF-8'}, repoConfig: ko}, 'ko'],
    ['configs without a language say nothing', {env: {}, userConfig: {}, repoConfig: {}}, 'en'],
  ] as const)('%s', (_, sources, expected) => {
    expect(chooseLang(sources)).toBe(expected);
  });
});

test.each([
  ['ko', 'ko'],
  ['KO-kr', 'ko'],
  ['ko_KR.eucKR', 'ko'],
  ['en_GB@euro', 'en'],
  ['kok_IN', undefined],
  ['', undefined],
  [undefined, undefined],
])('langOf(%j) is %j', (text, lang) => {
  expect(langOf(text)).toBe(lang);
});
