import {mkdtempSync, readdirSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {Vault} from './vault.ts';

const MASKED = 'login with [masked: password]';
const at = (day: number, second = 0): Date => new Date(Date.UTC(2024, 9, day, 14, 30, second));

let folder: string;
let vault: Vault;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mh-vault-'));
  vault = new Vault(join(folder, 'vault'));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

test('gives back what was masked, to this user only', () => {
  vault.keep(MASKED, 'login with hunter2', at(8));
  expect(vault.find(MASKED, at(8, 1), at(9))).toBe('login with hunter2');
  const [name = ''] = readdirSync(join(folder, 'vault'));
  expect(statSync(join(folder, 'vault', name)).mode & 0o777).toBe(0o600);
});

test('two originals of one masked text are not mixed up', () => {
  vault.keep(MASKED, 'login with first', at(8, 0));
  vault.keep(MASKED, 'login with second', at(8, 40));
  expect(vault.find(MASKED, at(8, 1), at(8, 50))).toBe('login with first');
  expect(vault.find(MASKED, at(8, 41), at(8, 50))).toBe('login with second');
  expect(vault.find(MASKED, at(9), at(9))).toBeUndefined();
});

test('is gone after seven days, from the disk too', () => {
  vault.keep(MASKED, 'login with hunter2', at(8));
  expect(vault.find(MASKED, at(8), at(15))).toBe('login with hunter2');
  expect(vault.find(MASKED, at(8), at(15, 1))).toBeUndefined();
  expect(readdirSync(join(folder, 'vault'))).toEqual([]);
});

test('a vault that is not there holds nothing, one that cannot be written keeps nothing', () => {
  expect(vault.find(MASKED, at(8), at(8))).toBeUndefined();
  new Vault('/dev/null/vault').keep(MASKED, 'x', at(8));
});
