import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {headRef, openRepository, rebasedRef, type Repository} from './repository.ts';

/**
 * Where a change to `branch` goes. `checkout`: the work tree that has the branch checked out (this one or
 * another of the same repository): its files and index are kept in step, for a stale index would delete the
 * entry at the next ordinary commit. `linked`: nobody has it checked out: mh's own work tree, detached, so
 * that it never stands in the way of a checkout. `held`: a rebase of this very branch is in progress and
 * would fail at its end if the branch moved: the change waits in the journal.
 */
export type Place =
  | {readonly kind: 'checkout'; readonly tree: Repository; readonly here: boolean}
  | {readonly kind: 'linked'; readonly top: string}
  | {readonly kind: 'held'; readonly reason: 'rebase'};

/** Every work tree of the repository that is still there, this one first. */
export function workTrees(repository: Repository): Repository[] {
  const trees: Repository[] = repository.bare ? [] : [repository];
  const main = dirname(repository.commonDir);
  if (repository.commonDir.endsWith('/.git') && main !== repository.top && existsSync(main))
    trees.push(openRepository(main));
  const registry = join(repository.commonDir, 'worktrees');
  for (const name of existsSync(registry) ? readdirSync(registry) : []) {
    const top = workTreeOf(join(registry, name));
    if (top !== undefined && top !== repository.top) trees.push(openRepository(top));
  }
  return trees;
}

function workTreeOf(registered: string): string | undefined {
  try {
    const dot = readFileSync(join(registered, 'gitdir'), 'utf8').trim();
    return existsSync(dot) ? dirname(dot) : undefined;
  } catch {
    return undefined;
  }
}

/** `ref` is `refs/heads/…`; `dataFolder` is where mh keeps its own linked work trees. */
export async function placeFor(repository: Repository, ref: string, dataFolder: string): Promise<Place> {
  const trees = workTrees(repository);
  if (trees.some((tree) => rebasedRef(tree.gitDir) === ref)) return {kind: 'held', reason: 'rebase'};
  for (const tree of trees) {
    if ((await headRef(tree)) === ref) return {kind: 'checkout', tree, here: tree.top === repository.top};
  }
  return {kind: 'linked', top: linkedFolder(repository, dataFolder)};
}

function linkedFolder(repository: Repository, dataFolder: string): string {
  const key = createHash('sha256').update(repository.commonDir).digest('hex').slice(0, 12);
  return join(dataFolder, 'worktrees', key);
}
