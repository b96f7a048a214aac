import type * as z from 'zod';
import {Failure} from '../../failure.ts';
import {
  alertRecord,
  type AlertRecord,
  incidentRecord,
  type IncidentRecord,
  logEntryRecord,
  type LogEntryRecord,
  noteRecord,
  type NoteRecord,
} from '../records.ts';
import {eventRecord, type EventRecord, pageOfEvent} from './event.ts';
import {type FoundRecord, isFields} from './sort-out.ts';

/** What files say of one page. */
export interface ExportedPage {
  readonly page: string;
  record?: IncidentRecord | undefined;
  /** The same as the newest webhook has it, which says less. */
  readonly told?: IncidentRecord | undefined;
  readonly logEntries: LogEntryRecord[];
  readonly alerts: AlertRecord[];
  readonly notes: NoteRecord[];
  readonly events: EventRecord[];
}

/**
 * The records of files, by the page that each is about. `page`: of those that do not say it. A record's own copy comes before
 * what a webhook says of it, and of webhooks the newest. Failures `import-shape`, `import-page`.
 */
export function pagesIn(found: readonly FoundRecord[], page: string | undefined): ExportedPage[] {
  const pages = new Map<string, ExportedPage>();
  const about = (id: string): ExportedPage => {
    const known = pages.get(id) ?? {page: id, logEntries: [], alerts: [], notes: [], events: []};
    pages.set(id, known);
    return known;
  };
  for (const one of found.filter(({kind}) => kind === 'incident')) {
    const record = read(incidentRecord, one);
    about(record.id).record ??= record;
  }
  for (const one of found.filter(({kind}) => kind === 'event')) {
    const event = read(eventRecord, one);
    const id = pageOfEvent(event);
    if (id !== undefined) about(id).events.push(event);
  }
  for (const one of found) addTo(about, one, saidPage(one));
  const lone = page ?? (pages.size === 1 ? [...pages.keys()][0] : undefined);
  for (const one of found.filter((other) => isPart(other) && saidPage(other) === undefined)) {
    if (lone === undefined) throw new Failure('import-page', {file: one.file, line: one.line});
    addTo(about, one, lone);
  }
  return [...pages.values()].map((one) => ({...one, told: recordOfEvents(one, found)}));
}

/** A record that belongs to an incident. */
function isPart({kind}: FoundRecord): boolean {
  return kind !== 'incident' && kind !== 'event';
}

function addTo(about: (id: string) => ExportedPage, one: FoundRecord, page: string | undefined): void {
  if (page === undefined) return;
  if (one.kind === 'log_entry') about(page).logEntries.push(read(logEntryRecord, one));
  if (one.kind === 'alert') about(page).alerts.push(read(alertRecord, one));
  if (one.kind === 'note') about(page).notes.push(read(noteRecord, one));
}

/** The page that a record says it is of. */
function saidPage({value: {incident}}: FoundRecord): string | undefined {
  return isFields(incident) && typeof incident['id'] === 'string' ? incident['id'] : undefined;
}

function read<T extends z.ZodType>(shape: T, {value, kind, file, line}: FoundRecord): z.output<T> {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  const place = result.error.issues[0]?.path.join('.') ?? '';
  throw new Failure('import-record', {file, line, kind, place});
}

/** The incident as its newest webhook has it. */
function recordOfEvents({page}: ExportedPage, found: readonly FoundRecord[]): IncidentRecord | undefined {
  const told = found
    .filter(({kind}) => kind === 'event')
    .flatMap(({value}) =>
      isFields(value['data']) ? [{at: String(value['occurred_at']), data: value['data']}] : [],
    )
    .filter(({data}) => data['type'] === 'incident' && data['id'] === page)
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
    .flatMap(({data}) => incidentRecord.safeParse({...data, incident_number: data['number']}).data ?? []);
  return told[0];
}
