import {actionsIn} from '../../action/in-document.ts';
import {SEVERITIES, type Severity} from '../../incident/entry.ts';
import type {Minutes} from '../../incident/summary.ts';
import {calendarDate} from '../../when/show.ts';
import {isExpected, REVIEW_WITHIN, type Reviewed} from '../overview.ts';
import {isClosed, reviewStanding} from '../standing.ts';
import {recurringCauses, type Recurring} from './causes.ts';
import {type Spread, spreadOf} from './spread.ts';

export const LENGTHS = ['detect', 'acknowledge', 'mitigate', 'resolve'] as const satisfies (keyof Minutes)[];

/** What many incidents and their reviews add up to. */
export interface Stats {
  readonly incidents: number;
  /** Oldest first; months without one are there too, with zeros. */
  readonly months: readonly Month[];
  readonly times: Readonly<Record<(typeof LENGTHS)[number], Spread>>;
  readonly reviews: ReviewCounts;
  readonly actions: ActionCounts;
  readonly causes: readonly Recurring[];
}

export interface Month {
  /** `2024-10`, by the reader's calendar. */
  readonly month: string;
  readonly counts: Readonly<Record<Severity | 'none', number>>;
  readonly all: number;
}

/** Reviews of incidents that are over: closed within five days or later, not closed and not due yet or overdue; `unknown`: closed, but no entry says when. */
export interface ReviewCounts {
  readonly within: number;
  readonly later: number;
  readonly waiting: number;
  readonly overdue: number;
  readonly unknown: number;
}

/** `unknown`: done, but without a due date or the day on which it was. What was dropped does not count. */
export interface ActionCounts {
  readonly on_time: number;
  readonly later: number;
  readonly open: number;
  readonly overdue: number;
  readonly unknown: number;
}

export interface Reader {
  readonly now: Date;
  readonly zone: string;
  /** Names of people that the repo knows, in lower case. */
  readonly people: ReadonlySet<string>;
}

/** Pure. `all` newest first. False alarms and what was merged count only where they have a review. */
export function statsOf(all: readonly Reviewed[], reader: Reader): Stats {
  const counted = all.filter(isExpected);
  const times = LENGTHS.map(
    (length) => [length, spreadOf(counted.map(({summary}) => summary.minutes?.[length]))] as const,
  );
  return {
    incidents: counted.length,
    months: monthsOf(counted, reader.zone),
    times: Object.fromEntries(times) as unknown as Stats['times'],
    reviews: tally(counted, (one) => [reviewed(one, reader.now)], [
      'within',
      'later',
      'waiting',
      'overdue',
      'unknown',
    ]),
    actions: tally(counted, (one) => actionStates(one, reader), [
      'on_time',
      'later',
      'open',
      'overdue',
      'unknown',
    ]),
    causes: recurringCauses(
      counted.flatMap(({summary: {id}, text}) => (text === undefined ? [] : [{id, text}])),
    ),
  };
}

function tally<K extends string>(
  all: readonly Reviewed[],
  of: (one: Reviewed) => readonly (K | undefined)[],
  keys: readonly K[],
): Record<K, number> {
  const found = all.flatMap(of);
  return Object.fromEntries(keys.map((key) => [key, found.filter((one) => one === key).length])) as Record<
    K,
    number
  >;
}

function monthsOf(all: readonly Reviewed[], zone: string): Month[] {
  const placed = all.map(({summary: {declaredAt, severity}}) => ({
    month: calendarDate(new Date(declaredAt), zone).slice(0, 7),
    severity: severity ?? 'none',
  }));
  const known = placed.map(({month}) => month).sort();
  const [first, last = ''] = [known[0], known.at(-1)];
  const months: string[] = [];
  for (let month = first; month !== undefined && month <= last; month = after(month)) months.push(month);
  return months.map((month) => {
    const own = placed.filter((one) => one.month === month);
    const counts = [...SEVERITIES, 'none' as const].map(
      (severity) => [severity, own.filter((one) => one.severity === severity).length] as const,
    );
    return {month, counts: Object.fromEntries(counts) as Month['counts'], all: own.length};
  });
}

function after(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7);
}

function reviewed({summary, text}: Reviewed, now: Date): keyof ReviewCounts | undefined {
  if (summary.resolvedAt === undefined) return undefined;
  const review = reviewStanding(summary.review, text);
  const due = Date.parse(summary.resolvedAt) + REVIEW_WITHIN;
  if (!isClosed(review)) return now.getTime() <= due ? 'waiting' : 'overdue';
  if (review.since === undefined) return 'unknown';
  return Date.parse(review.since) <= due ? 'within' : 'later';
}

function actionStates({summary, text = ''}: Reviewed, {now, zone, people}: Reader): (keyof ActionCounts)[] {
  const today = calendarDate(now, zone);
  const since = calendarDate(new Date(summary.declaredAt), zone);
  return actionsIn(text, {since, people})
    .filter(({dropped}) => !dropped)
    .map(({done, due, closed}) => {
      if (!done) return due !== undefined && due.date < today ? 'overdue' : 'open';
      if (due === undefined || closed === undefined) return 'unknown';
      return closed <= due.date ? 'on_time' : 'later';
    });
}
