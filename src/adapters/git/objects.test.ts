import {chownSync, mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {git} from '../../../test/support/docs-clone.ts';
import {Git} from './git.ts';
import {Objects} from './objects.ts';

test('what is asked once git has ended is refused, not waited for', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mh-objects-'));
  git(folder, 'init', '--quiet');
  const objects = new Objects(new Git(folder));
  expect(await objects.read('HEAD')).toBeUndefined();
  objects.close();
  await expect(objects.read('HEAD')).rejects.toThrow('ended');
  await expect(objects.read('HEAD')).rejects.toThrow('ended');
});

test.runIf(process.getuid?.() === 0)('a repository of another user, which git does not trust', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mh-objects-'));
  git(folder, 'init', '--quiet');
  for (const path of [folder, join(folder, '.git')]) chownSync(path, 65_534, -1);
  const objects = new Objects(new Git(folder));
  await expect(objects.read('HEAD')).rejects.toMatchObject({code: 'git-refuses', params: {folder}});
});
