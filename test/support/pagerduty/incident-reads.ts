import * as z from 'zod';
import {isAmong, listAnswer, paged, within} from './lists.ts';
import {invalid, type Operation, pageOf, read} from './operation.ts';
import {alertsQuery, incidentQuery, incidentsQuery, type IncidentsQuery} from './schema-queries.ts';
import {logEntriesQuery, nothing} from './schema-queries.ts';
import {alert, type Incident, incident, logEntry, type LogEntry, note} from './schema-records.ts';

/** In which order a list comes that has none by contract: the newest first, or mixed by a number. */
export type Order = 'newest' | {readonly mixedBy: number};

export function incidentReads(order: Order): readonly Operation[] {
  return [
    read('/incidents', incidentsQuery, listAnswer('incidents', incident), ({world, query}) => {
      const all = world.pages.all.map((page) => withoutBody(page.incident, query['include[]']));
      return paged('incidents', sorted(chosen(all, query), query.sort_by), query);
    }),
    read('/incidents/{id}', incidentQuery, z.strictObject({incident}), (ask) => ({
      incident: withoutBody(pageOf(ask).incident, ask.query['include[]']),
    })),
    read('/incidents/{id}/log_entries', logEntriesQuery, listAnswer('log_entries', logEntry), (ask) => {
      const entries = inOrder(within(pageOf(ask).logEntries.all, ask.query), order);
      const hasChannels = ask.query['include[]']?.includes('channels');
      const shown = hasChannels === true ? entries : entries.map(withoutPayload);
      return paged('log_entries', shown, ask.query);
    }),
    read('/incidents/{id}/alerts', alertsQuery, listAnswer('alerts', alert), (ask) => {
      const {'statuses[]': statuses, alert_key} = ask.query;
      const wanted = pageOf(ask).alerts.all.filter(
        (one) => isAmong(one.status, statuses) && (alert_key ?? one.alert_key) === one.alert_key,
      );
      return paged('alerts', inOrder(wanted, order), ask.query);
    }),
    read('/incidents/{id}/notes', nothing, z.strictObject({notes: z.array(note)}), (ask) => ({
      notes: inOrder(pageOf(ask).notes.all, order),
    })),
  ];
}

function withoutBody({body, ...rest}: Incident, include: readonly string[] | undefined): Incident {
  return include?.includes('body') === true && body !== undefined ? {...rest, body} : rest;
}

/** The payload comes only to those who ask for `include[]=channels`. */
function withoutPayload(entry: LogEntry): LogEntry {
  return {...entry, channel: {type: entry.channel.type}};
}

const SIX_MONTHS = 184 * 24 * 3600 * 1000;

function chosen(all: readonly Incident[], query: IncidentsQuery): readonly Incident[] {
  const {since = '', until = '', date_range} = query;
  if (Date.parse(until) - Date.parse(since) > SIX_MONTHS)
    throw invalid('The date range must be at most 6 months');
  return (date_range === 'all' ? all : within(all, query)).filter(
    (one) =>
      isAmong(one.status, query['statuses[]']) &&
      isAmong(one.urgency, query['urgencies[]']) &&
      isAmong(one.service.id, query['service_ids[]']) &&
      isAmong(one.incident_key, query.incident_key === undefined ? undefined : [query.incident_key]) &&
      isAssigned(one, query['user_ids[]']),
  );
}

/** Only open incidents are anybody's: PagerDuty forgets assignments when one is resolved. */
function isAssigned({status, assignments}: Incident, users: readonly string[] | undefined): boolean {
  if (users === undefined) return true;
  return status !== 'resolved' && assignments.some(({assignee}) => users.includes(assignee.id));
}

function sorted(incidents: readonly Incident[], by = 'incident_number:asc'): readonly Incident[] {
  const keys = by.split(',').map((part) => part.split(':') as [keyof Incident, string]);
  return incidents.toSorted((a, b) => {
    for (const [key, direction] of keys) {
      const order = compare(a[key], b[key]) * (direction === 'desc' ? -1 : 1);
      if (order !== 0) return order;
    }
    return 0;
  });
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : Number(a !== b);
}

interface Made {
  readonly id: string;
  readonly created_at: string;
}

function inOrder<T extends Made>(records: readonly T[], order: Order): readonly T[] {
  const rank = order === 'newest' ? newness : (one: Made) => mixed(one.id, order.mixedBy);
  return records
    .map((record, place) => ({record, place, rank: rank(record)}))
    .sort((a, b) => a.rank - b.rank || b.place - a.place)
    .map(({record}) => record);
}

function newness({created_at}: Made): number {
  return -Date.parse(created_at);
}

/** FNV-1a, begun with the number: the same mixture for the same number. */
function mixed(id: string, by: number): number {
  let hash = (0x811c9dc5 ^ by) >>> 0;
  for (const unit of id) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
