import * as z from 'zod';
import {canonicalBody} from '../../incident/body.ts';
import type {Data, Entry, Json} from '../../incident/entry.ts';
import {evidenceOf, firstLines, isLong} from '../../incident/evidence.ts';
import {entryBy, type Pulled} from '../entries.ts';
import {recordName, utcSeconds} from '../record-name.ts';
import {line, type Mask, present} from '../texts.ts';

const text = z.string().min(1).optional().catch(undefined);
const pointer = z.object({id: z.string().min(1), summary: text});
const pointers = z.array(pointer).optional().catch(undefined);
const named = pointer.optional().catch(undefined);

/** What a webhook (v3) tells: something that happened to an incident. */
export const eventRecord = z.object({
  id: z.string().min(1),
  event_type: z.string().min(1),
  occurred_at: z.string().refine((value) => !Number.isNaN(Date.parse(value))),
  agent: named,
  client: z.object({name: text}).optional().catch(undefined),
  data: z.object({
    id: text,
    type: text,
    title: text,
    incident: named,
    assignees: pointers,
    priority: z.object({summary: text, name: text}).optional().catch(undefined),
    user: named,
    content: text,
    message: text,
  }),
});
export type EventRecord = z.output<typeof eventRecord>;

/** The log entry that PagerDuty makes of the same event. */
const LOG_ENTRY: Readonly<Record<string, string>> = {
  'incident.triggered': 'trigger_log_entry',
  'incident.reopened': 'trigger_log_entry',
  'incident.acknowledged': 'acknowledge_log_entry',
  'incident.unacknowledged': 'unacknowledge_log_entry',
  'incident.resolved': 'resolve_log_entry',
  'incident.escalated': 'escalate_log_entry',
  'incident.delegated': 'delegate_log_entry',
  'incident.reassigned': 'assign_log_entry',
  'incident.priority_updated': 'priority_change_log_entry',
};

/** Id of the incident that an event is about; undefined for one that is about none. */
export function pageOfEvent({data}: EventRecord): string | undefined {
  return data.incident?.id ?? (data.type === 'incident' ? data.id : undefined);
}

/**
 * An event is an entry of its own, named by its id, and bears the type of the log entry that PagerDuty makes of it: where
 * that was pulled as well, a reader is shown one of the two.
 */
export async function entryOfEvent(record: EventRecord, page: string, mask: Mask): Promise<Pulled> {
  const {data} = record;
  if (data.type === 'incident_note')
    return await written(record, 'note', {page, note: data.id}, data.content, mask);
  if (data.type === 'incident_status_update')
    return await written(record, 'update', {page, update: data.id}, data.message, mask);
  const type = LOG_ENTRY[record.event_type];
  const facts = present({
    type: type ?? record.event_type,
    page,
    event: record.event_type,
    summary: await line(type === 'trigger_log_entry' ? data.title : saying(record), mask),
    channel:
      record.client?.name === undefined ? undefined : ({type: await line(record.client.name, mask)} as Json),
    assignees: await peopleOf(record, mask),
    to: type === 'priority_change_log_entry' ? await line(priorityOf(record), mask) : undefined,
  });
  return {entry: await entry(record, 'page', facts, mask)};
}

/** What an event without a log entry says: its type, and who it is about. */
function saying({event_type: type, data}: EventRecord): string {
  return data.user?.summary === undefined ? type : `${type}: ${data.user.summary}`;
}

function priorityOf({data: {priority}}: EventRecord): string | undefined {
  return priority?.summary ?? priority?.name;
}

const HANDED: ReadonlySet<string> = new Set([
  'incident.escalated',
  'incident.delegated',
  'incident.reassigned',
]);

async function peopleOf({event_type: type, data}: EventRecord, mask: Mask): Promise<Json | undefined> {
  if (!HANDED.has(type) || data.assignees === undefined || data.assignees.length === 0) return undefined;
  return await Promise.all(
    data.assignees.map(async ({id, summary}) => present({id, name: await line(summary, mask)})),
  );
}

/** A text that a person wrote; too long for a timeline, it is evidence. */
async function written(
  record: EventRecord,
  kind: string,
  about: Readonly<Record<string, string | undefined>>,
  said: string | undefined,
  mask: Mask,
): Promise<Pulled> {
  const body = canonicalBody(await mask(canonicalBody(said ?? '')));
  const evidence = isLong(body) ? evidenceOf(`${body}\n`, nameOf(record)) : undefined;
  const data = present({...about, event: record.event_type, evidence: evidence && [evidence.data]});
  const made = await entry(record, kind, data, mask);
  return {entry: {...made, body: evidence ? firstLines(body) : body}, ...(evidence ? {evidence} : {})};
}

async function entry(record: EventRecord, kind: string, data: Data, mask: Mask): Promise<Entry> {
  const {agent, id, occurred_at: at} = record;
  return await entryBy(agent, {name: nameOf(record), at: utcSeconds(at), kind, ref: id, data}, mask);
}

function nameOf({id, occurred_at: at}: EventRecord): string {
  return recordName({id, created_at: at});
}
