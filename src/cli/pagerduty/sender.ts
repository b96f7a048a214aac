import {setTimeout as sleep} from 'node:timers/promises';
import {startDetached} from '../../adapters/machine/detached.ts';
import {isHeld, release, tryHold} from '../../adapters/machine/process-lock.ts';
import type {Delivered} from '../../pagerduty/deliver.ts';
import type {Context} from '../context.ts';
import type {Docs} from '../docs.ts';
import {isOutboxEmpty, outboxNames, senderLock} from './outbox.ts';
import {sendWaiting} from './send-waiting.ts';

/** Seconds of rest between the attempts of one sender, where the trouble may pass by itself; then it ends. */
const RESTS = [5, 15, 40, 120];
const LOOK_EVERY = 250;

/** Starts the sender, unless one is at work. `ended`: it is over. */
export function startSender(context: Context, docs: Docs): {readonly ended: () => boolean} {
  const lock = senderLock(context, docs);
  if (isHeld(lock)) return {ended: () => !isHeld(lock)};
  return startDetached(['pagerduty', 'send', '--docs', docs.found.folder], docs.repository.top);
}

/**
 * The work of the background sender, at once only one for a docs repo; a second one leaves the work to the first. It
 * tries again for a few minutes, and at once when something is added; then later commands begin anew.
 */
export async function runSender(context: Context, docs: Docs): Promise<readonly Delivered[] | 'busy'> {
  const lock = senderLock(context, docs);
  const all: Delivered[] = [];
  const seen = new Set<string>();
  do {
    if (!tryHold(lock)) return 'busy';
    try {
      await sendForAWhile(context, docs, seen, all);
    } finally {
      release(lock);
    }
    // A command that added something just before the lock went has started nobody.
  } while (hasNew(context, docs, seen));
  return all;
}

async function sendForAWhile(
  context: Context,
  docs: Docs,
  seen: Set<string>,
  all: Delivered[],
): Promise<void> {
  for (let rest = 0; ;) {
    for (const name of outboxNames(context, docs)) seen.add(name);
    const delivered = await sendWaiting(context, docs);
    all.push(...delivered);
    if (hasNew(context, docs, seen)) continue;
    const seconds = RESTS[rest];
    if (seconds === undefined || !delivered.some(mayPass)) return;
    if (!(await somethingComes(seconds, context, docs, seen))) rest += 1;
    if (isOutboxEmpty(context, docs)) return;
  }
}

/** Trouble of the world outside; what needs a person waits for one. */
function mayPass({outcome}: Delivered): boolean {
  return outcome.verdict === 'later' && outcome.failure.exitStatus === 5;
}

function hasNew(context: Context, docs: Docs, seen: ReadonlySet<string>): boolean {
  return outboxNames(context, docs).some((name) => !seen.has(name));
}

/** Ends early, too, where everything is gone. */
async function somethingComes(
  seconds: number,
  context: Context,
  docs: Docs,
  seen: ReadonlySet<string>,
): Promise<boolean> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(LOOK_EVERY))
    if (isOutboxEmpty(context, docs) || hasNew(context, docs, seen)) return true;
  return false;
}
