import type {Failure, FailureCode} from '../failure.ts';
import type {WriteKind} from './write.ts';

/**
 * What became of a write. `later`: it may be sent again. `unclear`: it may have arrived, and must not be sent again
 * unless somebody says so. `refused`: it would be refused again.
 */
export type Verdict = 'done' | 'later' | 'refused' | 'unclear';

/** Nothing was done there: the request was turned away, or never arrived. */
const NOT_DONE: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'pagerduty-no-token',
  'pagerduty-sign-in',
  'pagerduty-limit',
  'pagerduty-proxy',
  'pagerduty-proxy-sign-in',
  'pagerduty-ca',
  'pagerduty-tls',
  'pagerduty-dns',
  'pagerduty-refused',
]);

/** It arrived or not, and was done or not: nobody knows from here. */
const UNCLEAR: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'pagerduty-down',
  'pagerduty-not-json',
  'pagerduty-cut',
  'pagerduty-slow',
  'pagerduty-unreadable',
  'interrupted',
]);

/** Done twice they are done twice, and nothing tells whether they were done. */
const ONCE: ReadonlySet<WriteKind> = new Set<WriteKind>(['responders', 'update']);

/** Whether a write is never sent a second time of itself. */
export function isSentOnce(kind: WriteKind): boolean {
  return ONCE.has(kind);
}

/** Judges a write by the failure of its request. What was only asked before it was sent has done nothing. */
export function judge(
  kind: WriteKind,
  {code}: Failure,
  asked: 'asking' | 'sending',
): Exclude<Verdict, 'done'> {
  if (NOT_DONE.has(code)) return 'later';
  if (!UNCLEAR.has(code)) return 'refused';
  return asked === 'sending' && isSentOnce(kind) ? 'unclear' : 'later';
}

/** Failures after which nothing else would arrive either: the next attempt begins with this write. */
export function endsAttempt(code: string): boolean {
  return NOT_DONE.has(code as FailureCode) || code === 'pagerduty-slow' || code === 'interrupted';
}
