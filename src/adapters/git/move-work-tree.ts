import {lstatSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {treeWith} from './build-tree.ts';
import {GitError} from './git.ts';
import {updateIndex, whenUnlocked} from './index-paths.ts';
import {isIntactFile} from './intact-file.ts';
import type {Repository} from './repository.ts';

export interface Move {
  /** Trees or commits. */
  readonly from: string;
  readonly to: string;
  /** Documents of ours, which may be replaced where a person has not touched them. */
  readonly isDerived: (path: string) => boolean;
}

/**
 * Moves index and work tree from one tree to another, as a checkout would, and leaves what the user has staged,
 * changed or not added exactly as it is. Where that is in the way of a path, only the index learns of the new
 * version, and nothing at all where the user has staged another. Gives those paths. Throws IndexLocked.
 */
export async function moveWorkTree(tree: Repository, move: Move): Promise<readonly string[]> {
  if (await readTree(tree, move.from, move.to)) return [];
  await tree.git.run(['update-index', '-q', '--refresh']);
  if (await readTree(tree, move.from, move.to)) return [];
  const blocked = await blockedPaths(tree, move);
  const keep = blocked.map(({path, before}) => ({path, ...before}));
  const partial = await treeWith(tree, await tree.git.text(['rev-parse', `${move.to}^{tree}`]), keep);
  const moved = await readTree(tree, move.from, partial);
  const changes = moved
    ? blocked
    : (await changesBetween(tree, move)).map((change) => ({...change, staged: false}));
  const told = changes.filter(({path, staged}) => !staged || move.isDerived(path));
  await updateIndex(
    tree,
    told.map(({path, after}) => ({path, ...after})),
  );
  await replaceDerived(tree, told, move);
  return changes
    .map(({path}) => path)
    .filter((path) => !move.isDerived(path))
    .sort();
}

/** False: something of the user's is in the way, and nothing was touched. */
async function readTree(tree: Repository, from: string, to: string): Promise<boolean> {
  const args = ['read-tree', '-m', '-u', from, to];
  const result = await whenUnlocked(tree.git, args);
  if (result.code !== 0 && !refusal(result.err)) throw new GitError(args, result);
  return result.code === 0;
}

function refusal(stderr: string): boolean {
  return /not uptodate|would be overwritten|would be removed|would lose untracked|need merge|unmerged|overlap/i.test(
    stderr,
  );
}

interface Version {
  readonly mode: string;
  readonly oid: string;
}

interface Changed {
  readonly path: string;
  readonly before?: Version;
  readonly after?: Version;
}

interface Blocked extends Changed {
  /** The user has staged something else. */
  readonly staged: boolean;
}

async function changesBetween(tree: Repository, {from, to}: Move): Promise<Changed[]> {
  const fields = (await tree.git.text(['diff-tree', '-r', '-z', '--no-renames', from, to])).split('\0');
  const changes: Changed[] = [];
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [before = '', after = '', old = '', fresh = ''] = (fields[at] ?? '').slice(1).split(' ');
    changes.push({
      path: fields[at + 1] ?? '',
      ...version('before', before, old),
      ...version('after', after, fresh),
    });
  }
  return changes;
}

function version<K extends string>(key: K, mode: string, oid: string): Partial<Record<K, Version>> {
  return (mode === '000000' ? {} : {[key]: {mode, oid}}) as Partial<Record<K, Version>>;
}

async function blockedPaths(tree: Repository, move: Move): Promise<Blocked[]> {
  const index = await readIndex(tree);
  const dirty = new Set((await tree.git.text(['diff-files', '-z', '--name-only'])).split('\0'));
  return (await changesBetween(tree, move)).flatMap((change): Blocked[] => {
    const {path, before, after} = change;
    const held = index.get(path);
    if (held === 'unmerged') return [{...change, staged: true}];
    if (same(held, after)) return [];
    if (!same(held, before)) return [{...change, staged: true}];
    const inTheWay = before === undefined ? isThere(tree.top, path) : dirty.has(path);
    return inTheWay ? [{...change, staged: false}] : [];
  });
}

function same(a: Version | undefined, b: Version | undefined): boolean {
  return a?.oid === b?.oid && a?.mode === b?.mode;
}

async function readIndex(tree: Repository): Promise<Map<string, Version | 'unmerged'>> {
  const index = new Map<string, Version | 'unmerged'>();
  for (const line of (await tree.git.text(['ls-files', '-s', '-z'])).split('\0')) {
    const [, mode, oid, stage, path] = /^(\d+) ([0-9a-f]+) (\d)\t([\s\S]+)$/.exec(line) ?? [];
    if (mode && oid && path) index.set(path, stage === '0' ? {mode, oid} : 'unmerged');
  }
  return index;
}

/** Whether a file is at the path, or stands where one of its folders would be. */
function isThere(top: string, path: string): boolean {
  let at = top;
  for (const part of dirname(path).split('/')) {
    at = join(at, part);
    const stat = lstatSync(at, {throwIfNoEntry: false});
    if (stat?.isDirectory() !== true) return stat !== undefined;
  }
  return lstatSync(join(top, path), {throwIfNoEntry: false}) !== undefined;
}

/** Writes derived documents out where the file holds no person's edit. */
async function replaceDerived(tree: Repository, told: readonly Changed[], {isDerived}: Move): Promise<void> {
  const paths = told.filter(
    ({path, after}) => after !== undefined && isDerived(path) && isIntactFile(join(tree.top, path)),
  );
  if (paths.length === 0) return;
  const input = paths.map(({path}) => `${path}\0`).join('');
  await tree.git.run(['checkout-index', '-f', '-u', '-z', '--stdin'], {input});
}
