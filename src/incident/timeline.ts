import {isTime} from './entry-fields.ts';
import {ENTRY_KINDS, type Data, type Entry, type EntryKind} from './entry.ts';
import {placeInLife} from './page.ts';

/** One thing that happened, with every correction applied: what views show without further rules. */
export interface TimelineLine {
  /** The entry as written. `entry.name` is the line's identity. */
  readonly entry: Entry;
  /** Effective time. */
  readonly at: Date;
  /** Effective fields: the entry's, then those of its corrections, the latest last. `null` takes one away. */
  readonly data: Data;
  /** Effective body. */
  readonly body: string;
  /** Names of the corrections in force, in the order in which they were written. */
  readonly correctedBy: readonly string[];
  /** A retraction is in force. */
  readonly retracted: boolean;
  /** False for a kind or a format that this version does not know: the body is shown plainly. */
  readonly known: boolean;
}

// Fixed at declaration: a correction cannot turn the documents into another language or another incident.
const FIXED: ReadonlySet<string> = new Set(['id', 'language', 'zone']);
// A chain of corrections of corrections that no person writes; bounds the recursion.
const MAX_DEPTH = 200;

/** When an entry became known, in ms: `logged`, or `at` for a pulled one. */
export function writtenAt(entry: Entry): number {
  return timeOf(entry.logged ?? entry.at);
}

/**
 * Every entry as a line, corrections and retractions taken into the lines that they speak of, in order of
 * (at, logged, name); what a page says within one second in the order of its life. A correction whose entry is not here is a line of its own.
 */
export function linesOf(entries: readonly Entry[]): TimelineLine[] {
  const byName = new Map<string, Entry>();
  for (const entry of entries) byName.set(entry.name, oneOf(entry, byName.get(entry.name)));
  const amendments = groupAmendments(byName);
  return [...byName.values()]
    .filter((entry) => isRoot(entry, byName))
    .map((entry) => amended(entry, amendmentsOf(entry.name, amendments)))
    .sort(inOrder);
}

/** Two different entries of one name: the same one counts wherever they are read. */
function oneOf(entry: Entry, other: Entry | undefined): Entry {
  return other === undefined || JSON.stringify(entry) < JSON.stringify(other) ? entry : other;
}

function isAmendment(entry: Entry): boolean {
  return isKnown(entry) && (entry.kind === 'correction' || entry.kind === 'retraction');
}

function isRoot(entry: Entry, byName: ReadonlyMap<string, Entry>): boolean {
  if (!isAmendment(entry)) return true;
  return entry.kind === 'correction' && !byName.has(entry.replaces ?? '');
}

/** What speaks of each name, in the order in which it was written. */
function groupAmendments(byName: ReadonlyMap<string, Entry>): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of [...byName.values()].filter(isAmendment).sort(asWritten)) {
    const group = groups.get(entry.replaces ?? '') ?? [];
    group.push(entry);
    groups.set(entry.replaces ?? '', group);
  }
  return groups;
}

/**
 * The corrections and retractions in force for `name`, as written. One that is itself retracted is not; a
 * correction of a correction speaks of the same entry.
 */
function amendmentsOf(name: string, groups: ReadonlyMap<string, Entry[]>, depth = 0): Entry[] {
  if (depth > MAX_DEPTH) return [];
  const found = (groups.get(name) ?? []).flatMap((entry) => {
    const above = amendmentsOf(entry.name, groups, depth + 1);
    if (isRetracted(above)) return [];
    return [entry, ...above.filter((other) => entry.kind === 'correction' && other.kind === 'correction')];
  });
  return found.sort(asWritten);
}

/** A retraction hides unless there is a later correction. */
function isRetracted(amendments: readonly Entry[]): boolean {
  return amendments.at(-1)?.kind === 'retraction';
}

function amended(entry: Entry, amendments: readonly Entry[]): TimelineLine {
  const corrections = amendments.filter(({kind}) => kind === 'correction');
  const fields = Object.fromEntries(corrections.flatMap(({data}) => Object.entries(data)));
  const at = corrections.map(({data}) => data['at']).findLast(isTime) ?? entry.at;
  return {
    entry,
    at: new Date(timeOf(at)),
    data: withFields(entry.data, fields),
    body: corrections.findLast(({body}) => body !== '')?.body ?? entry.body,
    correctedBy: corrections.map(({name}) => name),
    retracted: isRetracted(amendments),
    known: isKnown(entry),
  };
}

function withFields(data: Data, fields: Data): Data {
  const free = Object.entries(fields).filter(([key]) => key !== 'at' && !FIXED.has(key));
  const merged = [...Object.entries(data), ...free].filter(([key]) => fields[key] !== null || FIXED.has(key));
  return Object.fromEntries(merged);
}

function isKnown(entry: Entry): boolean {
  return (ENTRY_KINDS as readonly string[]).includes(entry.kind) && entry.extra['mh'] === undefined;
}

/** One line of text, or undefined when there is none. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

export function isKind(kind: EntryKind): (line: TimelineLine) => boolean {
  return ({known, entry}) => known && entry.kind === kind;
}

/** Whether a timeline shows it: what says nothing that the rest of a document does not say is left out. */
export function isShown(line: TimelineLine): boolean {
  const {kind} = line.entry;
  if (!line.known) return true;
  if (kind === 'declared' || kind === 'link' || kind === 'correction') return line.body !== '';
  return kind !== 'presentation' && kind !== 'review';
}

function inOrder(a: TimelineLine, b: TimelineLine): number {
  const logged = ({entry}: TimelineLine) => (entry.logged === undefined ? 0 : timeOf(entry.logged));
  return (
    a.at.getTime() - b.at.getTime() ||
    logged(a) - logged(b) ||
    placeInLife(a.entry) - placeInLife(b.entry) ||
    byText(a.entry.name, b.entry.name)
  );
}

/** Changes of one record at its source bear its time and a number in their names: the longer number is the later. */
function asWritten(a: Entry, b: Entry): number {
  return writtenAt(a) - writtenAt(b) || a.name.length - b.name.length || byText(a.name, b.name);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** An unreadable time, which no entry file gives, sorts first. */
function timeOf(time: string): number {
  const ms = Date.parse(time);
  return Number.isNaN(ms) ? 0 : ms;
}
