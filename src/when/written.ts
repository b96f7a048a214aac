import {cleanLine} from '../encode/terminal.ts';
import {readTyped} from './grammar.ts';
import {type Date3, only, type When} from './parse.ts';
import {withOffset} from './zone.ts';

/** What a document says around its times: the day that they are of, the zone that they are in. */
export interface Surroundings {
  readonly day?: Date3 | undefined;
  readonly zone?: string | undefined;
}

/** A time in a document, placed; or what is not said that it needs. */
export type Written =
  | {readonly kind: 'time'; readonly when: When; readonly day: Date3; readonly ownDay: boolean}
  | {readonly kind: 'no-time' | 'no-day' | 'no-zone'};

/**
 * Reads a time as documents have it, by the grammar of what is typed, and never by the clock of the reader: a day, a
 * year and a zone come from the text or its `surroundings`; `10m ago` and `yesterday` are no times here. Failures
 * `time-ambiguous`, `time-impossible` where the clocks change.
 */
export function parseWritten(text: string, {day: around, zone: near}: Surroundings): Written {
  const said = cleanLine(text).replace(/,(?= )/, '');
  const typed = readTyped(said);
  if (typed?.kind !== 'local' || typed.day.kind === 'back') return {kind: 'no-time'};
  const {day, clock} = typed;
  const own =
    day.kind === 'date'
      ? day
      : day.kind === 'yearly' && around
        ? {year: around.year, month: day.month, day: day.day}
        : undefined;
  const date = own ?? (day.kind === 'none' ? around : undefined);
  if (date === undefined) return {kind: 'no-day'};
  const zone = typed.zone ?? near;
  if (zone === undefined) return {kind: 'no-zone'};
  const instant = only({...date, ...clock}, zone, Infinity, said);
  if (instant === undefined) return {kind: 'no-time'};
  const written = withOffset(instant, zone, clock.fine ? 'milliseconds' : 'seconds');
  return {kind: 'time', when: {instant, written}, day: date, ownDay: own !== undefined};
}
