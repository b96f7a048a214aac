import type {BrokenEntry} from './broken.ts';
import {declaration, type Declared} from './declaration.ts';
import {isEcho} from './echo.ts';
import type {Entry} from './entry.ts';
import {type Page, pagesOf} from './pages.ts';
import {PLAIN_READING, type Reading} from './reading.ts';
import {isOpen} from './status.ts';
import {type IncidentLink, linksOf, rolesOf, standing, type Standing} from './standing.ts';
import {withoutDoubles} from './page-doubles.ts';
import {timelineOf} from './page-timeline.ts';
import {isKind, linesOf, writtenAt, type TimelineLine} from './timeline.ts';
import {computeTimes, durationsOf, type Durations, type Times} from './times.ts';

/** What the entries of an incident add up to. */
export interface Incident extends Declared, Standing {
  readonly id: string;
  readonly declaredAt: Date;
  /** Role to person, as last set; a role given up is absent. */
  readonly roles: ReadonlyMap<string, string>;
  readonly links: readonly IncidentLink[];
  /** Its pages in PagerDuty, in order of their first entry. */
  readonly pages: readonly Page[];
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
 * the title comes from the first page, else from the id; language and zone from the `reading`.
 */
export function foldIncident(
  id: string,
  entries: readonly Entry[],
  broken: readonly BrokenEntry[] = [],
  reading: Reading = PLAIN_READING,
): Incident {
  const all = withoutDoubles(linesOf(entries));
  const declared = all.find(isKind('declared'));
  const lines = all.filter(({retracted}) => !retracted);
  const pages = pagesOf(lines);
  const page = pages.find(({record}) => record !== undefined)?.record;
  const stands = standing(lines, declared ? [] : pages);
  const times = computeTimes(lines);
  const declaredAt = (declared ?? page ?? all[0])?.at ?? dateOf(id);
  return {
    id,
    ...declaration(id, {declared, page}, lines, {pages, reading}),
    ...stands,
    declaredAt,
    roles: rolesOf(declared, lines),
    links: linksOf(lines),
    pages: pages.filter((one) => one.id !== ''),
    lines,
    timeline: timelineOf(all, pages).filter(({entry}) => !isEcho(entry, namesOf(lines))),
    times,
    durations: durationsOf(times, declaredAt),
    ...newestOf(entries, declaredAt),
    broken: [...broken].sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

function* namesOf(lines: readonly TimelineLine[]): Generator<string> {
  for (const {entry} of lines) yield entry.name;
}

/** The times to show: that its pages are resolved does not end an incident that people hold open. */
export function timesToShow({status, times}: Pick<Incident, 'status' | 'times'>): Times {
  const {resolved, ...others} = times;
  return isOpen(status) && resolved?.from === 'page' ? others : times;
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
