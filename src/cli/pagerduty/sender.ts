import {setTimeout as sleep} from 'node:timers/promises';
import {startDetached} from '../../adapters/machine/detached.ts';
import {isHeld, release, tryHold} from '../../adapters/machine/process-lock.ts';
import type {Delivered} from '../../pagerduty/deliver.ts';
import type {Context} from '../context.ts';
import type {Docs} from '../docs.ts';
import {outboxNames, outboxState, senderLock} from './outbox.ts';
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
 * tries again for a few minutes, unless another one comes, which knows better where PagerDuty is and whose the token
 * is; then later commands begin anew.
 */
export async function runSender(context: Context, docs: Docs): Promise<readonly Delivered[] | 'busy'> {
  const all: Delivered[] = [];
  for (const rest of [...RESTS, undefined]) {
    const delivered = await sendAll(context, docs);
    if (delivered === 'busy') return all.length === 0 ? 'busy' : all;
    all.push(...delivered);
    if (rest === undefined || !delivered.some(mayPass)) break;
    if (await changesWithin(rest, context, docs)) break;
  }
  return all;
}

/** An attempt, and another one for what was added meanwhile by commands that have started nobody. */
async function sendAll(context: Context, docs: Docs): Promise<readonly Delivered[] | 'busy'> {
  const lock = senderLock(context, docs);
  const delivered: Delivered[] = [];
  const seen = new Set<string>();
  do {
    if (!tryHold(lock)) return delivered.length === 0 ? 'busy' : delivered;
    try {
      for (const name of outboxNames(context, docs)) seen.add(name);
      delivered.push(...(await sendWaiting(context, docs)));
    } finally {
      release(lock);
    }
  } while (outboxNames(context, docs).some((name) => !seen.has(name)));
  return delivered;
}

/** Trouble of the world outside; what needs a person waits for one. */
function mayPass({outcome}: Delivered): boolean {
  return outcome.verdict === 'later' && outcome.failure.exitStatus === 5;
}

/** Whether somebody else adds, sends or gives up something; also where everything is gone. */
async function changesWithin(seconds: number, context: Context, docs: Docs): Promise<boolean> {
  const before = outboxState(context, docs);
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    await sleep(LOOK_EVERY);
    if (outboxState(context, docs) !== before) return true;
  }
  return false;
}
