import {statSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {type Git, GitError, type GitOptions, type GitResult} from './git.ts';
import type {Repository} from './repository.ts';

/** A path and the blob it holds; no blob: the path goes. */
export interface IndexPath {
  readonly path: string;
  readonly oid?: string;
  /** Default: `100644`. */
  readonly mode?: string;
}

const LOCKED = /index\.lock'?: File exists/;

/** Thrown when another git process keeps the index locked for longer than we wait. */
export class IndexLocked extends Error {}

/** Tells the index of this work tree about our paths and nothing else; waits for a lock up to `patience` ms. */
export async function updateIndex(
  tree: Repository,
  paths: readonly IndexPath[],
  patience = 4000,
): Promise<void> {
  const input = await indexInfo(tree.git, paths);
  const result = await whenUnlocked(tree.git, INDEX_INFO, {input}, patience);
  if (result.code !== 0) throw new GitError(INDEX_INFO, result);
}

/**
 * Writes the blobs of files as they lie in this work tree, and tells the index: one process for both, where no
 * filter stands between a file and its blob. Waits for a lock as `updateIndex` does.
 */
export async function addToIndex(tree: Repository, paths: readonly string[], patience = 4000): Promise<void> {
  const args = ['update-index', '--add', '--replace', '-z', '--stdin'];
  const result = await whenUnlocked(
    tree.git,
    args,
    {input: paths.map((path) => `${path}\0`).join('')},
    patience,
  );
  if (result.code !== 0) throw new GitError(args, result);
}

/** Reads what `indexInfo` writes. */
export const INDEX_INFO = ['update-index', '--add', '--replace', '-z', '--index-info'] as const;

/** The paths as `git update-index -z --index-info` reads them. */
export async function indexInfo(git: Git, paths: readonly IndexPath[]): Promise<string> {
  const goes = paths.some(({oid}) => oid === undefined) ? await nullId(git) : '';
  return paths
    .map(({path, oid, mode = '100644'}) =>
      oid === undefined ? `0 ${goes}\t${path}\0` : `${mode} ${oid}\t${path}\0`,
    )
    .join('');
}

/** The id that stands for no object: as long as the ids of this repository are. */
async function nullId(git: Git): Promise<string> {
  const format = await git.text(['rev-parse', '--show-object-format']);
  return '0'.repeat(format === 'sha256' ? 64 : 40);
}

/** Runs git again while another process keeps the index locked, up to `patience` ms; then throws IndexLocked. */
export async function whenUnlocked(
  git: Git,
  args: readonly string[],
  options: GitOptions = {},
  patience = 4000,
): Promise<GitResult> {
  for (let waited = 0, pause = 10; ; waited += pause, pause = Math.min(pause * 1.5, 200)) {
    const result = await git.run(args, options);
    if (result.code === 0 || !LOCKED.test(result.err)) return result;
    if (waited > patience) throw new IndexLocked(result.err.trim());
    await sleep(pause * (0.5 + Math.random()));
  }
}

/** What tells one state of the index file from another without reading it. */
export function indexStamp(tree: Repository): string {
  try {
    const stat = statSync(join(tree.gitDir, 'index'), {bigint: true});
    return `${String(stat.ino)}:${String(stat.mtimeNs)}:${String(stat.size)}`;
  } catch {
    return 'none';
  }
}

/**
 * Whether the index still holds the paths that have a blob, and lacks the others. A derived file may be newer there
 * than ours: that it is there keeps the next commit from deleting it.
 */
export async function indexHolds(tree: Repository, paths: readonly IndexPath[]): Promise<boolean> {
  const listed = await tree.git.text([
    'ls-files',
    '-s',
    '-z',
    '--',
    ...paths.map(({path}) => `:(literal)${path}`),
  ]);
  const held = new Set(listed.split('\0').map((line) => /^\d+ [0-9a-f]+ 0\t([\s\S]+)$/.exec(line)?.[1]));
  return paths.every(({path, oid}) => held.has(path) === (oid !== undefined));
}
