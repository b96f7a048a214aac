import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {attemptsFor} from './attempts.ts';
import {readToken} from './token.ts';

const US = 'https://api.pagerduty.com';
const EU = 'https://api.eu.pagerduty.com';

describe('a token as it was pasted', () => {
  test.each([
    ['y_NbAkKc66ryYTWUXYEu', {token: 'y_NbAkKc66ryYTWUXYEu', kind: 'token'}],
    ['  u+AbCdEfGhIjKlMnOp\r\n', {token: 'u+AbCdEfGhIjKlMnOp', kind: 'token'}],
    ['Token token=y_NbAkKc66ryYTWUXYEu', {token: 'y_NbAkKc66ryYTWUXYEu', kind: 'token'}],
    ['Authorization: Token token="y_NbAkKc66"', {token: 'y_NbAkKc66', kind: 'token'}],
    ['Authorization: Bearer abcdefgh1234', {token: 'abcdefgh1234', kind: 'bearer'}],
    ['pdus+_0XBPWQQ_dfb8', {token: 'pdus+_0XBPWQQ_dfb8', kind: 'bearer', region: 'us'}],
    ['pdeu+_0XBPWQQ_dfb8', {token: 'pdeu+_0XBPWQQ_dfb8', kind: 'bearer', region: 'eu'}],
    ['eyJhbGciOi.eyJzdWIi.c2ln', {token: 'eyJhbGciOi.eyJzdWIi.c2ln', kind: 'bearer'}],
  ])('%s', (text, expected) => {
    expect(readToken(text)).toEqual(expected);
  });

  test.each(['', ' ', 'short', 'two words here', 'line one\nline two', '토큰토큰토큰토큰', 'x'.repeat(5000)])(
    '%j is none',
    (text) => {
      expect(readToken(text)).toBeUndefined();
    },
  );

  test('what is read can be sent in a header', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => {
        expect(readToken(text)?.token ?? 'nothing').toMatch(/^[\x21-\x7e]+$/);
      }),
    );
  });
});

describe('where and how it is presented', () => {
  const key = {token: 'u+AbCdEfGh', kind: 'token'} as const;

  test('a key: both regions, then both again as OAuth', () => {
    expect(attemptsFor(key, {})).toEqual([
      {address: US, kind: 'token'},
      {address: EU, kind: 'token'},
      {address: US, kind: 'bearer'},
      {address: EU, kind: 'bearer'},
    ]);
  });

  test('the region that was said goes first, then the one that the token says', () => {
    const oauth = {token: 'pdeu+AbCdEfGh', kind: 'bearer', region: 'eu'} as const;
    const places = (region?: 'us' | 'eu') => attemptsFor(oauth, {region}).map(({address}) => address);
    expect(places()).toEqual([EU, US]);
    expect(places('us')).toEqual([US, EU]);
  });

  test('an address that this user named is the only one', () => {
    expect(attemptsFor(key, {named: 'https://pd.example.com', oauth: true})).toEqual([
      {address: 'https://pd.example.com', kind: 'bearer'},
    ]);
  });
});
