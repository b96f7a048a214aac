import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {indexHolds, updateIndex} from './index-paths.ts';
import type {Pending} from './journal.ts';
import {Objects} from './objects.ts';
import type {WritablePlace} from './attempt.ts';
import type {Repository} from './repository.ts';
import {plainFiles} from './tree-plan.ts';
import {type TreeFile, writeFiles} from './work-tree-files.ts';

/**
 * For a change whose writer was cut off: whether its commit is on the branch already, by its trailer. If so,
 * what the branch holds is also put back where index and work tree lost it. Gives the commit's id.
 */
export async function alreadyCommitted(
  repository: Repository,
  {change, prefix, ref}: Pending,
  place: WritablePlace,
): Promise<string | undefined> {
  const since = new Date(Date.parse(change.made) - 86_400_000).toISOString();
  const args = [
    'log',
    '-1',
    '--format=%H',
    '--fixed-strings',
    `--grep=Mh-Change: ${change.id}`,
    `--since=${since}`,
    ref,
    '--',
  ];
  const found = await repository.git.run(args);
  const commit = found.out.toString().trim();
  if (found.code !== 0 || commit === '') return undefined;
  if (place.kind === 'checkout') await restoreLost(place.tree, ref, plainFiles(change, prefix));
  return commit;
}

async function restoreLost(tree: Repository, ref: string, files: readonly TreeFile[]): Promise<void> {
  const objects = new Objects(tree.git);
  try {
    for (const {path} of files) {
      const blob = await objects.read(`${ref}:${path}`);
      if (blob?.type !== 'blob' || (await indexHolds(tree, [{path, oid: blob.oid}]))) continue;
      if (!existsSync(join(tree.top, path)))
        await writeFiles(tree, [{op: 'create', path, content: blob.body}]);
      await updateIndex(tree, [{path, oid: blob.oid}]);
    }
  } finally {
    objects.close();
  }
}
