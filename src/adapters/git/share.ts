import {setTimeout as sleep} from 'node:timers/promises';
import {integrate, type Integrated, tipOf} from './integrate.ts';
import {RemoteError, RemoteGit} from './remote-git.ts';
import {renderUnshared} from './render-unshared.ts';
import type {SharedDocs} from './shared-docs.ts';
import type {Unshared} from './unshared.ts';
import {pushTarget, type Upstream} from './upstream.ts';

export interface ShareOptions {
  /** Whether what is only here is pushed too. */
  readonly push: boolean;
  /** Ask the remote first; else only when it refuses the push because somebody was faster. */
  readonly fetch: boolean;
  readonly limit?: number;
}

export interface Shared {
  /** Entry files that came. */
  readonly received: readonly string[];
  /** Entry files that went. */
  readonly sent: number;
  readonly pushed: boolean;
  /** Commits that are not mh's and hold the push. */
  readonly foreign: readonly string[];
  readonly blocked: readonly string[];
  readonly kept: readonly string[];
}

const TRIES = 8;

/**
 * Fetches, merges, renders what is not rendered, pushes; again when somebody else was faster. Throws what
 * `integrate` throws, and RemoteError.
 */
export async function share(docs: SharedDocs, upstream: Upstream, options: ShareOptions): Promise<Shared> {
  const remote = remoteOf(docs, options.limit);
  const seen: Integrated[] = [];
  for (let tries = 1; ; tries++) {
    if (options.fetch || tries > 1) await refresh(docs, remote, upstream);
    seen.push(await bringIn(docs, upstream));
    const unshared = await renderUnshared(docs, upstream);
    const done = (pushed: boolean): Shared => sum(seen, unshared, pushed);
    if (!options.push || unshared.tip === undefined || unshared.commits === 0) return done(false);
    if (unshared.foreign.length > 0) return done(false);
    try {
      await remote.push(upstream.remote, unshared.tip, pushTarget(upstream));
      await docs.repository.git.run(['update-ref', upstream.tracking, unshared.tip]);
      return done(true);
    } catch (error) {
      if (!(error instanceof RemoteError) || error.reason.trouble !== 'moved' || tries >= TRIES) throw error;
      await sleep(100 * tries * Math.random());
    }
  }
}

function remoteOf({found, repository, gitConfig, config}: SharedDocs, limit?: number): RemoteGit {
  const settings = {
    folder: repository.top,
    gitConfig,
    managed: found.url !== undefined,
    hooks: config.git.hooks === 'run',
  };
  return new RemoteGit(limit === undefined ? settings : {...settings, limit});
}

/** Brings in what the remote had when we last heard of it. */
export async function bringIn(docs: SharedDocs, upstream: Upstream): Promise<Integrated> {
  const theirs = await tipOf(docs.repository, upstream.tracking);
  if (theirs === undefined) return {state: 'same', received: [], blocked: [], kept: []};
  return await integrate(docs, theirs, upstream.name);
}

export async function fetchBranch(docs: SharedDocs, upstream: Upstream, limit?: number): Promise<boolean> {
  return await refresh(docs, remoteOf(docs, limit), upstream);
}

/** False where the remote has no such branch: what we remembered of it goes too. */
async function refresh(
  {repository}: SharedDocs,
  remote: RemoteGit,
  {remote: name, branch, tracking}: Upstream,
): Promise<boolean> {
  const there = await remote.fetch(name, branch, tracking).catch((error: unknown) => {
    // Another process of this machine fetched at the same moment.
    if (error instanceof RemoteError && error.reason.trouble === 'moved') return true;
    throw error;
  });
  if (!there) await repository.git.run(['update-ref', '-d', tracking]);
  return there;
}

function sum(seen: readonly Integrated[], unshared: Unshared, pushed: boolean): Shared {
  return {
    received: [...new Set(seen.flatMap(({received}) => received))],
    sent: pushed ? unshared.entries : 0,
    pushed,
    foreign: unshared.foreign,
    blocked: [...new Set(seen.flatMap(({blocked}) => blocked))],
    kept: [...new Set(seen.flatMap(({kept}) => kept))],
  };
}
