import {entriesBetween, tipOf} from './integrate.ts';
import type {SharedDocs} from './shared-docs.ts';
import type {Upstream} from './upstream.ts';

/** What this clone has and the remote, as we last heard of it, has not. */
export interface Unshared {
  /** The branch's tip; undefined while it is not born. */
  readonly tip?: string;
  readonly commits: number;
  /** Entry files. */
  readonly entries: number;
  /** When the oldest of the commits was made, RFC 3339. */
  readonly since?: string;
  /** Commits that are not mh's, `3f2a91c Fix a typo`: nobody asked us to push them. */
  readonly foreign: readonly string[];
}

export async function unsharedIn(docs: SharedDocs, upstream: Upstream): Promise<Unshared> {
  const {repository, ref} = docs;
  const tip = await tipOf(repository, ref);
  if (tip === undefined) return {commits: 0, entries: 0, foreign: []};
  const shared = await tipOf(repository, upstream.tracking);
  if (tip === shared) return {tip, commits: 0, entries: 0, foreign: []};
  // Only where the branch is new to the remote do its other branches say what is published.
  const beyond = shared === undefined ? ['--not', `--remotes=${upstream.remote}`] : [`^${shared}`];
  const format = '--format=%h%x1f%ct%x1f%(trailers:key=Mh-Change,valueonly,separator=%x20)%x1f%s';
  const text = await repository.git.text(['log', '-z', '--no-show-signature', format, tip, ...beyond, '--']);
  const commits = text.split('\0').flatMap((line) => (line === '' ? [] : [line.split('\x1f')]));
  const oldest = Math.min(...commits.map(([, time]) => Number(time)));
  return {
    tip,
    commits: commits.length,
    entries: (await entriesBetween(docs, shared, tip)).length,
    ...(commits.length === 0 ? {} : {since: new Date(oldest * 1000).toISOString()}),
    foreign: commits
      .filter(([, , trailer]) => !trailer)
      .map(([id = '', , , subject = '']) => `${id} ${subject}`),
  };
}
