import {expect, test} from 'vitest';
import {isTokenAddress} from './token-address.ts';

test.each([
  ['https://api.pagerduty.com', true],
  ['https://gateway.example.com/pagerduty', true],
  ['http://localhost:8080', true],
  ['http://127.0.0.1', true],
  ['http://[::1]:1', true],
  ['http://api.pagerduty.com', false],
  ['http://localhost.example.com', false],
  ['http://127.0.0.1.example.com', false],
  ['ftp://localhost', false],
  ['localhost:8080', false],
  ['', false],
])('%s: %s', (address, expected) => {
  expect(isTokenAddress(address)).toBe(expected);
});
