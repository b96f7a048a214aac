import {describe, expect, test} from 'vitest';
import {sayIn} from '../../i18n/index.ts';
import {DEFAULT_CONFIG} from '../../docs-repo/config.ts';
import {foldIncident} from '../../incident/incident.ts';
import {render} from '../../templates.ts';
import {ID, seed} from '../../../test/support/example-incident.ts';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {draftExternal} from './draft.ts';
import {clearedOf, type OwnNames} from './internals.ts';
import {ownNames} from './own-names.ts';

const names: OwnNames = {
  people: ['Mitchell Hashimoto', 'Hashimoto', 'Mitchell', '홍길동'],
  services: new Map([
    ['chk-api', 'Checkout'],
    ['ledger', undefined],
  ]),
  ids: ['2024-10-08-x-7f3k', '7f3k', 'R2XYZ'],
};
const cleared = (text: string, lang: 'en' | 'ko' = 'en') => clearedOf(text, names, sayIn(lang)).text;

describe('what a customer does not read', () => {
  test.each([
    ['Mitchell Hashimoto raised it.', 'An engineer raised it.'],
    ['mail kent@example.com or @kent now', 'mail an engineer or an engineer now'],
    ['chk-api slowed ledger', 'Checkout slowed a service'],
    ['on db-01.prod.internal:5432 and 10.0.3.7', 'on a server and a server'],
    ['restarted web-3 and web-12b', 'restarted a server and a server'],
    ['see [the graph](https://grafana.internal/d/1) here', 'see the graph here'],
    ['see https://wiki/x.', 'see an internal page.'],
    ['fixed (OPS-123) in 3f2a91c', 'fixed in'],
    ['set `pool_size` in /etc/app/db.yaml', 'set an internal setting in an internal setting'],
    ['page R2XYZ of 7f3k', 'page of'],
  ])('%s', (text, expected) => {
    expect(cleared(text)).toBe(expected);
  });

  test.each([
    ['홍길동이 재시작했고 홍길동은 쉬었다', '엔지니어가 재시작했고 엔지니어는 쉬었다'],
    ['Mitchell과 함께 db-01.prod.internal을 고침', '엔지니어와 함께 서버를 고침'],
    ['`max_connections`로 해결', '내부 설정으로 해결'],
  ])('%s, with the particle that goes with it', (text, expected) => {
    expect(cleared(text, 'ko')).toBe(expected);
  });

  test.each([
    'About 1,000 users, 50% of requests, 45 minutes (14:30-15:15 UTC)',
    'SEV-2 at 5x load, HTTP-500 errors, UTF-8',
    'Mitchellson is a town, and version 1.2.3 of PgBouncer',
    'the ledgers of a well-known bank in 2024-10',
  ])('stays: %s', (text) => {
    expect(cleared(text)).toBe(text);
  });

  test('is listed once each', () => {
    const {left} = clearedOf('Mitchell told Mitchell of 10.0.0.1', names, sayIn('en'));
    expect(left).toEqual([
      {kind: 'person', text: 'Mitchell'},
      {kind: 'host', text: '10.0.0.1'},
    ]);
  });
});

describe.each(['en', 'ko'] as const)("the customer's version (%s)", (lang) => {
  const sample = readFileSync(
    join(import.meta.dirname, `../../../test/golden/postmortem.${lang}.md`),
    'utf8',
  );
  const incident = foldIncident(ID, seed);
  const drafted = (review: string) =>
    draftExternal({incident, review, names: ownNames(incident, review, DEFAULT_CONFIG, lang), lang}, render);

  test('of the sample names nobody, and says what happened and what is done', () => {
    const {text} = drafted(sample);
    expect(text).not.toMatch(/Mitchell|Kent|DHH|Jason|TODO|mh:/);
    expect(text).toContain('PgBouncer');
    expect(text.match(/^## /gm)).toHaveLength(3);
    expect(text.match(/^- /gm)?.length).toBeGreaterThan(10);
  });

  test('asks where a review says nothing, and under no heading is nothing', () => {
    const {text} = drafted('');
    expect(text.match(/TODO: /g)).toHaveLength(5);
    expect(text).not.toMatch(/^## .*\n+(?=## |(?![\s\S]))/m);
  });
});
