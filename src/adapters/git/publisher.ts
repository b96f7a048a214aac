import {setTimeout as sleep} from 'node:timers/promises';
import type {PublishOutcome, Unpublished} from '../../docs-repo/publish-outcome.ts';
import {Failure} from '../../failure.ts';
import {foldersFrom, type Env} from '../folders.ts';
import {PublishState} from '../machine/publish-state.ts';
import {IndexLocked} from './index-paths.ts';
import {BranchHeld, tipOf} from './integrate.ts';
import {lockPublisher, unlockPublisher} from './publisher-lock.ts';
import {RemoteError} from './remote-git.ts';
import {share, type Shared} from './share.ts';
import type {SharedDocs} from './shared-docs.ts';
import {unsharedIn} from './unshared.ts';
import {type Upstream, upstreamOf} from './upstream.ts';

/** Milliseconds in which further commits join the same push. */
const DEBOUNCE = 400;

/**
 * Shares until nothing is left to share: the work of the background publisher. At once only one per repo;
 * a second one leaves the work to the first.
 */
export async function runPublisher(docs: SharedDocs, env: Env): Promise<PublishOutcome | 'busy'> {
  const {commonDir} = docs.repository;
  for (;;) {
    if (!lockPublisher(commonDir)) return 'busy';
    let outcome: PublishOutcome;
    try {
      do {
        await sleep(DEBOUNCE);
        outcome = await publishNow(docs, env);
      } while (outcome.result === 'published' && (await hasMore(docs)));
      await docs.repository.git.run(['-c', 'gc.autoDetach=false', 'maintenance', 'run', '--auto', '--quiet']);
    } finally {
      unlockPublisher(commonDir);
    }
    // A command that committed just before the lock went has started nobody.
    if (outcome.result === 'failed' || !(await hasMore(docs))) return outcome;
  }
}

async function hasMore(docs: SharedDocs): Promise<boolean> {
  const upstream = upstreamOf(docs.gitConfig, docs.ref);
  return (
    upstream !== undefined &&
    (await tipOf(docs.repository, docs.ref)) !== (await tipOf(docs.repository, upstream.tracking))
  );
}

/** One attempt to share; its outcome is kept for the next command to tell. Never throws. */
export async function publishNow(docs: SharedDocs, env: Env): Promise<PublishOutcome> {
  const upstream = upstreamOf(docs.gitConfig, docs.ref);
  if (upstream === undefined)
    return {when: docs.writer.settings.now().toISOString(), result: 'published', unshared: 0};
  return await keepOutcome(docs, env, upstream, await tryToShare(docs, upstream));
}

/** Keeps how an attempt ended, with what is left to share, for the next command to tell. */
export async function keepOutcome(
  docs: SharedDocs,
  env: Env,
  upstream: Upstream,
  attempt: Attempt,
): Promise<PublishOutcome> {
  const when = docs.writer.settings.now().toISOString();
  const outcome = {when, ...attempt, ...(await leftOver(docs, upstream))};
  new PublishState(foldersFrom(env).state, docs.repository.commonDir, docs.prefix).keep(outcome);
  return outcome;
}

export type Attempt = Pick<PublishOutcome, 'result' | 'reason' | 'detail' | 'foreign' | 'blocked'>;

async function tryToShare(docs: SharedDocs, upstream: Upstream): Promise<Attempt> {
  try {
    const {foreign} = await unsharedIn(docs, upstream);
    if (foreign.length > 0) return {result: 'failed', reason: 'foreign', foreign};
    return attemptOf(await share(docs, upstream, {push: true, fetch: false}));
  } catch (error) {
    return {result: 'failed', ...reasonOf(error)};
  }
}

/** How an attempt ended, for the one who reads about it later. */
export function attemptOf({foreign, blocked}: Shared): Attempt {
  const stayed = blocked.length === 0 ? {} : {blocked};
  return foreign.length > 0
    ? {result: 'failed', reason: 'foreign', foreign, ...stayed}
    : {result: 'published', ...stayed};
}

export function reasonOf(error: unknown): {readonly reason: Unpublished; readonly detail: string} {
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof RemoteError) {
    const {trouble} = error.reason;
    return {reason: trouble === 'absent' ? 'other' : trouble, detail};
  }
  if (error instanceof Failure && error.code === 'merge-conflict')
    return {reason: 'conflict', detail: String(error.params['paths'])};
  if (error instanceof Failure && error.code === 'merge-unrelated') return {reason: 'unrelated', detail: ''};
  if (error instanceof BranchHeld) return {reason: 'held', detail};
  return {reason: error instanceof IndexLocked ? 'locked' : 'other', detail: detail.split('\n', 1)[0] ?? ''};
}

async function leftOver(
  docs: SharedDocs,
  upstream: Upstream,
): Promise<Pick<PublishOutcome, 'unshared' | 'since' | 'shared'>> {
  try {
    const {entries, since} = await unsharedIn(docs, upstream);
    const shared = await tipOf(docs.repository, upstream.tracking);
    return {
      unshared: entries,
      ...(since === undefined ? {} : {since}),
      ...(shared === undefined ? {} : {shared}),
    };
  } catch {
    return {unshared: 0};
  }
}
