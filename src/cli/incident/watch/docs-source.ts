import {upstreamOf} from '../../../adapters/git/upstream.ts';
import {isFailure} from '../../../failure.ts';
import type {Context} from '../../context.ts';
import type {Docs} from '../../docs.ts';
import {asRefusal} from '../../docs/sync.ts';

/** Milliseconds for one fetch. */
const LIMIT = 8000;

/** Asks the remote for what others pushed, and brings it in. Failures of a remote, `merge-conflict`. */
export async function askRemote({flags}: Context, docs: Docs): Promise<'heard' | 'nobody'> {
  const upstream = upstreamOf(docs.gitConfig, docs.ref);
  if (upstream === undefined || flags['dry-run'] === true) return 'nobody';
  try {
    const {bringIn, fetchBranch} = await import('../../../adapters/git/share.ts');
    if (await fetchBranch(docs, upstream, LIMIT)) await bringIn(docs, upstream);
    return 'heard';
  } catch (error) {
    const refusal = asRefusal(error, upstream);
    if (isFailure(refusal) && isBusyHere(refusal.code)) return 'heard';
    throw refusal;
  }
}

/** The remote has answered; a rebase or another git goes on here, and what came is brought in next time. */
function isBusyHere(code: string): boolean {
  return code === 'branch-held' || code === 'git-busy';
}
