import {foreign, join, type Message} from '../../i18n/index.ts';
import {shortId} from '../../incident/id.ts';
import {indent} from '../../encode/columns.ts';
import {idOfWaiting, isHeld, type Waiting} from '../../pagerduty/waiting.ts';
import type {Context} from '../context.ts';
import type {Docs} from '../docs.ts';
import {sinceText} from '../publish-remark.ts';
import {tokenSource} from './credential.ts';
import {openOutbox} from './outbox.ts';
import {nextText, troubleText, writeText} from './write-text.ts';
import {outboxFacts} from './told.ts';

/** What waits for PagerDuty: for people, what, since when, why, and what to type; for programs. */
export interface OutboxStatus {
  readonly lines: readonly Message[];
  readonly facts: readonly object[];
}

export async function outboxStatus(context: Context, docs: Docs): Promise<OutboxStatus> {
  const outbox = await openOutbox(context, docs);
  const all = outbox.list();
  const lines = all.flatMap(({waiting, hold}) => linesOf(context, waiting, hold === 'busy'));
  const broken = outbox.unreadable().map((file) => context.say('outbox.unreadable', {file: foreign(file)}));
  const waits = all.find(({waiting}) => !isHeld(waiting));
  const next = waits === undefined ? [] : [indent(waitingNext(context, waits.waiting), INDENT)];
  return {lines: [...lines, ...next, ...broken], facts: all.map(({waiting}) => outboxFacts(waiting))};
}

const INDENT = 11;

function linesOf(context: Context, waiting: Waiting, busy: boolean): Message[] {
  const {say} = context;
  const {write, incident, made, state} = waiting;
  const head = say('outbox.status', {
    id: idOfWaiting(waiting),
    write: writeText(write, context),
    incident: shortId(incident),
    time: sinceText(made, context),
  });
  const reason = reasonOf(context, waiting);
  const why = busy ? say('outbox.status-busy') : say(`outbox.status-${state}`, {reason});
  const next = isHeld(waiting) ? [indent(nextText(waiting, context), INDENT)] : [];
  return [head, indent(why, INDENT), ...next];
}

function reasonOf(context: Context, {trouble}: Waiting): Message {
  if (trouble !== undefined) return troubleText(trouble, context);
  return tokenSource(context) === undefined
    ? context.say('failure.pagerduty-no-token')
    : context.say('outbox.reason-new');
}

function waitingNext(context: Context, waiting: Waiting): Message {
  return tokenSource(context) === undefined
    ? context.say('hint.pagerduty-no-token')
    : join([nextText(waiting, context)]);
}
