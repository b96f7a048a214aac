import {existsSync, readFileSync} from 'node:fs';
import {isAbsolute, join, resolve} from 'node:path';
import {Git} from './git.ts';

/** A repository as its files tell it, read without starting git. Paths are absolute. */
export interface Repository {
  /** Top of the work tree; for a bare repository the git folder. */
  readonly top: string;
  readonly gitDir: string;
  /** Differs from gitDir in a linked work tree. */
  readonly commonDir: string;
  readonly bare: boolean;
  readonly git: Git;
}

function firstLine(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').split('\n', 1)[0]?.trim();
  } catch {
    return undefined;
  }
}

/** `top` is a folder that holds `.git` (a folder, or a file that points to one), or a bare repository. */
export function openRepository(top: string): Repository {
  const dot = join(top, '.git');
  const pointer = firstLine(dot);
  const bare = !existsSync(dot) && existsSync(join(top, 'HEAD')) && existsSync(join(top, 'objects'));
  const gitDir = bare ? top : pointer?.startsWith('gitdir: ') ? resolve(top, pointer.slice(8)) : dot;
  const common = firstLine(join(gitDir, 'commondir'));
  const commonDir = common === undefined ? gitDir : isAbsolute(common) ? common : resolve(gitDir, common);
  return {top, gitDir, commonDir, bare, git: new Git(top)};
}

/** The branch that HEAD of this work tree stands on, `refs/heads/…`; undefined when detached. */
export async function headRef(repository: Repository): Promise<string | undefined> {
  const line = firstLine(join(repository.gitDir, 'HEAD'));
  if (line?.startsWith('ref: ') && line !== 'ref: refs/heads/.invalid') return line.slice(5);
  if (line !== undefined && /^[0-9a-f]{40,64}$/.test(line)) return undefined;
  const result = await repository.git.run(['symbolic-ref', '-q', 'HEAD']);
  return result.code === 0 ? result.out.toString().trim() : undefined;
}

/** The branch that a rebase in progress in this work tree will move when it ends, `refs/heads/…`. */
export function rebasedRef(gitDir: string): string | undefined {
  return (
    firstLine(join(gitDir, 'rebase-merge', 'head-name')) ??
    firstLine(join(gitDir, 'rebase-apply', 'head-name'))
  );
}

/** Where a branch stands, read from its own file; undefined also where git keeps it elsewhere. Starts no process. */
export function looseRef({commonDir}: Repository, ref: string): string | undefined {
  return firstLine(join(commonDir, ref));
}
