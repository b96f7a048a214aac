import type {Message} from '../../i18n/index.ts';
import {isHeld} from '../../pagerduty/waiting.ts';
import type {Context} from '../context.ts';
import type {Docs} from '../docs.ts';
import {sinceText} from '../publish-remark.ts';
import {tokenSource} from './token-source.ts';
import {openOutbox} from './outbox.ts';
import {startSender} from './sender.ts';

/** Milliseconds in which nothing is tried again: every command would start a process. */
const TOO_SOON = 60_000;

/** What still waits for PagerDuty, in a line; it is tried again in the background. */
export async function resume(context: Context, docs: Docs): Promise<Message | undefined> {
  const outbox = await openOutbox(context, docs);
  const all = outbox.list().filter(({hold}) => hold !== 'busy');
  const waiting = all.filter((one) => !isHeld(one.waiting));
  const due = waiting.filter((one) => Date.now() - outbox.triedAt(one) > TOO_SOON);
  if (due.length > 0 && tokenSource(context) !== undefined) startSender(context, docs);
  const held = all.length - waiting.length;
  if (held > 0) return context.say('outbox.remark-held', {count: held});
  const [first] = waiting;
  if (first === undefined) return undefined;
  const time = sinceText(first.waiting.made, context);
  return context.say('outbox.remark-waiting', {count: waiting.length, time});
}
