import {IndexLocked} from '../../adapters/git/index-paths.ts';
import {BranchHeld, entriesBetween, tipOf} from '../../adapters/git/integrate.ts';
import {attemptOf, keepOutcome, reasonOf} from '../../adapters/git/publisher.ts';
import {refusalFor, RemoteError} from '../../adapters/git/remote-git.ts';
import {fetchBranch, share, type Shared} from '../../adapters/git/share.ts';
import {unsharedIn} from '../../adapters/git/unshared.ts';
import {type Upstream, upstreamOf} from '../../adapters/git/upstream.ts';
import {Failure} from '../../failure.ts';
import {type Context, inRepoLanguage} from '../context.ts';
import type {Docs} from '../docs.ts';
import {openDocs} from '../open-docs.ts';
import {withProgress} from '../progress.ts';

/** Finishes what is pending, fetches, merges, renders, pushes, and says what came and went. */
export async function sync(asker: Context): Promise<void> {
  const docs = await openDocs(asker);
  const context = inRepoLanguage(asker, docs.config);
  const upstream = upstreamOf(docs.gitConfig, docs.ref);
  if (upstream === undefined) {
    context.out.result(context.say('sync.no-remote'));
    context.out.json('docs.sync/1', {published: 'none', received: [], sent: 0, blocked: [], kept: []});
    return;
  }
  const text = context.say('sync.progress', {remote: upstream.remote});
  try {
    if (context.flags['dry-run'] === true)
      await withProgress(context, text, () => foresee(context, docs, upstream));
    else
      show(
        context,
        docs,
        upstream,
        await withProgress(context, text, () => shareNow(context, docs, upstream)),
      );
  } catch (error) {
    throw asRefusal(error, upstream);
  }
}

/** The outcome is kept for `mh docs status`, whatever it is. */
async function shareNow(context: Context, docs: Docs, upstream: Upstream): Promise<Shared> {
  const push = docs.config.publish.incidents !== 'off';
  try {
    const shared = await share(docs, upstream, {push, fetch: true});
    await keepOutcome(docs, context.env, upstream, attemptOf(shared));
    return shared;
  } catch (error) {
    await keepOutcome(docs, context.env, upstream, {result: 'failed', ...reasonOf(error)});
    throw error;
  }
}

/** What went wrong on the way, as a refusal. */
export function asRefusal(error: unknown, {remote}: Pick<Upstream, 'remote'>): unknown {
  if (error instanceof RemoteError) return refusalFor(error.reason, remote);
  if (error instanceof BranchHeld) return new Failure('branch-held');
  return error instanceof IndexLocked
    ? new Failure('git-busy', {detail: error.message.split('\n', 1)[0] ?? ''})
    : error;
}

function show({out, say}: Context, docs: Docs, {name}: Upstream, shared: Shared): void {
  const {received, sent, pushed, blocked, kept, foreign} = shared;
  if (received.length > 0) out.result(say('sync.received', {count: received.length, remote: name}));
  if (sent > 0) out.result(say('sync.sent', {count: sent, remote: name}));
  else if (pushed) out.result(say('sync.sent-other', {remote: name}));
  else if (received.length === 0 && foreign.length === 0) out.result(say('sync.none'));
  if (kept.length > 0) out.remark(say('sync.kept', {paths: kept.join(', ')}));
  if (blocked.length > 0) out.remark(say('publish.blocked', {paths: blocked.join(', ')}));
  if (foreign.length > 0)
    throw new Failure('foreign-commits', {count: foreign.length, commits: foreign.join(', ')});
  const published = docs.config.publish.incidents === 'off' ? 'off' : 'published';
  out.json('docs.sync/1', {remote: name, published, received, sent, blocked, kept});
}

/** Fetches, and moves nothing. */
async function foresee({out, say}: Context, docs: Docs, upstream: Upstream): Promise<void> {
  await fetchBranch(docs, upstream);
  const [ours, theirs] = await Promise.all([
    tipOf(docs.repository, docs.ref),
    tipOf(docs.repository, upstream.tracking),
  ]);
  const {entries, foreign} = await unsharedIn(docs, upstream);
  const coming = theirs === undefined ? [] : await entriesBetween(docs, ours, theirs);
  if (coming.length > 0) out.result(say('sync.would-receive', {count: coming.length, remote: upstream.name}));
  if (entries > 0) out.result(say('sync.would-send', {count: entries, remote: upstream.name}));
  if (coming.length === 0 && entries === 0) out.result(say('sync.none'));
  out.json('docs.sync-plan/1', {remote: upstream.name, receive: coming.length, send: entries, foreign});
}
