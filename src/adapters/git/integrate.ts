import {isDerived} from '../../docs-repo/merge-plan.ts';
import {BranchMoved} from './commit.ts';
import {refreshLinked} from './linked-work-tree.ts';
import {mergeCommits, pathsBetween} from './merge.ts';
import {moveWorkTree} from './move-work-tree.ts';
import {placeFor} from './place.ts';
import type {Repository} from './repository.ts';
import type {SharedDocs} from './shared-docs.ts';

/** What bringing the other side in came to. */
export interface Integrated {
  /** `same`: they had nothing new. */
  readonly state: 'same' | 'forwarded' | 'merged';
  /** Entry files that came. */
  readonly received: readonly string[];
  /** Paths of the user's own changes, which stayed on the version before. */
  readonly blocked: readonly string[];
  /** Entries where the published bytes stayed. */
  readonly kept: readonly string[];
}

const NOTHING: Integrated = {state: 'same', received: [], blocked: [], kept: []};

/** A rebase of the branch is going on: it would fail at its end if the branch moved. */
export class BranchHeld extends Error {}

/**
 * Brings `theirs` (a commit id) into the branch: forward, or merged in the object database; then index and work
 * tree where it is checked out; then the branch, if it still is where we read it. Failures: merge-conflict,
 * merge-unrelated. Throws BranchHeld, IndexLocked.
 */
export async function integrate(
  docs: SharedDocs,
  theirs: string,
  name: string,
  tries = 8,
): Promise<Integrated> {
  const {repository, ref} = docs;
  const ours = await tipOf(repository, ref);
  if (ours === theirs || (ours !== undefined && (await isAncestor(repository, theirs, ours)))) return NOTHING;
  const forward = ours === undefined || (await isAncestor(repository, ours, theirs));
  const merged = forward
    ? {commit: theirs, kept: []}
    : await mergeCommits({...requestOf(docs), ours, theirs, name});
  try {
    const blocked = await land(docs, ours, merged.commit);
    const received = await entriesBetween(docs, ours, merged.commit);
    return {state: forward ? 'forwarded' : 'merged', received, blocked, kept: merged.kept};
  } catch (error) {
    if (!(error instanceof BranchMoved) || tries <= 1) throw error;
    return await integrate(docs, theirs, name, tries - 1);
  }
}

function requestOf({writer, author, config}: SharedDocs) {
  return {settings: writer.settings, author, incidents: config.paths.incidents};
}

/**
 * Moves the branch from one commit to another, and what is checked out with it. Index before branch: cut off
 * in between, the user's next commit holds more than it should, never less. Gives the paths that stayed behind.
 */
export async function land(
  docs: SharedDocs,
  from: string | undefined,
  to: string,
): Promise<readonly string[]> {
  const {repository, ref, prefix, writer, config} = docs;
  const place = await placeFor(repository, ref, writer.settings.dataFolder);
  if (place.kind === 'held') throw new BranchHeld(place.reason);
  const derived = (path: string): boolean => isDerived(path, prefix, config.paths.incidents);
  const before = from ?? (await repository.git.text(['hash-object', '-t', 'tree', '-w', '--stdin']));
  const blocked =
    place.kind === 'checkout' ? await moveWorkTree(place.tree, {from: before, to, isDerived: derived}) : [];
  const moved = await repository.git.run([
    'update-ref',
    '-m',
    'mh: sync',
    ref,
    to,
    from ?? '0'.repeat(to.length),
  ]);
  if (moved.code !== 0) {
    const now = await tipOf(repository, ref);
    if (place.kind === 'checkout' && now !== undefined)
      await moveWorkTree(place.tree, {from: to, to: now, isDerived: derived});
    throw new BranchMoved(moved.err.trim());
  }
  if (place.kind === 'linked')
    await refreshLinked(repository, place.top, to, prefix + config.paths.incidents).catch(() => undefined);
  return blocked;
}

export async function tipOf(repository: Repository, ref: string): Promise<string | undefined> {
  const result = await repository.git.run(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
  return result.code === 0 ? result.out.toString().trim() : undefined;
}

async function isAncestor(repository: Repository, older: string, newer: string): Promise<boolean> {
  return (await repository.git.run(['merge-base', '--is-ancestor', older, newer])).code === 0;
}

/** The entry files that a commit has and an older one has not. */
export async function entriesBetween(
  {repository, prefix, config}: SharedDocs,
  from: string | undefined,
  to: string,
): Promise<string[]> {
  const folder = `${prefix}${config.paths.incidents}`;
  const paths =
    from === undefined
      ? (await repository.git.text(['ls-tree', '-r', '-z', '--name-only', to, '--', `${folder}/`])).split(
          '\0',
        )
      : await pathsBetween(repository, from, to, '--diff-filter=A');
  return paths.filter((path) => path.startsWith(`${folder}/`) && /\/timeline\/[^/]+\.md$/.test(path));
}
