import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {git, put} from '../../../test/support/docs-clone.ts';
import {updateIndex} from './index-paths.ts';
import {openRepository} from './repository.ts';

function repository(objectFormat: 'sha1' | 'sha256') {
  const folder = mkdtempSync(join(tmpdir(), 'mh-index-'));
  git(folder, 'init', '--quiet', `--object-format=${objectFormat}`);
  put(folder, 'ours.md', 'ours\n');
  put(folder, 'a "b" 가.md', 'quoted\n');
  git(folder, 'add', '.');
  return {folder, tree: openRepository(folder), oid: git(folder, 'hash-object', 'ours.md')};
}

test.each(['sha1', 'sha256'] as const)(
  'a path goes, another comes, in a repository of %s',
  async (format) => {
    const {folder, tree, oid} = repository(format);
    await updateIndex(tree, [{path: 'ours.md'}, {path: 'a "b" 가.md'}, {path: '새 글.md', oid}]);
    expect(git(folder, 'ls-files', '-z')).toBe('새 글.md\0');
  },
);

test('a file keeps the mode that it is given', async () => {
  const {folder, tree, oid} = repository('sha1');
  await updateIndex(tree, [{path: 'run.sh', oid, mode: '100755'}]);
  expect(git(folder, 'ls-files', '-s', 'run.sh')).toMatch(/^100755 /);
});
