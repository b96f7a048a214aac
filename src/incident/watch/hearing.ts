import type {Failure} from '../../failure.ts';

/** Whom a watch asks: PagerDuty, and the remote that the docs are shared with. */
export type SourceName = 'pagerduty' | 'docs';

/** How a source is heard. */
export interface Hearing {
  /** When it last answered; absent where there was nobody to ask, or nothing has come yet. */
  readonly heard?: Date;
  /** Why the last attempt came to nothing. */
  readonly failure?: Failure;
  /** Attempts in a row that came to nothing. */
  readonly failed: number;
  /** It is not asked before. */
  readonly next: Date;
}

export type Hearings = Readonly<Record<SourceName, Hearing>>;

/** The longest that a silent source is left alone. Milliseconds. */
const LONGEST = 5 * 60_000;
/** A round that took long is followed by so many times as much rest: most of the time belongs to others. */
const REST = 4;

export function unasked(now: Date): Hearing {
  return {failed: 0, next: now};
}

/** After an answer that took `took` ms. */
export function answered(now: Date, every: number, took: number): Hearing {
  return {heard: now, failed: 0, next: after(now, Math.max(every, took * REST))};
}

/** Nobody is there to be asked: no token, no page, no remote. That can change. */
export function nobody(now: Date, every: number): Hearing {
  return {failed: 0, next: after(now, every)};
}

/**
 * After an attempt that came to nothing: twice as long each time, with jitter, so that not everybody is back at once; not
 * before the other side wants to be asked. What needs a person is left alone the longest. `random`: from 0 up to 1.
 */
export function unanswered(
  {heard, failed}: Hearing,
  failure: Failure,
  {now, every, random}: {readonly now: Date; readonly every: number; readonly random: number},
): Hearing {
  const step = needsPerson(failure) ? LONGEST : Math.min(LONGEST, every * 2 ** (failed + 1));
  const wanted = failure.code === 'pagerduty-limit' ? Number(failure.params['seconds']) * 1000 : 0;
  const next = after(now, Math.max(step * (0.5 + random / 2), wanted));
  return {...(heard === undefined ? {} : {heard}), failure, failed: failed + 1, next};
}

/** A sign-in, a set-up: it does not pass by itself. */
export function needsPerson({exitStatus}: Failure): boolean {
  return exitStatus === 3;
}

function after(now: Date, ms: number): Date {
  return new Date(now.getTime() + ms);
}
