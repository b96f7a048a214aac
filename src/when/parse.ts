import {cleanLine} from '../encode/terminal.ts';
import {Failure} from '../failure.ts';
import {isDate, readTyped, type Day, type Typed} from './grammar.ts';
import {aroundGap, instantsOf, wallAt, withOffset, type Wall} from './zone.ts';

/** A time somebody typed. `written` is RFC 3339 with the offset as typed, else the zone's at that instant. */
export interface When {
  readonly instant: Date;
  readonly written: string;
}

/** `zone` is the reader's: a tz database name or a fixed offset. */
export interface WhenContext {
  readonly now: Date;
  readonly zone: string;
}

/** A day of the calendar: `month` 1-12. */
export type Date3 = Pick<Wall, 'year' | 'month' | 'day'>;
type Local = Extract<Typed, {kind: 'local'}>;

const SECOND = 1000;
/** How far ahead of now a time without a full date may be: two clocks differ that much. */
const AHEAD = 5 * 60 * SECOND;
// 29 February is at most eight years back (1896 to 1904).
const YEARS_BACK = 8;

/**
 * Reads a time as people type it (grammar.ts), in English or Korean. Without a date, or without a year, it is the
 * latest such time not more than five minutes ahead of now, in the offset typed or else in the reader's zone.
 * The instant is cut to the precision written: seconds, or milliseconds where a fraction was typed.
 * Failure `time-unreadable`; `time-ambiguous` and `time-impossible` where the clocks change; `zone-unknown`.
 */
export function parseWhen(text: string, ctx: WhenContext): When {
  const said = cleanLine(text);
  const typed = readTyped(said);
  const found = typed?.kind === 'ago' ? ago(typed.ms, ctx) : typed && place(typed, ctx, said);
  if (!found) throw new Failure('time-unreadable', {text: said});
  return found;
}

function ago(ms: number, {now, zone}: WhenContext): When | undefined {
  const instant = new Date(Math.floor((now.getTime() - ms) / SECOND) * SECOND);
  return instant.getTime() >= 0 ? {instant, written: withOffset(instant, zone)} : undefined;
}

function place(typed: Local, ctx: WhenContext, text: string): When | undefined {
  const zone = typed.zone ?? ctx.zone;
  const open = typed.day.kind === 'none' || typed.day.kind === 'yearly';
  const limit = open ? ctx.now.getTime() + AHEAD : Infinity;
  const precision = typed.clock.fine ? 'milliseconds' : 'seconds';
  for (const date of datesOf(typed.day, ctx.now, zone)) {
    const instant = only({...date, ...typed.clock}, zone, limit, text);
    if (instant) return {instant, written: withOffset(instant, zone, precision)};
  }
  return undefined;
}

/** The dates a typed day may mean, the latest first. */
function datesOf(day: Day, now: Date, zone: string): Date3[] {
  if (day.kind === 'date') return [day];
  if (day.kind === 'back') return [daysBefore(wallAt(now, zone), day.days)];
  const latest = wallAt(new Date(now.getTime() + AHEAD), zone);
  if (day.kind === 'none') return [latest, daysBefore(latest, 1)];
  return Array.from({length: YEARS_BACK + 1}, (_, back) => ({...day, year: latest.year - back})).filter(
    (date) => isDate(date.year, date.month, date.day),
  );
}

/** On the calendar, not the clock: date-fns would count in the zone of the host. */
function daysBefore({year, month, day}: Date3, days: number): Date3 {
  return wallAt(new Date(Date.UTC(year, month - 1, day - days)), 'UTC');
}

/** The one instant up to `limit` at which `zone` shows `wall`; undefined when it is later than that. */
export function only(wall: Wall, zone: string, limit: number, text: string): Date | undefined {
  const instants = instantsOf(wall, zone);
  if (instants.length === 0) refuseGap(wall, zone, limit, text);
  const [first, second] = instants.filter((instant) => instant.getTime() <= limit);
  if (first && second) {
    throw new Failure('time-ambiguous', {
      text,
      zone,
      first: withOffset(first, zone),
      second: withOffset(second, zone),
    });
  }
  return first;
}

function refuseGap(wall: Wall, zone: string, limit: number, text: string): void {
  const {before, after} = aroundGap(wall, zone);
  if (before.getTime() > limit) return;
  throw new Failure('time-impossible', {
    text,
    zone,
    before: withOffset(before, zone),
    after: withOffset(after, zone),
  });
}
