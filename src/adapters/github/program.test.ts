import {chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {programOutside, searchPathOutside} from './program.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mh-program-')));
const [repo, bin, link] = ['repo', 'bin', 'link'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];
for (const place of [join(repo, 'bin'), bin]) {
  mkdirSync(place, {recursive: true});
  writeFileSync(join(place, 'gh'), '#!/bin/sh\n');
  chmodSync(join(place, 'gh'), 0o755);
}
symlinkSync(repo, link);
afterAll(() => rmSync(folder, {recursive: true}));

test('a program is never one that the repo brings', () => {
  const path = ['.', '', 'bin', join(repo, 'bin'), join(link, 'bin'), bin].join(':');
  expect(searchPathOutside(path, repo)).toBe(bin);
  expect(programOutside('gh', path, repo)).toBe(join(bin, 'gh'));
  expect(programOutside('gh', join(link, 'bin'), repo)).toBeUndefined();
  expect(programOutside('gh', '', repo)).toBeUndefined();
});
