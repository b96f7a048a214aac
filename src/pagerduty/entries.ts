import {canonicalBody} from '../incident/body.ts';
import type {Data, Entry, Json} from '../incident/entry.ts';
import {type Evidence, evidenceOf, firstLines, isLong} from '../incident/evidence.ts';
import {recordName, utcSeconds} from './record-name.ts';
import type {AlertRecord, IncidentRecord, LogEntryRecord, NoteRecord} from './records.ts';
import {line, type Mask, payload, present} from './texts.ts';

/** A record of PagerDuty as an entry, and the file beside it that holds what was too long for one. */
export interface Pulled {
  readonly entry: Entry;
  readonly evidence?: Evidence;
}

/** Who did it: a user, a service, an integration; absent for a user who has been deleted. */
type Agent = {readonly id: string; readonly summary?: string | undefined} | undefined;

/*
 * One record makes one entry: raw facts, nothing of our config or of who pulls, so that any two machines write the
 * same bytes. What changes without being an edit (status, assignments) is left out: the log entries say it.
 */

export async function entryOfIncident(record: IncidentRecord, mask: Mask): Promise<Pulled> {
  const {priority, service} = record;
  const data = present({
    type: 'incident',
    page: record.id,
    number: record.incident_number,
    title: await line(record.title ?? record.description, mask),
    urgency: record.urgency,
    priority: await line(priority?.summary ?? priority?.name, mask),
    service: await pointerTo(service, mask),
    incident_key: await line(record.incident_key, mask),
    url: record.html_url,
  });
  return {entry: await entry(record, 'page', service, data, mask)};
}

export async function entryOfLogEntry(record: LogEntryRecord, page: string, mask: Mask): Promise<Pulled> {
  const {type = 'log_entry', channel, assignees, user} = record;
  const data = present({
    type,
    page,
    summary: await line(record.summary, mask),
    channel: channel && (await channelOf(type, channel, mask)),
    assignees:
      assignees && (await Promise.all(assignees.map(async (one) => (await pointerTo(one, mask)) ?? null))),
    user: await pointerTo(user, mask),
    from: await line(channel?.old_priority ?? channel?.old_urgency, mask),
    to: await line(channel?.new_priority ?? channel?.new_urgency, mask),
    fields: await fieldsOf(channel?.changeset?.application_fields, mask),
  });
  return {entry: await entry(record, 'page', record.agent, data, mask)};
}

export async function entryOfAlert(record: AlertRecord, page: string, mask: Mask): Promise<Pulled> {
  const data = present({
    type: 'alert',
    page,
    alert: record.id,
    key: await line(record.alert_key, mask),
    severity: record.severity,
    summary: await line(record.summary, mask),
    service: await pointerTo(record.service, mask),
    details: await payload(record.body?.details, mask),
  });
  return {entry: await entry(record, 'page', record.integration ?? record.service, data, mask)};
}

/** A note too long for a timeline keeps its first lines, and all of it as evidence. */
export async function entryOfNote(record: NoteRecord, page: string, mask: Mask): Promise<Pulled> {
  const name = recordName(record);
  const text = canonicalBody(await mask(canonicalBody(record.content ?? '')));
  const evidence = isLong(text) ? evidenceOf(`${text}\n`, name) : undefined;
  const data = present({page, note: record.id, evidence: evidence && [evidence.data]});
  const made = await entry(record, 'note', record.user, data, mask);
  return {entry: {...made, body: evidence ? firstLines(text) : text}, ...(evidence ? {evidence} : {})};
}

async function entry(
  record: {readonly id: string; readonly created_at: string},
  kind: string,
  agent: Agent,
  data: Data,
  mask: Mask,
): Promise<Entry> {
  const {id, created_at: at} = record;
  return await entryBy(agent, {name: recordName(record), at: utcSeconds(at), kind, ref: id, data}, mask);
}

/** An entry of PagerDuty's: whoever did it there, as it is named there. */
export async function entryBy(
  agent: Agent,
  facts: Pick<Entry, 'name' | 'at' | 'kind' | 'ref' | 'data'>,
  mask: Mask,
): Promise<Entry> {
  const byName = await line(agent?.summary, mask);
  const {name, at, kind, ref, data} = facts;
  return {
    name,
    at,
    kind,
    by: agent === undefined ? 'pagerduty' : `pagerduty:${agent.id}`,
    ...(byName === undefined ? {} : {byName}),
    source: 'pagerduty',
    ...(ref === undefined ? {} : {ref}),
    data,
    extra: {},
    body: '',
  };
}

async function pointerTo(agent: Agent, mask: Mask): Promise<Json | undefined> {
  return agent && present({id: agent.id, name: await line(agent.summary, mask)});
}

type Channel = NonNullable<LogEntryRecord['channel']>;

/** What a trigger brought; of every other log entry the way only, for a note is an entry of its own. */
async function channelOf(type: string, channel: Channel, mask: Mask): Promise<Json | undefined> {
  const brought =
    type === 'trigger_log_entry'
      ? {
          summary: await line(channel.summary, mask),
          subject: await line(channel.subject, mask),
          body: await payload(channel.body, mask),
          details: await payload(channel.details, mask),
        }
      : {};
  const facts = present({type: channel.type, ...brought});
  return Object.keys(facts).length === 0 ? undefined : facts;
}

type Fields = NonNullable<Channel['changeset']>['application_fields'];

async function fieldsOf(fields: Fields, mask: Mask): Promise<Json | undefined> {
  if (fields === undefined || fields.length === 0) return undefined;
  return await Promise.all(
    fields.map(async ({name, id, value, old_value: before}) =>
      present({name: name ?? id, from: await line(before, mask), to: await line(value, mask)}),
    ),
  );
}
