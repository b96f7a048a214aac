import {tzOffset} from '@date-fns/tz/tzOffset';
import {Failure} from '../failure.ts';

/** A reading of a calendar and a clock, with no zone: `month` 1-12, `hour` 0-23. */
export interface Wall {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly ms: number;
}

const MINUTE = 60_000;
const DAY = 86_400_000;
const UTC_NAMES: ReadonlySet<string> = new Set(['UTC', 'Etc/UTC', 'GMT', 'Etc/GMT', 'Z']);
const FIXED = /^([+-])(\d{2}):(\d{2})$/;
// The first Intl formatter of a process costs 11-18 ms. Korea has had no summer time since 1988-10-09.
const SEOUL = {name: 'Asia/Seoul', minutes: 540, since: Date.UTC(1988, 9, 8, 17)};
// tzOffset finds an offset in any string that contains one (`Nowhere+09`): only names of this shape reach it.
const NAME = /^(?:Etc\/GMT(?:\+1[0-2]|-1[0-4])|(?!.*[+-]\d\d)[A-Za-z][\w+\-/]*)$/i;

/** Whether `name` is UTC by one of its names. Does not load the tz database. */
export function isUtc(name: string): boolean {
  return UTC_NAMES.has(name);
}

/** Whether `name` is in the tz database (`Asia/Seoul`) or a fixed offset (`+09:00`). */
export function isZone(name: string): boolean {
  return name !== 'Z' && Number.isFinite(lookUp(name, new Date(SEOUL.since)));
}

/** Minutes east of UTC in `zone` at `instant`; whole since 1972. Failure `zone-unknown`. */
export function offsetAt(zone: string, instant: Date): number {
  const minutes = lookUp(zone, instant);
  if (!Number.isFinite(minutes)) throw new Failure('zone-unknown', {zone});
  return minutes;
}

function lookUp(zone: string, instant: Date): number {
  if (isUtc(zone)) return 0;
  const fixed = FIXED.exec(zone);
  if (fixed) return fixedMinutes(fixed);
  if (zone === SEOUL.name && instant.getTime() >= SEOUL.since) return SEOUL.minutes;
  // For a name such as `constructor` tzOffset answers with a function.
  const minutes: unknown = NAME.test(zone) ? tzOffset(zone, instant) : NaN;
  return typeof minutes === 'number' ? minutes : NaN;
}

function fixedMinutes([, sign, hours, minutes]: RegExpExecArray): number {
  const size = Number(hours) * 60 + Number(minutes);
  if (Number(minutes) > 59 || size > 14 * 60) return NaN;
  return sign === '-' ? 0 - size : size;
}

/** What the calendar and the clock in `zone` show at `instant`. */
export function wallAt(instant: Date, zone: string): Wall {
  const shifted = new Date(instant.getTime() + offsetAt(zone, instant) * MINUTE);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
    ms: shifted.getUTCMilliseconds(),
  };
}

/** The instants at which `zone` shows `wall`, in order: none in a gap, two in a fold, else one. */
export function instantsOf(wall: Wall, zone: string): Date[] {
  return readings(wall, zone).filter(
    (instant) => asUtc(wall) - instant.getTime() === offsetAt(zone, instant) * MINUTE,
  );
}

/** For a `wall` in a gap: its reading by the offset after the gap (the earlier instant), and by the one before. */
export function aroundGap(wall: Wall, zone: string): {before: Date; after: Date} {
  const found = readings(wall, zone);
  const [before = new Date(NaN)] = found;
  return {before, after: found.at(-1) ?? before};
}

/** `wall` read by each offset in force a day before and a day after it: the only two that can apply. */
function readings(wall: Wall, zone: string): Date[] {
  const utc = asUtc(wall);
  const offsets = [utc - DAY, utc + DAY].map((ms) => offsetAt(zone, new Date(ms)));
  return [...new Set(offsets)].sort((a, b) => b - a).map((minutes) => new Date(utc - minutes * MINUTE));
}

function asUtc({year, month, day, hour, minute, second, ms}: Wall): number {
  return Date.UTC(year, month - 1, day, hour, minute, second, ms);
}

/**
 * RFC 3339 with the zone's offset at that instant: `2024-10-08T23:32:00+09:00`; `Z` for UTC.
 * What is finer than `precision` is cut off. Years 0 to 9999.
 */
export function withOffset(
  instant: Date,
  zone: string,
  precision: 'seconds' | 'milliseconds' = 'seconds',
): string {
  const minutes = Math.trunc(offsetAt(zone, instant));
  const local = new Date(instant.getTime() + minutes * MINUTE).toISOString();
  return local.slice(0, precision === 'seconds' ? 19 : 23) + (isUtc(zone) ? 'Z' : offsetText(minutes));
}

/** Minutes east of UTC as `+09:00`. */
export function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
