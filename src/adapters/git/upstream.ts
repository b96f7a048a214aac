import {branchName} from './branch.ts';
import type {GitConfig} from './git-config.ts';

/** The branch of a remote that ours is shared with: always of the same name. */
export interface Upstream {
  readonly remote: string;
  /** `main` */
  readonly branch: string;
  /** `refs/remotes/origin/main`: how far the remote was when we last heard of it. */
  readonly tracking: string;
  /** `origin/main`, as git and people call it. */
  readonly name: string;
}

/** The remote that git itself would take for the branch, else `origin`, else the only one. */
export function upstreamOf(config: GitConfig, ref: string): Upstream | undefined {
  const branch = branchName(ref);
  const remotes = [...config.keys()].flatMap((key) => /^remote\.(.+)\.url$/s.exec(key)?.[1] ?? []);
  const set = config.get(`branch.${branch}.remote`);
  const remote = [set, 'origin', remotes.length === 1 ? remotes[0] : undefined].find(
    (name) => name !== undefined && remotes.includes(name),
  );
  if (remote === undefined) return undefined;
  return {remote, branch, tracking: `refs/remotes/${remote}/${branch}`, name: `${remote}/${branch}`};
}

/**
 * The branch of the remote that a push goes to. The one place to change for a branch of its own per incident
 * where the default branch is protected.
 */
export function pushTarget({branch}: Upstream): string {
  return `refs/heads/${branch}`;
}
