import * as z from 'zod';
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
  const lone = page ?? (pages.size === 1 ? [...pages.keys()][0] : undefined);
  for (const one of found) add(one, about, lone);
  for (const one of pages.values()) one.record ??= recordOfEvents(one, found);
  return [...pages.values()];
}

function add(one: FoundRecord, about: (id: string) => ExportedPage, lone: string | undefined): void {
  if (one.kind === 'log_entry') about(pageOf(one, lone)).logEntries.push(read(logEntryRecord, one));
  if (one.kind === 'alert') about(pageOf(one, lone)).alerts.push(read(alertRecord, one));
  if (one.kind === 'note') about(pageOf(one, lone)).notes.push(read(noteRecord, one));
}

/** The page that a record says it is of, else the only one that there is. */
function pageOf({value, file, line}: FoundRecord, lone: string | undefined): string {
  const {incident} = value;
  const said = isFields(incident) && typeof incident['id'] === 'string' ? incident['id'] : lone;
  if (said === undefined) throw new Failure('import-page', {file, line});
  return said;
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
