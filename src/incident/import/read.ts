import {Failure} from '../../failure.ts';
import type {Date3} from '../../when/parse.ts';
import {assertSize} from './decode.ts';
import {type Placed, placeRows} from './place.ts';

export const TIMELINE_FORMATS = ['csv', 'markdown'] as const;
export type TimelineFormat = (typeof TIMELINE_FORMATS)[number];

export interface TimelineFile {
  /** Its name, for people. */
  readonly name: string;
  readonly bytes: number;
  readonly text: string;
  readonly format: TimelineFormat;
}

export interface Timeline extends Placed {
  readonly title?: string;
}

/** More lines than this are no timeline of one incident. */
const MOST_ROWS = 10_000;

/**
 * Reads a timeline and places its lines in time. Lines that cannot be read are in `problems`. Failures: those of the
 * two readers and of placing; `import-no-timeline`, `import-too-large`, `import-too-many`.
 */
export async function readTimeline(
  {name, bytes, text, format}: TimelineFile,
  given: {readonly day?: Date3 | undefined; readonly zone?: string | undefined},
): Promise<Timeline> {
  assertSize(bytes, format, name);
  const sheet =
    format === 'csv'
      ? (await import('./delimited.ts')).readDelimited(text, name)
      : (await import('./markdown.ts')).readMarkdown(text, name);
  const found = sheet.rows.length + sheet.problems.length;
  if (found === 0) throw new Failure('import-no-timeline', {file: name});
  if (found > MOST_ROWS) throw new Failure('import-too-many', {file: name, count: found, most: MOST_ROWS});
  const placed = placeRows(sheet, given, name);
  return {...placed, ...(sheet.title === undefined ? {} : {title: sheet.title})};
}
