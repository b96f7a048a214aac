import {expect, test} from 'vitest';
import {parseConfig} from './config-parse.ts';
import {personKey, personName, serviceName} from './people.ts';

const {config} = parseConfig(
  `people:
  mitchell: {name: Mitchell, email: mitchell@example.com, pagerduty: PMITCH}
  gildong: {name: {en: Gildong Hong, ko: 홍길동}, email: [gildong@example.com, Hong@example.com]}
services:
  checkout: {name: {ko: 결제}}
  search:
`,
  'config.yaml',
);

test.each([
  ['mitchell', 'mitchell'],
  ['Mitchell', 'mitchell'],
  ['mitchell@example.com', 'mitchell'],
  ['pagerduty:PMITCH', 'mitchell'],
  ['hong@example.com', 'gildong'],
  ['홍길동'.normalize('NFD'), 'gildong'],
  ['Kent', undefined],
  ['constructor', undefined],
])('%s is %s', (who, key) => {
  expect(personKey(config, who)).toBe(key);
});

test('people and services are called by the name in the language of the document', () => {
  expect(personName(config, 'gildong@example.com', 'ko')).toBe('홍길동');
  expect(personName(config, 'gildong@example.com', 'en')).toBe('Gildong Hong');
  expect(personName(config, 'pagerduty:PMITCH', 'ko')).toBe('Mitchell');
  expect(personName(config, 'Kent', 'en')).toBeUndefined();
  expect(serviceName(config, 'checkout', 'en')).toBe('결제');
  expect(serviceName(config, 'search', 'ko')).toBe('search');
  expect(serviceName(config, 'constructor', 'ko')).toBe('constructor');
});
