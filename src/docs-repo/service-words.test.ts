import {expect, test} from 'vitest';
import {parseConfig} from './config-parse.ts';
import {serviceKey, serviceWords} from './service-words.ts';

const {config} = parseConfig(
  'services: {checkout: {name: {en: Checkout, ko: 결제}, aliases: [payments]}, web: {name: Website}}',
  'config.yaml',
);

test.each([
  ['checkout', 'checkout'],
  ['결제', 'checkout'],
  ['결제'.normalize('NFD'), 'checkout'],
  ['Payments', 'checkout'],
  ['website', 'web'],
  ['constructor', undefined],
  ['search', undefined],
])('%s is %s', (word, key) => {
  expect(serviceKey(config, word)).toBe(key);
});

test('every word that the config knows, the typed one first', () => {
  expect(serviceWords(config, '결제')).toEqual(['결제', 'checkout', 'Checkout', 'payments']);
  expect(serviceWords(config, 'search')).toEqual(['search']);
});
