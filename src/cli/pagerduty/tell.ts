import {setTimeout as sleep} from 'node:timers/promises';
import {modeFrom} from '../../adapters/git/publish.ts';
import type {Kept, Outbox} from '../../adapters/machine/outbox.ts';
import {cannotWrite} from '../../adapters/files/cannot-write.ts';
import type {Failure} from '../../failure.ts';
import {isHeld, newWaiting, type Waiting} from '../../pagerduty/waiting.ts';
import type {Context} from '../context.ts';
import type {Docs} from '../docs.ts';
import {withProgress} from '../progress.ts';
import {tokenSource} from './token-source.ts';
import {openOutbox} from './outbox.ts';
import {sendWaiting} from './send-waiting.ts';
import {startSender} from './sender.ts';
import type {Telling, Told} from './telling.ts';
import {notKept, toldOf} from './told.ts';

/** Milliseconds for which an answer waits for PagerDuty's; after that it says that it waits. */
const PATIENCE = 1500;
const LOOK_EVERY = 20;

/** See `prepared`, which is how commands come here. */
export async function prepareToTell(
  context: Context,
  docs: Docs,
  {incident, entry, writes}: Telling,
): Promise<() => Promise<Told>> {
  const outbox = await openOutbox(context, docs);
  const made = context.clock.now().toISOString();
  try {
    const waiting = outbox.prepare(writes.map((write) => newWaiting({made, incident, entry}, write)));
    return () => tellNow(context, docs, outbox, waiting);
  } catch (error) {
    const failure: Failure = cannotWrite(error, context.folders.state);
    return () => Promise.resolve(notKept(context, writes, failure));
  }
}

async function tellNow(
  context: Context,
  docs: Docs,
  outbox: Outbox,
  ours: readonly Waiting[],
): Promise<Told> {
  for (const one of ours) outbox.release(one);
  if (ours.length > 0 && tokenSource(context) !== undefined) await attempt(context, docs, outbox, ours);
  const left = outbox.list().map(({waiting}) => waiting);
  return await toldOf(context, docs, ours, left);
}

/** In front of the user only where nobody waits at a terminal: the background sender outlives a command that gives up waiting. */
async function attempt(
  context: Context,
  docs: Docs,
  outbox: Outbox,
  ours: readonly Waiting[],
): Promise<void> {
  if (modeFrom(context.env, context.userConfig.publish) === 'foreground') {
    await withProgress(context, context.say('outbox.sending'), () => sendWaiting(context, docs));
    return;
  }
  const end = Date.now() + PATIENCE;
  const {ended} = startSender(context, docs);
  while (Date.now() < end && !ended() && !isSettled(kept(outbox, ours))) await sleep(LOOK_EVERY);
}

function kept(outbox: Outbox, ours: readonly Waiting[]): readonly Kept[] {
  const names = new Set(ours.map(({name}) => name));
  return outbox.list().filter(({waiting}) => names.has(waiting.name));
}

/** Each is gone, or has been tried and put back. */
function isSettled(all: readonly Kept[]): boolean {
  return all.every(({waiting, hold}) => hold === 'free' && (waiting.attempts > 0 || isHeld(waiting)));
}
