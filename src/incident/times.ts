import {isSameMinute} from 'date-fns/isSameMinute';
import {minutesApart} from '../when/show.ts';
import {MARKS, type Entry, type Mark} from './entry.ts';
import {markOf} from './mark.ts';
import {pageEvent, pageType, type PageEvent} from './page.ts';
import {isKind, textOf, writtenAt, type TimelineLine} from './timeline.ts';

/** A time that an entry speaks for. */
export interface Claim {
  readonly at: Date;
  readonly from: 'mark' | 'page' | 'status';
  /** Name of the entry that says so. */
  readonly entry: string;
  readonly byName: string;
  /** The id of a page, else the source's id or URL. */
  readonly ref?: string;
}

/** The claim that counts, and the claims that name another minute. */
export interface KnownTime extends Claim {
  readonly others: readonly Claim[];
}

/** A time that nothing speaks for is absent: never guessed. */
export type Times = Readonly<Partial<Record<Mark, KnownTime>>>;

/**
 * Whole minutes between the clock times as they are shown: 14:30:50 to 14:45:10 is 15. Absent when an end is
 * unknown or comes before its start.
 */
export interface Durations {
  /** What acknowledge, mitigate and resolve are measured from: detected if known, else declared. */
  readonly base: 'detected' | 'declared';
  readonly baseAt: Date;
  /** From started to detected. */
  readonly detect?: number;
  readonly acknowledge?: number;
  readonly mitigate?: number;
  readonly resolve?: number;
}

const PAGE_EVENT: Partial<Record<Mark, PageEvent>> = {
  detected: 'triggered',
  acknowledged: 'acknowledged',
  resolved: 'resolved',
};
const STATUS: Partial<Record<Mark, string>> = {mitigated: 'monitoring', resolved: 'resolved'};

/**
 * Each time from the mark written last, else from the pages, else from the last such status. A page is detected
 * by its first trigger (its record says the same, where that did not arrive), acknowledged by its first
 * acknowledgement, resolved when the last event of every page is that. What resolved an incident before it was reopened no longer counts. `lines` are in order, none retracted.
 */
export function computeTimes(lines: readonly TimelineLine[]): Times {
  const reopened = lines.findLastIndex((line) => statusOf(line) === 'reopened');
  const known = MARKS.map(
    (mark) => [mark, claimsFor(mark, mark === 'resolved' ? lines.slice(reopened + 1) : lines)] as const,
  );
  return Object.fromEntries(
    known.flatMap(([mark, [first, ...rest]]) => (first ? [[mark, knownTime(first, rest)]] : [])),
  );
}

function knownTime(first: Claim, rest: readonly Claim[]): KnownTime {
  return {...first, others: rest.filter((claim) => !isSameMinute(claim.at, first.at))};
}

/** The one that counts first. */
function claimsFor(mark: Mark, lines: readonly TimelineLine[]): Claim[] {
  const marks = lines.filter((line) => markOf(line) === mark);
  marks.sort((a, b) => writtenAt(b.entry) - writtenAt(a.entry) || (a.entry.name < b.entry.name ? 1 : -1));
  const page = pageLine(PAGE_EVENT[mark], lines);
  const status = STATUS[mark] && lines.findLast((line) => statusOf(line) === STATUS[mark]);
  return [
    ...marks.map((line) => claim('mark', line)),
    ...(page ? [claim('page', page)] : []),
    ...(status ? [claim('status', status)] : []),
  ];
}

function claim(from: Claim['from'], {entry, at, data}: TimelineLine): Claim {
  const ref = (from === 'page' ? textOf(data['page']) : undefined) ?? entry.ref;
  const named = ref === undefined ? {} : {ref};
  return {at, from, entry: entry.name, byName: entry.byName ?? entry.by, ...named};
}

function statusOf(line: TimelineLine): unknown {
  return line.known && line.entry.kind === 'status' ? line.data['status'] : undefined;
}

function pageLine(event: PageEvent | undefined, lines: readonly TimelineLine[]): TimelineLine | undefined {
  const said = lines.filter(isKind('page'));
  if (event === 'triggered')
    return (
      said.find((line) => pageEvent(line) === event) ?? said.find((line) => pageType(line) === 'incident')
    );
  const events = said.filter((line) => pageEvent(line) !== undefined);
  if (event !== 'resolved') return events.find((line) => pageEvent(line) === event);
  const last = new Map(events.map((line) => [line.data['page'], line]));
  const allResolved = [...last.values()].every((line) => pageEvent(line) === 'resolved');
  return allResolved ? events.at(-1) : undefined;
}

/** What each time ends: `mitigated` the time to mitigate. The start ends nothing. */
const ENDS = {
  detected: 'detect',
  acknowledged: 'acknowledge',
  mitigated: 'mitigate',
  resolved: 'resolve',
} as const satisfies Partial<Record<Mark, keyof Durations>>;

/** Whole minutes of what a time ends, as far as they are known. */
export function minutesTo(mark: Mark, durations: Durations): number | undefined {
  return mark === 'started' ? undefined : durations[ENDS[mark]];
}

export function durationsOf(times: Times, declaredAt: Date): Durations {
  const baseAt = times.detected?.at ?? declaredAt;
  const all = {
    detect: times.detected && minutesBetween(times.started?.at, times.detected.at),
    acknowledge: minutesBetween(baseAt, times.acknowledged?.at),
    mitigate: minutesBetween(baseAt, times.mitigated?.at),
    resolve: minutesBetween(baseAt, times.resolved?.at),
  };
  const known = Object.fromEntries(Object.entries(all).filter(([, minutes]) => minutes !== undefined));
  return {base: times.detected ? 'detected' : 'declared', baseAt, ...known};
}

function minutesBetween(start: Date | undefined, end: Date | undefined): number | undefined {
  if (!start || !end || end < start) return undefined;
  return minutesApart(start, end);
}

/** The entries that were known at `instant`: by `logged`, pulled ones by `at`. */
export function asOf(entries: readonly Entry[], instant: Date): Entry[] {
  return entries.filter((entry) => writtenAt(entry) <= instant.getTime());
}

/** When the first of the entries became known; undefined where there is none. */
export function firstWritten(entries: readonly Entry[]): Date | undefined {
  return entries.length === 0 ? undefined : new Date(Math.min(...entries.map(writtenAt)));
}
