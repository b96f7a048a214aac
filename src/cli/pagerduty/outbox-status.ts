import {indent} from '../../encode/columns.ts';
import {foreign, type Message} from '../../i18n/index.ts';
import {shortId} from '../../incident/id.ts';
import {idOfWaiting, type Waiting} from '../../pagerduty/waiting.ts';
import type {Context} from '../context.ts';
import type {Docs} from '../docs.ts';
import {sinceText} from '../publish-remark.ts';
import {openOutbox} from './outbox.ts';
import {hintOf, outboxFacts, reasonText} from './told.ts';
import {writeText} from './write-text.ts';

/** What waits for PagerDuty: for people, what, since when, why, and what to type; for programs. */
export interface OutboxStatus {
  readonly lines: readonly Message[];
  readonly facts: readonly object[];
}

const INDENT = 11;

export async function outboxStatus(context: Context, docs: Docs): Promise<OutboxStatus> {
  const outbox = await openOutbox(context, docs);
  const found = outbox.list();
  const all = found.map(({waiting}) => waiting);
  const hints = all.map((one) => indent(hintOf(context, one), INDENT));
  const lines = found.flatMap(({waiting, hold}, at) => {
    const [hint] = hints.slice(at, at + 1);
    const said = hint === undefined || hint === hints[at + 1] ? [] : [hint];
    return [headOf(context, waiting), whyOf(context, waiting, all, hold === 'busy'), ...said];
  });
  const broken = outbox.unreadable().map((file) => context.say('outbox.unreadable', {file: foreign(file)}));
  return {lines: [...lines, ...broken], facts: all.map(outboxFacts)};
}

function headOf(context: Context, waiting: Waiting): Message {
  return context.say('outbox.status', {
    id: idOfWaiting(waiting),
    write: writeText(waiting.write, context),
    incident: shortId(waiting.incident),
    time: sinceText(waiting.made, context),
  });
}

function whyOf(context: Context, waiting: Waiting, all: readonly Waiting[], busy: boolean): Message {
  const reason = reasonText(context, waiting, all);
  const why = busy
    ? context.say('outbox.status-busy')
    : context.say(`outbox.status-${waiting.state}`, {reason});
  return indent(why, INDENT);
}
