import type {Kept} from '../../adapters/machine/outbox.ts';
import {startPublishing} from '../../adapters/git/publish.ts';
import {fault} from '../../adapters/fault.ts';
import {changeOf, makeEntries} from '../../incident/record.ts';
import {isOpen} from '../../incident/status.ts';
import {aftermath} from '../../pagerduty/aftermath.ts';
import {deliver, type Delivered, type Standing} from '../../pagerduty/deliver.ts';
import type {Outcome, Ports as Line} from '../../pagerduty/send-write.ts';
import type {Waiting} from '../../pagerduty/waiting.ts';
import type {Context} from '../context.ts';
import type {Docs} from '../docs.ts';
import {applyOrRefuse} from '../carry-out.ts';
import {atOf, openIncident, scribeOf} from '../incidents.ts';
import {openOutbox} from './outbox.ts';
import {openSession} from './session.ts';

/** Milliseconds in which an attempt begins with further writes. */
const LONG_ENOUGH = 120_000;

/** One attempt to send what waits for PagerDuty. */
export async function sendWaiting(context: Context, docs: Docs): Promise<Delivered[]> {
  const end = Date.now() + LONG_ENOUGH;
  return await deliver<Kept>({
    outbox: await openOutbox(context, docs),
    connect: once(() => connect(context, docs)),
    hasTime: () => Date.now() < end,
    standing: (waiting) => standingOf(docs, waiting),
    answered: (waiting, outcome) => takeIn(context, docs, waiting, outcome),
  });
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

async function connect(context: Context, docs: Docs): Promise<Line> {
  const {region} = docs.config.pagerduty;
  const session = await openSession(context, {region, email: docs.author.email});
  return {pagerDuty: session.pagerDuty, from: await session.from()};
}

async function standingOf(docs: Docs, {incident: id, entry}: Waiting): Promise<Standing> {
  const {incident, entries} = await openIncident(docs, id);
  if (!entries.some(({name}) => name === entry)) return 'missing';
  if (!incident.lines.some((line) => line.entry.name === entry)) return 'taken-back';
  return isOpen(incident.status) ? 'open' : 'over';
}

/** Takes what came of a write into its incident, where that changes what the incident says. */
export async function takeIn(
  context: Context,
  docs: Docs,
  waiting: Waiting,
  outcome: Pick<Outcome, 'verdict'> & {readonly page?: unknown},
): Promise<void> {
  if (outcome.verdict === 'done') fault('write-sent');
  const {incident: id, write} = waiting;
  if (write.kind !== 'create' && write.kind !== 'responders') return;
  const scribe = scribeOf(context, docs);
  const {incident} = await openIncident(docs, id);
  const after = await aftermath(waiting, outcome, incident.lines, atOf(context, undefined), scribe.mask);
  if (after === undefined) return;
  const {opened, correction} = after;
  const made = await makeEntries(scribe, correction === undefined ? [] : [correction]);
  const entries = opened === undefined ? made : [opened, ...made];
  await applyOrRefuse(docs, changeOf(scribe, {id, entries, derive: true}));
  await startPublishing(docs, context.env, context.userConfig.publish);
}
