import {Failure} from '../failure.ts';
import {ownerOf} from './owner.ts';
import type {PagerDuty, Query} from './ports.ts';
import {incidentRecord, type IncidentRecord, readIncidentAnswer, readRecord} from './records.ts';
import {pagesBetween, type Window} from './windows.ts';

type Reads = Pick<PagerDuty, 'get' | 'pages'>;

/** Which pages; what is absent does not matter. */
export interface Wanted {
  /** Made from then until then. Absent: whenever. */
  readonly range?: Window | undefined;
  /** Ids of services, of users who have it assigned. */
  readonly services?: readonly string[] | undefined;
  readonly users?: readonly string[] | undefined;
  readonly urgency?: string | undefined;
  readonly statuses?: readonly string[] | undefined;
}

/** A page by its id or number. Failure `pagerduty-not-found`. */
export async function findPage({get}: Reads, idOrNumber: string): Promise<IncidentRecord> {
  return readIncidentAnswer(await get(`/incidents/${encodeURIComponent(idOrNumber)}`));
}

/** Pages in the order in which they were made, each once. */
export async function* findPages(pagerDuty: Reads, wanted: Wanted): AsyncGenerator<IncidentRecord> {
  const {range, services, users, urgency, statuses} = wanted;
  const query: Query = {
    service_ids: services,
    user_ids: users,
    urgencies: urgency === undefined ? undefined : [urgency],
    statuses,
    sort_by: 'created_at:asc',
  };
  const seen = new Set<string>();
  for await (const records of recordsOf(pagerDuty, query, range)) {
    for (const record of records.map((one) => readRecord(incidentRecord, one))) {
      if (!seen.has(record.id)) yield record;
      seen.add(record.id);
    }
  }
}

async function* recordsOf(
  pagerDuty: Reads,
  query: Query,
  range: Window | undefined,
): AsyncGenerator<readonly unknown[]> {
  const list = {path: '/incidents', key: 'incidents', query};
  if (range !== undefined) yield* pagesBetween(pagerDuty, list, range);
  else
    for await (const {records} of pagerDuty.pages(list.path, list.key, {...query, date_range: 'all'}))
      yield records;
}

/** The open pages that are assigned to whose token it is. Failure `pagerduty-nobody` for an account's key. */
export async function myPages(pagerDuty: Reads & PagerDuty): Promise<IncidentRecord[]> {
  const found: IncidentRecord[] = [];
  const users = [await ownId(pagerDuty)];
  for await (const record of findPages(pagerDuty, {users, statuses: ['triggered', 'acknowledged']}))
    found.push(record);
  return found;
}

/** Id of the user whose token it is. */
export async function ownId(pagerDuty: PagerDuty): Promise<string> {
  const owner = await ownerOf(pagerDuty);
  if (owner.kind !== 'user') throw new Failure('pagerduty-nobody');
  return owner.id;
}
