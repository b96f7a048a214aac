import {describe, expect, test} from 'vitest';
import {parseConfig} from '../docs-repo/config-parse.ts';
import {width} from '../encode/columns.ts';
import {type Message, sayIn} from '../i18n/index.ts';
import type {Screen} from '../incident/view/screen.ts';
import type {Duty} from '../pagerduty/on-calls.ts';
import {postsFrom, rotationPosts} from './roster.ts';
import {rosterView} from './view.ts';

const {config} = parseConfig(
  `people: {gildong: {name: {en: Gildong Hong, ko: 홍길동}, pagerduty: PGILDO1}, mitchell: {name: Mitchell}}
services: {search: {name: {ko: 검색}, aliases: [find], oncall: {starts: 2024-09-30T09:00, people: [mitchell]}}, web: {}}
oncall: {rotation: {starts: 2024-09-30T09:00, people: [gildong]}}`,
  'config.yaml',
);
const NOW = new Date('2024-10-08T14:31:00Z');
const backend = {id: 'PBACK', name: 'Backend'};
const DUTIES: readonly Duty[] = [
  {
    policy: backend,
    level: 1,
    user: {id: 'PGILDO1', name: 'Hong G.'},
    until: NOW,
    schedule: {id: 'S', name: 'Days'},
  },
  {policy: backend, level: 2, user: {id: 'PKENT01', name: 'Kent'}},
  {policy: {id: 'PFRONT', name: 'Backend'}, level: 1, user: {id: 'PKENT01', name: 'Kent'}},
];

function screenIn(lang: 'en' | 'ko'): Screen {
  const same = <T>(text: T): T => text;
  const paint = {strong: same, faint: same, severity: (_: unknown, text: Message) => text};
  return {say: sayIn(lang), lang, zone: 'UTC', width: 80, paint, now: NOW};
}

describe("PagerDuty's answer", () => {
  test('a post for each policy, also where two have one name', () => {
    const posts = postsFrom(DUTIES, config, 'en');
    expect(posts.map(({name, watches}) => [name, watches.length])).toEqual([
      ['Backend', 2],
      ['Backend', 1],
    ]);
  });

  test('people have the name that the config gives them; strangers keep their own', () => {
    const [post] = postsFrom(DUTIES, config, 'ko');
    expect(post?.watches).toEqual([
      {person: 'gildong', name: '홍길동', user: 'PGILDO1', level: 1, schedule: 'Days', until: NOW},
      {name: 'Kent', user: 'PKENT01', level: 2},
    ]);
  });

  test('the columns are aligned by what they take on a terminal', () => {
    const lines = rosterView(postsFrom(DUTIES, config, 'ko'), screenIn('ko')).split('\n');
    expect(lines).toEqual([
      'Backend',
      '  1  홍길동  2024-10-08 14:31 UTC까지  Days',
      '  2  Kent    항상',
      'Backend',
      '  1  Kent    항상',
    ]);
    const starts = [/2024/, /항상/].map((word, at) => {
      const line = lines[at + 1] ?? '';
      return width(line.slice(0, line.search(word)));
    });
    expect(starts[0]).toBe(starts[1]);
  });

  test('a name from outside steers no terminal', () => {
    const policy = {id: 'P', name: 'Back\u001B[2Jend'};
    const user = {id: 'U', name: 'Ke\u202Ent'};
    const shown = rosterView(postsFrom([{policy, level: 1, user}], config, 'en'), screenIn('en'));
    expect(shown).toBe('Backend\n  1  Kent  always');
  });
});

describe("the config's rotation", () => {
  const named = (service?: string) =>
    rotationPosts(config, service, 'ko', NOW).map(({name, watches}) => [name, watches[0]?.name]);

  test('for everything: the one of the repo, and those that services have for themselves', () => {
    expect(named()).toEqual([
      [undefined, '홍길동'],
      ['검색', 'Mitchell'],
    ]);
  });

  test('for one service, by any of its words: its own, else that of the repo', () => {
    expect(named('find')).toEqual([['검색', 'Mitchell']]);
    expect(named('web')).toEqual([['web', '홍길동']]);
    expect(named('nowhere')).toEqual([['nowhere', '홍길동']]);
  });
});
