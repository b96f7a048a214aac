import {Failure, isFailure} from '../failure.ts';
import {type Outcome, type Ports as Line, sendWrite} from './send-write.ts';
import {endsAttempt} from './verdict.ts';
import {afterDeath, attempted, type Found, isHeld, nextOf, type Waiting} from './waiting.ts';

export interface Ports<T extends Found> {
  readonly outbox: {
    list(): readonly T[];
    /** False where somebody else was faster. */
    claim(found: T): boolean;
    putBack(waiting: Waiting): void;
    remove(waiting: Waiting): void;
  };
  /** The line to PagerDuty. Failure where there is no token. */
  connect(): Promise<Line>;
  /** Whether there is still time to begin with another write. */
  hasTime(): boolean;
  /** What this machine knows of the entry that says it, and of its incident. */
  standing(waiting: Waiting): Promise<Standing>;
  /** Takes what came of a write into the incident. */
  answered(waiting: Waiting, outcome: Outcome): Promise<void>;
}

/** `missing`, `taken-back`: the entry. `over`, `open`: the incident, while the entry stands. */
export type Standing = 'missing' | 'taken-back' | 'over' | 'open';

/** What became of a write in this attempt; `waiting` as it is now. */
export interface Delivered {
  readonly waiting: Waiting;
  readonly outcome: Outcome;
}

/**
 * One attempt to send what waits: the writes of an incident in their order, none of them by two processes at once,
 * none of those that are sent once a second time. Every failure of PagerDuty's is in what it gives.
 */
export async function deliver<T extends Found>(ports: Ports<T>): Promise<Delivered[]> {
  const {outbox} = ports;
  const delivered: Delivered[] = [];
  const passed = new Set<string>();
  while (ports.hasTime()) {
    const next = nextOf(outbox.list(), passed);
    if (next === undefined) break;
    if (!outbox.claim(next)) continue;
    const standing = await ports.standing(next.waiting);
    if (isVoid(next, standing)) {
      outbox.remove(next.waiting);
      continue;
    }
    const waiting = next.hold === 'left-sending' ? afterDeath(next.waiting) : next.waiting;
    const done = await deliverOne(waiting, standing, ports);
    delivered.push(done);
    if (done.outcome.verdict === 'later') passed.add(done.waiting.incident);
    if (done.outcome.verdict === 'later' && endsAttempt(done.outcome.failure.code)) break;
  }
  return delivered;
}

/**
 * What is in no entry was never said: the command died before anything was kept, and whoever typed it saw that. What
 * was taken back is not said any more.
 */
function isVoid({hold}: Found, standing: Standing): boolean {
  return standing === 'taken-back' || (standing === 'missing' && hold === 'left-unsent');
}

/** Sends a write that is ours, and lets go of it. */
async function deliverOne<T extends Found>(
  waiting: Waiting,
  standing: Standing,
  ports: Ports<T>,
): Promise<Delivered> {
  const outcome = await outcomeOf(waiting, standing, ports);
  await ports.answered(waiting, outcome);
  const {verdict} = outcome;
  if (verdict === 'done') {
    ports.outbox.remove(waiting);
    return {waiting, outcome};
  }
  const state = verdict === 'later' ? 'waiting' : verdict;
  const now = isHeld(waiting) ? waiting : attempted(waiting, state, outcome.failure);
  ports.outbox.putBack(now);
  return {waiting: now, outcome};
}

async function outcomeOf<T extends Found>(
  waiting: Waiting,
  standing: Standing,
  ports: Ports<T>,
): Promise<Outcome> {
  const {write, attempts} = waiting;
  if (isHeld(waiting)) return {verdict: 'unclear', failure: new Failure('interrupted')};
  try {
    return await sendWrite(write, {again: attempts > 0, over: standing === 'over'}, await ports.connect());
  } catch (error) {
    if (!isFailure(error)) throw error;
    return {verdict: 'later', failure: error};
  }
}
