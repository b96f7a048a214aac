import {Failure} from '../failure.ts';
import {parseWhen, type When} from '../when/parse.ts';

// Any two days: a time that both read alike does not depend on when it is read.
export const SOME_DAY = new Date('2001-01-01T00:00:00Z');
const OTHER_DAY = new Date('2031-07-15T12:00:00Z');

/** Whether a text names one moment, whenever it is read: `2024-10-08T14:30Z`. */
export function isFixedTime(text: string): boolean {
  const [one, other] = [SOME_DAY, OTHER_DAY].map((now) => readAt(text, now, 'UTC')?.instant.getTime());
  return one !== undefined && one === other;
}

/** Whether a text is a time of day, or a fixed time. */
export function isTime(text: string): boolean {
  return isFixedTime(text) || clockOf(text) !== undefined;
}

function clockOf(text: string): When | undefined {
  return readAt(`2001-01-01 ${text}`, SOME_DAY, 'UTC');
}

function readAt(text: string, now: Date, zone: string): When | undefined {
  try {
    return parseWhen(text, {now, zone});
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
