import {expect, test} from 'vitest';
import {DEFAULT_CONFIG, type Config} from '../docs-repo/config.ts';
import {calledBy, calledName, serviceNames} from './called.ts';

const config: Config = {
  ...DEFAULT_CONFIG,
  people: {
    gildong: {name: {en: 'Gildong Hong', ko: '홍길동'}, email: ['gildong@example.com'], pagerduty: 'PGILDO1'},
    kent: {name: 'Kent', email: ['kent@example.com', 'kent@home.example']},
  },
  services: {checkout: {name: {en: 'Checkout', ko: '결제'}, aliases: ['pay']}},
};

test.each([
  ['홍길동', {who: ['PGILDO1', 'gildong'], as: 'user'}, 'gildong'],
  ['kent', {who: ['kent@example.com', 'kent@home.example', 'Kent', 'kent'], as: 'person'}, 'kent'],
  ['결제', {who: ['결제', 'Checkout', 'checkout', 'pay'], as: 'service'}, '결제'],
  ['database', {who: ['database'], as: 'any'}, 'database'],
])('%s', (typed, called, shown) => {
  expect(calledBy(typed, config)).toEqual(called);
  expect(calledName(calledBy(typed, config))).toBe(shown);
});

test('a service is looked for as typed before its other names', () => {
  expect(serviceNames('PAY', config)).toEqual(['PAY', 'Checkout', '결제', 'checkout', 'pay']);
  expect(serviceNames('search', config)).toEqual(['search']);
});
