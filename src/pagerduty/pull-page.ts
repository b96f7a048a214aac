import {entryOfAlert, entryOfIncident, entryOfLogEntry, entryOfNote, type Pulled} from './entries.ts';
import type {Known, Learnt} from './known.ts';
import type {PagerDuty} from './ports.ts';
import {alertRecord, type IncidentRecord, logEntryRecord, readNotesAnswer, readRecord} from './records.ts';
import type {Mask} from './texts.ts';
import {allPages, type List, type Window} from './windows.ts';

export interface Ports {
  readonly pagerDuty: PagerDuty;
  readonly mask: Mask;
  /** The clock of this machine, which may be wrong. */
  readonly now: Date;
}

/** One answer of PagerDuty's: what the entries did not say yet. */
export type Batch = readonly Learnt[];

const DAY = 24 * 60 * 60 * 1000;

/**
 * What PagerDuty has of a page and `known` does not: its record, log entries, alerts, notes; one batch for each answer,
 * empty where it brought nothing new. Failures as of the ports, after whatever arrived before.
 */
export async function* pullPage(record: IncidentRecord, known: Known, ports: Ports): AsyncGenerator<Batch> {
  const {pagerDuty, mask} = ports;
  const page = record.id;
  yield learn(known, [await entryOfIncident(record, mask)]);
  const logEntries = listOf(page, 'log_entries', ['channels']);
  for await (const records of allPages(pagerDuty, logEntries, lifeOf(record, ports)))
    yield learn(
      known,
      await all(records, (one) => entryOfLogEntry(readRecord(logEntryRecord, one), page, mask)),
    );
  yield* pullAlerts(page, known, ports);
  const notes = readNotesAnswer(await pagerDuty.get(`${pathOf(page)}/notes`));
  const there = await all(notes, (one) => entryOfNote(one, page, mask));
  yield [...learn(known, there), ...known.miss('note', page, namesOf(there))];
}

/** A list of several answers can move while it is read: only one that came at once says that an alert is gone. */
async function* pullAlerts(page: string, known: Known, {pagerDuty, mask}: Ports): AsyncGenerator<Batch> {
  let pages = 0;
  let there: readonly Pulled[] = [];
  for await (const {records} of pagerDuty.pages(`${pathOf(page)}/alerts`, 'alerts')) {
    pages += 1;
    there = await all(records, (one) => entryOfAlert(readRecord(alertRecord, one), page, mask));
    yield learn(known, there);
  }
  if (pages <= 1) yield known.miss('alert', page, namesOf(there));
}

function listOf(page: string, key: string, include: readonly string[]): List {
  return {path: `${pathOf(page)}/${key}`, key, query: {include}};
}

function pathOf(page: string): string {
  return `/incidents/${encodeURIComponent(page)}`;
}

/** Any time at which something can have happened to a page, whatever the clocks say. */
function lifeOf({created_at: at}: IncidentRecord, {now}: Ports): Window {
  const created = Date.parse(at);
  return {since: new Date(created - DAY), until: new Date(Math.max(created, now.getTime()) + DAY)};
}

function learn(known: Known, arrived: readonly Pulled[]): Learnt[] {
  return arrived.map((one) => known.learn(one)).filter((one) => one !== undefined);
}

function namesOf(pulled: readonly Pulled[]): ReadonlySet<string> {
  return new Set(pulled.map(({entry}) => entry.name));
}

function all<T>(records: readonly T[], make: (record: T) => Promise<Pulled>): Promise<Pulled[]> {
  return Promise.all(records.map(make));
}
