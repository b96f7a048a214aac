import {upstreamOf} from './upstream.ts';
import type {SharedDocs} from './shared-docs.ts';

/**
 * One fetch of the branch bounded at `ms` milliseconds, merged in. Whether something new came; no remote, no
 * network, a conflict or a branch that is held are all no.
 */
export async function fetchQuickly(docs: SharedDocs, ms: number): Promise<boolean> {
  const upstream = upstreamOf(docs.gitConfig, docs.ref);
  if (upstream === undefined) return false;
  try {
    const {bringIn, fetchBranch} = await import('./share.ts');
    if (!(await fetchBranch(docs, upstream, ms))) return false;
    return (await bringIn(docs, upstream)).state !== 'same';
  } catch {
    return false;
  }
}
