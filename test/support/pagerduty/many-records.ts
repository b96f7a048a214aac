import {CHECKOUT, MITCHELL} from './example-world.ts';
import {LOG_ENTRY_KINDS, personOf} from './log-entry-kinds.ts';
import {makeAlert, makeIncident, makeLogEntry, makeNote} from './make-records.ts';
import {pointTo} from './make-reference.ts';
import type {Alert, Incident, LogEntry, Note} from './schema-records.ts';
import {type PageRecords, timeOf} from './world.ts';

const START = Date.parse('2024-10-08T14:30:00Z');

export interface HowMany {
  readonly logEntries?: number;
  readonly alerts?: number;
  readonly notes?: number;
  /** Tells pages apart, so that several of them have no id in common. */
  readonly page?: number;
  /** When the page was triggered: RFC 3339. */
  readonly from?: string;
  /** Seconds from one log entry to the next. */
  readonly every?: number;
}

/** A page with as many records as are asked for, of every type; the same records for the same numbers. */
export function manyRecords(how: HowMany = {}): Required<PageRecords> {
  const {logEntries = 250, alerts = 12, notes = 3, page = 1, every = 7} = how;
  const start = how.from === undefined ? START : Date.parse(how.from);
  const id = `Q${padded(page, 6)}MANY000`;
  const title = `Checkout is slow, page ${page}`;
  const facts = {id, number: 2000 + page, title, service: CHECKOUT, created_at: timeOf(new Date(start))};
  const all = {all: alerts, triggered: alerts, resolved: 0};
  const incident = makeIncident({...facts, assignee: MITCHELL}, {alert_counts: all});
  const at = (nth: number) => timeOf(new Date(start + nth * every * 1000));
  return {
    incident,
    logEntries: Array.from({length: logEntries}, (_, nth) => manyLogEntry(incident, nth, at(nth))),
    alerts: Array.from({length: alerts}, (_, nth) => manyAlert(incident, nth, at(nth))),
    notes: Array.from({length: notes}, (_, nth) => manyNote(incident, nth, at(nth))),
  };
}

/** Ids differ between pages and kinds. */
function idOf(kind: string, {incident_number: number}: Incident, nth: number): string {
  return `${kind}${padded(number, 5)}${padded(nth, 8)}`;
}

function padded(number: number, length: number): string {
  return number.toString(36).toUpperCase().padStart(length, '0');
}

/** The first is the trigger; then notifications in waves, and every type that has been seen, and one that has not. */
function manyLogEntry(incident: Incident, nth: number, created_at: string): LogEntry {
  const kinds = LOG_ENTRY_KINDS;
  const make = nth === 0 ? kinds[0] : kinds[1 + ((nth - 1) % (kinds.length - 1))];
  const id = nth === 0 ? incident.first_trigger_log_entry.id : idOf('R', incident, nth);
  const facts = make?.(nth) ?? {type: 'trigger_log_entry', summary: ''};
  return makeLogEntry(incident, {id, created_at, agent: pointTo(personOf(nth)), ...facts});
}

function manyAlert(incident: Incident, nth: number, created_at: string): Alert {
  const severity = (['critical', 'error', 'warning', 'info'] as const)[nth % 4] ?? 'critical';
  const details = {
    instance: `web-${nth + 1}`,
    threshold: '2 s',
    runbook: 'https://runbooks.example.com/pool',
  };
  return makeAlert(incident, {
    id: idOf('A', incident, nth),
    created_at,
    summary: `p99 latency over 2 s on web-${nth + 1}`,
    severity,
    body: {type: 'alert_body', contexts: [], details},
  });
}

const LARGE = 100_000;

/** The first is in Korean, the second of 100 kB, the third of a user who has been deleted. */
function manyNote(incident: Incident, nth: number, created_at: string): Note {
  const content =
    nth === 0
      ? '연결 풀이 가득 찼습니다. 홍길동이 확인합니다.'
      : nth === 1
        ? 'pool | waiting | 30 s\n'.repeat(LARGE / 22).slice(0, LARGE)
        : `Checked web-${nth + 1}, nothing wrong there`;
  return makeNote(idOf('N', incident, nth), content, created_at, nth === 2 ? null : personOf(nth));
}
