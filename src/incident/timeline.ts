import {
  amendmentsOf,
  groupAmendments,
  isAmendment,
  isFromSource,
  isKnown,
  isRetracted,
  sourceChange,
  timeOf,
} from './amendments.ts';
import {isTime} from './entry-fields.ts';
import {type Data, type Entry, type EntryKind} from './entry.ts';
import {placeInLife} from './page.ts';

export {writtenAt} from './amendments.ts';

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
  /** A person corrected it. */
  readonly corrected: boolean;
  /** What became of its record where it was pulled from. */
  readonly atSource?: 'edited' | 'deleted';
  /** Who says it: a name, or how the entry names its writer. */
  readonly author: string;
  /** What it says together with other entries of its page. */
  readonly told?: Told;
  /** A retraction is in force. */
  readonly retracted: boolean;
  /** False for a kind or a format that this version does not know: the body is shown plainly. */
  readonly known: boolean;
}

/** What a line of a page says together with others. */
export interface Told {
  /** Name of the page, where the incident has several. */
  readonly page?: string;
  /** It was triggered before. */
  readonly again?: boolean;
  /** Names of those who were paged. */
  readonly people?: readonly string[];
  /** What alerts say, with how often they say it. */
  readonly alerts?: readonly (readonly [summary: string, count: number])[];
  /** Names of the other entries that this line stands for. */
  readonly folds?: readonly string[];
}

// Fixed at declaration: a correction cannot turn the documents into another language or another incident.
const FIXED: ReadonlySet<string> = new Set(['id', 'language', 'zone']);
/**
 * Every entry as a line, corrections and retractions taken into the lines that they speak of, in order of
 * (at, logged, name); what a page says within one second in the order of its life, what one file says, in its own. A correction whose entry is not here is a line of its own.
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

function isRoot(entry: Entry, byName: ReadonlyMap<string, Entry>): boolean {
  if (!isAmendment(entry)) return true;
  return entry.kind === 'correction' && !byName.has(entry.replaces ?? '');
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
    corrected: corrections.some((one) => !isFromSource(one)),
    ...sourceChange(amendments),
    author: entry.byName ?? (/^pagerduty(?::|$)/.test(entry.by) ? 'PagerDuty' : entry.by),
    retracted: isRetracted(amendments),
    known: isKnown(entry),
  };
}

function withFields(data: Data, fields: Data): Data {
  const free = Object.entries(fields).filter(([key]) => key !== 'at' && !FIXED.has(key));
  const merged = [...Object.entries(data), ...free].filter(([key]) => fields[key] !== null || FIXED.has(key));
  return Object.fromEntries(merged);
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
    placeInFile(a.entry) - placeInFile(b.entry) ||
    byText(a.entry.name, b.entry.name)
  );
}

/** Of one file and one second, what stands first in the file comes first. */
function placeInFile({source, ref = ''}: Entry): number {
  return source === 'import' ? Number(/:(\d{1,9})$/.exec(ref)?.[1] ?? 0) : 0;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
