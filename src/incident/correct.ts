import {Failure} from '../failure.ts';
import type {Entry, Json} from './entry.ts';
import type {Incident} from './incident.ts';
import {isKind} from './timeline.ts';
import {type At, record, type Recorded, type Scribe} from './record.ts';

export interface Correction {
  readonly text?: string;
  readonly at?: At;
  /** Fields of the entry's `data` that change. */
  readonly data?: Readonly<Record<string, Json>>;
}

/** Finds a line by its name, a unique part of it, or `@1` for the newest. Failures `entry-not-found`, `entry-ambiguous`. */
export function findEntry(incident: Incident, entries: readonly Entry[], ref: string): Entry {
  const place = /^@(\d+)$/.exec(ref);
  if (place) {
    const line = incident.timeline[incident.timeline.length - Number(place[1])];
    if (line) return line.entry;
    throw new Failure('entry-not-found', {entry: ref});
  }
  const wanted = ref.replace(/\.md$/, '').toLowerCase();
  const found = entries.filter(({name}) => name.toLowerCase().includes(wanted));
  const exact =
    found.find(({name}) => name.toLowerCase() === wanted) ?? (found.length === 1 ? found[0] : undefined);
  if (exact) return exact;
  if (found.length === 0) throw new Failure('entry-not-found', {entry: ref});
  throw new Failure('entry-ambiguous', {entry: ref, names: found.map(({name}) => name).join(', ')});
}

/** The entry whose fields are the incident's: what was declared, else the record of its first page. Failure `declaration-not-found`. */
export function findDeclaration({lines, pages}: Incident): Entry {
  const page = pages.find(({record}) => record !== undefined)?.record;
  const line = lines.find(isKind('declared')) ?? page;
  if (line === undefined) throw new Failure('declaration-not-found');
  return line.entry;
}

/**
 * The entry that a correction of these fields speaks of. Title and impact are those of the declaration, which need not be
 * named. Failures of `findEntry` and `findDeclaration`, and `correction-not-declared`, `correction-not-note` where the field would say nothing.
 */
export function entryToCorrect(
  incident: Incident,
  entries: readonly Entry[],
  ref: string | undefined,
  fields: Readonly<Record<string, Json>>,
): Entry {
  const ofDeclaration = 'title' in fields || 'impact' in fields;
  if (ref === undefined && ofDeclaration) return findDeclaration(incident);
  if (ref === undefined) throw new Failure('usage-missing', {missing: 'ENTRY', command: 'incident edit'});
  const entry = findEntry(incident, entries, ref);
  if (ofDeclaration && entry.kind !== 'declared' && entry.name !== findDeclaration(incident).name)
    throw new Failure('correction-not-declared', {entry: entry.name});
  const {mark} = fields;
  if (typeof mark === 'string' && entry.kind !== 'mark' && entry.kind !== 'note')
    throw new Failure('correction-not-note', {entry: entry.name, kind: entry.kind, mark});
  return entry;
}

/** Says what an entry should have said; the entry stays as it is. Failure `correction-empty`. */
export async function correctEntry(
  incident: Incident,
  entry: Entry,
  correction: Correction,
  now: At,
  scribe: Scribe,
): Promise<Recorded> {
  const {text, at, data = {}} = correction;
  if (text === undefined && at === undefined && Object.keys(data).length === 0)
    throw new Failure('correction-empty');
  const fields = {...data, ...(at === undefined ? {} : {at: at.written})};
  return await record(scribe, incident.id, [
    {kind: 'correction', at: now, replaces: entry.name, data: fields, body: text ?? ''},
  ]);
}

/** Takes entries back: they no longer count and no longer show. */
export async function retractEntries(
  id: string,
  names: readonly string[],
  now: At,
  scribe: Scribe,
): Promise<Recorded> {
  return await record(
    scribe,
    id,
    names.map((name) => ({kind: 'retraction', at: now, replaces: name})),
  );
}
