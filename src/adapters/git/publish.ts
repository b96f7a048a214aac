import type {Env} from '../folders.ts';
import {startDetached} from '../machine/detached.ts';
import {publisherRuns} from './publisher-lock.ts';
import type {SharedDocs} from './shared-docs.ts';
import {upstreamOf} from './upstream.ts';

/** `none`: there is no remote; `off`: not wanted; `pending`: a publisher is at it. */
export type Published = 'none' | 'off' | 'pending' | 'published' | 'failed';
export type PublishMode = 'background' | 'foreground' | 'off';

/** Starts a program that outlives this one. */
export type Start = (args: readonly string[], folder: string) => unknown;

/**
 * Shares what was committed, after the answer: in the background, unless `MH_PUBLISH`, `CI` or the user's config
 * (`usual`) say otherwise. Costs a few milliseconds, never waits for a network, never fails.
 */
export async function startPublishing(
  docs: SharedDocs,
  env: Env,
  usual?: PublishMode,
  start: Start = startDetached,
): Promise<Published> {
  if (upstreamOf(docs.gitConfig, docs.ref) === undefined) return 'none';
  const mode = modeFrom(env, usual);
  if (mode === 'off' || docs.config.publish.incidents === 'off') return 'off';
  if (mode === 'foreground') {
    const {publishNow} = await import('./publisher.ts');
    return (await publishNow(docs, env)).result;
  }
  if (!publisherRuns(docs.repository.commonDir))
    start(['docs', 'publish', '--docs', docs.found.folder], docs.repository.top);
  return 'pending';
}

/** How work after the answer is done: as `MH_PUBLISH`, `usual` or `CI` have it. */
export function modeFrom(env: Env, usual: PublishMode | undefined): PublishMode {
  const set = env['MH_PUBLISH'];
  if (set === 'off' || set === 'foreground' || set === 'background') return set;
  const ci = env['CI'];
  return (
    usual ?? (ci !== undefined && ci !== '' && ci !== 'false' && ci !== '0' ? 'foreground' : 'background')
  );
}
