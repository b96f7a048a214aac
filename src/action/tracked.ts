import {tagOf} from '../incident/id.ts';
import type {NumberedAction} from './in-document.ts';
import {printReference} from './reference.ts';

export type ActionState = 'open' | 'done' | 'dropped';

/** An action item as it is followed up: which review it stands in, and how it stands on a day. */
export interface Tracked extends NumberedAction {
  readonly ref: string;
  /** Id of the incident. */
  readonly incident: string;
  readonly state: ActionState;
  /** Days from the day it is looked at to the one it is due; negative: overdue. Only for an open one with a date. */
  readonly daysLeft?: number;
}

/** The action items of each review, by the id of its incident. */
export type Reviews = ReadonlyMap<string, readonly NumberedAction[]>;

/** What is to be listed. */
export interface Wanted {
  readonly all?: boolean | undefined;
  readonly overdue?: boolean | undefined;
  readonly incident?: string | undefined;
  /** Whether somebody who is named as an owner is the one that is asked for. */
  readonly owner?: ((name: string) => boolean) | undefined;
}

/** How many there are of each kind; the last three only of the open ones. */
export interface Counts {
  readonly open: number;
  readonly done: number;
  readonly dropped: number;
  readonly overdue: number;
  readonly unowned: number;
  readonly undated: number;
}

/** The action items of all reviews (by incident), as they stand on `today` (`2024-10-10`). */
export function track(reviews: Reviews, today: string): readonly Tracked[] {
  const tracked: Tracked[] = [];
  for (const [incident, actions] of reviews)
    for (const action of actions) tracked.push(trackOne(incident, action, today));
  return tracked;
}

/** The same of the open ones alone. */
export function trackOpen(reviews: Reviews, today: string): readonly Tracked[] {
  const tracked: Tracked[] = [];
  for (const [incident, actions] of reviews)
    for (const action of actions)
      if (!action.done && !action.dropped) tracked.push(trackOne(incident, action, today));
  return tracked;
}

function trackOne(incident: string, action: NumberedAction, today: string): Tracked {
  const state = action.dropped ? 'dropped' : action.done ? 'done' : 'open';
  const {due} = action;
  return {
    ...action,
    ref: printReference(tagOf(incident), action.number),
    incident,
    state,
    ...(state === 'open' && due !== undefined ? {daysLeft: daysBetween(today, due.date)} : {}),
  };
}

/** How many open ones are due on each day. */
export function openByDay(reviews: Reviews): Readonly<Record<string, number>> {
  const days: Record<string, number> = {};
  for (const {done, dropped, due} of [...reviews.values()].flat())
    if (!done && !dropped && due !== undefined) days[due.date] = (days[due.date] ?? 0) + 1;
  return days;
}

export function isOverdue({daysLeft}: Tracked): boolean {
  return daysLeft !== undefined && daysLeft < 0;
}

/** Those that are asked for: the open ones by the day they are due, then what was done last, then what was dropped. */
export function chosen<T extends Tracked>(tracked: readonly T[], wanted: Wanted): readonly T[] {
  const {owner} = wanted;
  return tracked
    .filter((one) => {
      if (wanted.incident !== undefined && one.incident !== wanted.incident) return false;
      if (wanted.overdue === true && !isOverdue(one)) return false;
      if (one.state !== 'open' && wanted.all !== true) return false;
      return owner === undefined || one.owners.some(owner);
    })
    .map((one) => ({one, key: sortKey(one)}))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({one}) => one);
}

export function countsOf(tracked: readonly Tracked[]): Counts {
  const open = tracked.filter(({state}) => state === 'open');
  return {
    open: open.length,
    done: tracked.filter(({state}) => state === 'done').length,
    dropped: tracked.filter(({state}) => state === 'dropped').length,
    overdue: open.filter(isOverdue).length,
    unowned: open.filter(({owners}) => owners.length === 0).length,
    undated: open.filter(({due}) => due === undefined).length,
  };
}

const RANK = {open: 0, done: 1, dropped: 2} as const;

function sortKey({state, due, closed = '', incident, number}: Tracked): string {
  const day = state === 'open' ? (due?.date ?? '9999') : state === 'done' ? newestFirst(closed) : '';
  return [RANK[state], day, incident, String(number).padStart(4, '0')].join('\0');
}

/** A day as a text that sorts the other way round; what is no day comes last. */
function newestFirst(day: string): string {
  return /^\d{4}-/.test(day) ? day.replace(/\d/g, (digit) => String(9 - Number(digit))) : '~';
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
