import {expect, test} from 'vitest';
import {isPlainlyPage, pageReference} from './page-reference.ts';

test.each([
  ['Q0SEEDP00L1008', 'Q0SEEDP00L1008'],
  ['pabc123', 'PABC123'],
  ['1008', '1008'],
  ['#1008', '1008'],
  ['https://acme.pagerduty.com/incidents/Q0SEEDP00L1008', 'Q0SEEDP00L1008'],
  ['https://acme.eu.pagerduty.com/incidents/PABC123/timeline?x=1', 'PABC123'],
  ['the page', undefined],
  ['../users', undefined],
  ['https://acme.pagerduty.com/services/PABC123', undefined],
  ['', undefined],
])('%j names the page %j', (text, page) => {
  expect(pageReference(text)).toBe(page);
});

test('only an id or an address is plainly a page: a title may begin with anything', () => {
  expect(['Q0SEEDP00L1008', 'https://a.pagerduty.com/incidents/PABC123'].every(isPlainlyPage)).toBe(true);
  expect(['1008', 'PAYMENTS', 'checkout', 'Q1'].some(isPlainlyPage)).toBe(false);
});
