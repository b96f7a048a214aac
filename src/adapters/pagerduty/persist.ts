import {Failure} from '../../failure.ts';
import {type Cure, Trouble} from './trouble.ts';

export interface Persistence {
  /** Milliseconds of waiting for one call, all in all. */
  readonly patience: number;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Rejects when the signal is aborted. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
  readonly signal: AbortSignal;
  readonly onWait?: ((wait: Wait) => void) | undefined;
}

/** A wait that begins: because PagerDuty asks for it, or because something went wrong that may pass. */
export interface Wait {
  readonly why: 'limit' | 'trouble';
  /** Whole seconds, at least 1. */
  readonly seconds: number;
  /** What the call would end in. */
  readonly failure: Failure;
}

/** Calls of one request, by what is expected to help. */
const TRIES: Readonly<Record<Cure, number>> = {wait: Infinity, again: 4, once: 2, reach: 4, none: 1};
const LONGEST_STEP = 30_000;

/**
 * Calls until it goes well, or nothing that is allowed helps. What was turned away undone may always be sent again;
 * everything else only where `mayRepeat`.
 */
export async function persist<T>(
  call: () => Promise<T>,
  {mayRepeat, isReached}: {readonly mayRepeat: boolean; readonly isReached: () => boolean},
  how: Persistence,
): Promise<T> {
  let waited = 0;
  for (let tries: Partial<Record<Cure, number>> = {}; ;) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      const {cure} = error;
      const nth = (tries[cure] ?? 0) + 1;
      tries = {...tries, [cure]: nth};
      const pause = pauseBefore(error, nth, how.random);
      const helps = cure === 'wait' || (mayRepeat && (cure !== 'reach' || isReached()));
      if (!helps || nth >= TRIES[cure] || waited + pause > how.patience) throw error.failure;
      waited += pause;
      await rest(error, pause, how);
    }
  }
}

/** Milliseconds. As PagerDuty asks and a little more, so that not everybody is back at once; else doubling from 2 s after a 429, from 0.5 s after trouble. */
function pauseBefore({cure, reset}: Trouble, nth: number, random: () => number): number {
  if (reset !== undefined) return (reset + random()) * 1000;
  const step = (cure === 'wait' ? 2000 : 500) * 2 ** (nth - 1);
  return Math.min(LONGEST_STEP, step) * (0.5 + random() / 2);
}

async function rest(
  {cure, failure}: Trouble,
  pause: number,
  {sleep, signal, onWait}: Persistence,
): Promise<void> {
  const seconds = Math.max(1, Math.ceil(pause / 1000));
  onWait?.({why: cure === 'wait' ? 'limit' : 'trouble', seconds, failure});
  try {
    await sleep(pause, signal);
  } catch (error) {
    throw signal.aborted ? new Failure('interrupted') : error;
  }
}
