import {rmdirSync} from 'node:fs';
import {join} from 'node:path';
import type {Author} from '../../docs-repo/change.ts';
import {base32} from '../machine/random.ts';
import {authorEnvironment, quoted} from './commit.ts';
import type {IndexPath} from './index-paths.ts';
import type {Repository} from './repository.ts';

/** The tree `base` with some paths changed, made in the object database at a cost that does not grow with the tree. */
export async function treeWith(
  repository: Repository,
  base: string,
  paths: readonly IndexPath[],
): Promise<string> {
  if (paths.length === 0) return base;
  const ref = `refs/mh/tree-${base32(10)}`;
  const lines = paths.map(({path, oid, mode = '100644'}) =>
    oid === undefined ? `D ${quoted(path)}` : `M ${mode} ${oid} ${quoted(path)}`,
  );
  const input = [
    `commit ${ref}`,
    'committer mh <mh> 0 +0000',
    'data 0',
    `M 040000 ${base} ""`,
    ...lines,
    '',
    'done',
    '',
  ];
  try {
    await repository.git.text(['fast-import', '--quiet', '--done'], {input: input.join('\n')});
    return await repository.git.text(['rev-parse', '--verify', `${ref}^{tree}`]);
  } finally {
    await repository.git.run(['update-ref', '-d', ref]);
    tidy(repository);
  }
}

/** Takes away the folder of our passing refs, unless somebody else's are in it. */
export function tidy({commonDir}: Repository): void {
  try {
    rmdirSync(join(commonDir, 'refs', 'mh'));
  } catch {
    // In use, or gone.
  }
}

export interface CommitParts {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: Author;
  readonly now: Date;
  readonly sign: boolean;
}

/** A commit that no branch holds yet; signing waits for no pin longer than 20 s. */
export async function commitTree(
  repository: Repository,
  {tree, parents, message, author, now, sign}: CommitParts,
): Promise<string> {
  const args = ['commit-tree', ...(sign ? ['-S'] : []), tree, ...parents.flatMap((parent) => ['-p', parent])];
  const env = authorEnvironment({author, time: Math.floor(now.getTime() / 1000)});
  return await repository.git.text(args, {env, input: message, timeout: 20_000});
}
