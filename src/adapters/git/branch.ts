import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {Failure} from '../../failure.ts';
import {headRef, type Repository} from './repository.ts';

/**
 * The branch that everything goes to, `refs/heads/…`: the config's, else the remote's default branch, else
 * the one checked out, else `main` or `master`. Failure `branch-unknown`.
 */
export async function branchFor(repository: Repository, configured: string | undefined): Promise<string> {
  if (configured !== undefined) return `refs/heads/${configured}`;
  const sure = await usualBranch(repository);
  if (sure !== undefined) return sure;
  for (const name of ['main', 'master']) if (await hasBranch(repository, name)) return `refs/heads/${name}`;
  throw new Failure('branch-unknown');
}

/** The remote's default branch, else the one checked out (also one that has no commit yet), `refs/heads/…`. */
export async function usualBranch(repository: Repository): Promise<string | undefined> {
  const remote = remoteDefault(repository);
  return remote === undefined ? await headRef(repository) : `refs/heads/${remote}`;
}

export async function hasBranch({git}: Repository, name: string): Promise<boolean> {
  return (await git.run(['show-ref', '--verify', '--quiet', `refs/heads/${name}`])).code === 0;
}

/** `main` of `refs/heads/main`. */
export function branchName(ref: string): string {
  return ref.replace(/^refs\/heads\//, '');
}

function remoteDefault({commonDir}: Repository): string | undefined {
  const file = join(commonDir, 'refs', 'remotes', 'origin', 'HEAD');
  if (!existsSync(file)) return undefined;
  return /^ref: refs\/remotes\/origin\/(\S+)/.exec(readFileSync(file, 'utf8'))?.[1];
}
