import {dateText, dayAfter} from '../../when/date.ts';
import {Failure, isFailure} from '../../failure.ts';
import type {Date3} from '../../when/parse.ts';
import {parseWritten, type Written} from '../../when/written.ts';
import type {At} from '../record.ts';
import {kindOf} from './kind.ts';
import type {Row, RowProblem, Sheet} from './sheet.ts';

/** A row at its time. */
export interface PlacedRow extends Row {
  readonly at: At;
}

export interface Placed {
  readonly rows: readonly PlacedRow[];
  readonly problems: readonly RowProblem[];
}

/** What was typed with `--date` and `--zone`. */
export interface Given {
  readonly day?: Date3 | undefined;
  readonly zone?: string | undefined;
}

const HALF_A_DAY = 12 * 60 * 60 * 1000;

/**
 * Places every row in time. A day comes from the row, what stands above it, what was typed, then the document; so does a
 * zone. Of rows without a day of their own, one that is half a day or more before the one above it is of the next day.
 * Failures `import-no-day`, `import-several-days`, `import-no-zone`, `import-several-zones`.
 */
export function placeRows({rows, problems, days, zones}: Sheet, given: Given, file: string): Placed {
  const placed: PlacedRow[] = [];
  const found: RowProblem[] = [...problems];
  let walk: {around: string; day: Date3; last: Date} | undefined;
  for (const row of rows) {
    const around = row.day ?? given.day ?? only(days);
    const zone = row.zone ?? given.zone ?? only(zones);
    const heading = around === undefined ? '' : dateText(around);
    const day = walk?.around === heading ? walk.day : around;
    const read = readRow(row, day, zone);
    if (read.kind === 'no-day') refuseDay(days.map(dateText), row, file);
    if (read.kind === 'no-zone') refuseZone(zones, row, file);
    if (read.kind !== 'time') {
      found.push({line: row.line, kind: read.kind, found: row.time});
      continue;
    }
    const next = read.ownDay ? read : overMidnight(row, read, {zone, last: walk?.last});
    walk = {around: heading, day: next.day, last: next.when.instant};
    if (row.text.trim() === '' && kindOf(row.kind).kind === 'note')
      found.push({line: row.line, kind: 'no-text', found: row.time});
    else placed.push({...row, at: next.when});
  }
  return {rows: placed, problems: found.sort((a, b) => a.line - b.line)};
}

type Read = Written | {readonly kind: 'ambiguous' | 'impossible'};
type Timed = Extract<Written, {kind: 'time'}>;

function readRow({time}: Row, day: Date3 | undefined, zone: string | undefined): Read {
  try {
    return parseWritten(time, {day, zone});
  } catch (error) {
    if (!isFailure(error)) throw error;
    return {kind: error.code === 'time-ambiguous' ? 'ambiguous' : 'impossible'};
  }
}

function overMidnight(
  row: Row,
  read: Timed,
  {zone, last}: {zone: string | undefined; last: Date | undefined},
): Timed {
  if (last === undefined || last.getTime() - read.when.instant.getTime() < HALF_A_DAY) return read;
  const next = readRow(row, dayAfter(read.day), zone);
  return next.kind === 'time' ? next : read;
}

/** What is said once; what is said in several ways says nothing. */
function only<T>(said: readonly T[]): T | undefined {
  return said.length === 1 ? said[0] : undefined;
}

function refuseDay(days: readonly string[], {line, time}: Row, file: string): never {
  const where = {file, line, time};
  throw days.length > 1
    ? new Failure('import-several-days', {...where, days: days.join(', ')})
    : new Failure('import-no-day', where);
}

function refuseZone(zones: readonly string[], {line, time}: Row, file: string): never {
  const where = {file, line, time};
  throw zones.length > 1
    ? new Failure('import-several-zones', {...where, zones: zones.join(', ')})
    : new Failure('import-no-zone', where);
}
