import {lstatSync, readFileSync, statSync} from 'node:fs';
import {dirname, join} from 'node:path';

/** What the search needs to know of a folder or file: device, owner, and whether it is a folder. */
export interface Stat {
  readonly dev: number;
  readonly uid: number;
  isDirectory(): boolean;
  isFile(): boolean;
}

/** Follows symlinks; undefined for what is not there or may not be seen. */
export type StatOf = (path: string) => Stat | undefined;

export function statOf(path: string): Stat | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** The folder and those above it, nearest first, up to the root. */
export function* upward(folder: string): Generator<string> {
  for (let here = folder; ; here = dirname(here)) {
    yield here;
    if (dirname(here) === here) return;
  }
}

export interface GitTop {
  readonly folder: string;
  /** A repository without a work tree. */
  readonly bare: boolean;
}

/**
 * Top of the git work tree that `folder` (absolute) is in, or the bare repository that git would take it to
 * be in. Reads files only: `.git` as a folder, or as a file that begins with `gitdir: `.
 */
export function gitTop(folder: string): GitTop | undefined {
  for (const here of upward(folder)) {
    const kind = topKind(here);
    if (kind !== undefined) return {folder: here, bare: kind === 'bare'};
  }
  return undefined;
}

export function topKind(folder: string): 'work-tree' | 'bare' | undefined {
  if (isGitFolder(join(folder, '.git')) || isGitFile(join(folder, '.git'))) return 'work-tree';
  return isGitFolder(folder) ? 'bare' : undefined;
}

// HEAD may be a symlink to a branch that is not born yet.
function isGitFolder(folder: string): boolean {
  try {
    lstatSync(join(folder, 'HEAD'));
  } catch {
    return false;
  }
  const common = statOf(join(folder, 'commondir'))?.isFile() === true;
  return common || ['objects', 'refs'].every((name) => statOf(join(folder, name))?.isDirectory() === true);
}

function isGitFile(file: string): boolean {
  return statOf(file)?.isFile() === true && readFileSync(file, 'utf8').startsWith('gitdir: ');
}
