import type {BrokenEntry} from './broken.ts';
import {declaration, type Declared} from './declaration.ts';
import {isEcho} from './echo.ts';
import type {Entry} from './entry.ts';
import {type IncidentLink, linksOf, rolesOf, standing, type Standing} from './standing.ts';
import {isShown, linesOf, writtenAt, type TimelineLine} from './timeline.ts';
import {computeTimes, durationsOf, type Durations, type Times} from './times.ts';

/** What the entries of an incident add up to. */
export interface Incident extends Declared, Standing {
  readonly id: string;
  readonly declaredAt: Date;
  /** Role to person, as last set; a role given up is absent. */
  readonly roles: ReadonlyMap<string, string>;
  readonly links: readonly IncidentLink[];
  /** Everything in force, in order of (at, logged, name). */
  readonly lines: readonly TimelineLine[];
  /** The lines that a timeline shows. */
  readonly timeline: readonly TimelineLine[];
  readonly times: Times;
  readonly durations: Durations;
  /** When the newest entry was written. */
  readonly updatedAt: Date;
  /** Name of the newest entry; absent when there is none. */
  readonly newest?: string;
  /** Entry files that could not be read. */
  readonly broken: readonly BrokenEntry[];
}

/**
 * Pure; the order of `entries` and entries given twice change nothing. Never fails: without a `declared` entry
 * the title comes from the id, the language is English and the zone UTC.
 */
export function foldIncident(
  id: string,
  entries: readonly Entry[],
  broken: readonly BrokenEntry[] = [],
): Incident {
  const all = linesOf(entries);
  const declared = all.find(({entry, known}) => known && entry.kind === 'declared');
  const lines = all.filter(({retracted}) => !retracted);
  const times = computeTimes(lines);
  const declaredAt = declared?.at ?? all[0]?.at ?? dateOf(id);
  return {
    id,
    ...declaration(id, declared, lines),
    ...standing(lines),
    declaredAt,
    roles: rolesOf(declared, lines),
    links: linksOf(lines),
    lines,
    timeline: lines.filter((line) => isShown(line) && !isEcho(line.entry, namesOf(lines))),
    times,
    durations: durationsOf(times, declaredAt),
    ...newestOf(entries, declaredAt),
    broken: [...broken].sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

function* namesOf(lines: readonly TimelineLine[]): Generator<string> {
  for (const {entry} of lines) yield entry.name;
}

function dateOf(id: string): Date {
  const ms = Date.parse(`${id.slice(0, 10)}T00:00Z`);
  return new Date(Number.isNaN(ms) ? 0 : ms);
}

function newestOf(entries: readonly Entry[], declaredAt: Date): Pick<Incident, 'updatedAt' | 'newest'> {
  const newest = entries.reduce<Entry | undefined>(
    (best, entry) => (best && isNewer(best, entry) ? best : entry),
    undefined,
  );
  return newest ? {updatedAt: new Date(writtenAt(newest)), newest: newest.name} : {updatedAt: declaredAt};
}

function isNewer(a: Entry, b: Entry): boolean {
  return writtenAt(a) - writtenAt(b) > 0 || (writtenAt(a) === writtenAt(b) && a.name > b.name);
}
