/** A line of a timeline. `at`: minutes since the first midnight of the timeline. */
export interface Moment {
  readonly at: number;
  /** Minutes of the day. */
  readonly clock: number;
  /** `14:32`, as written. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

const CLOCK = '(오전|오후)? ?(\\d{1,2})[:.](\\d{2})(?::\\d{2})?(?: ?([AaPp])\\.?[Mm]\\b)?';
const DAY = '(?:(?:(\\d{4})[-./년] ?)?(\\d{1,2})(?:[-./]|월 ?)(\\d{1,2})일?[T ]+)?';
const FIRST = new RegExp(`^[\\s|*~_\`\\[(]*${DAY}[~약]?\\s*${CLOCK}(?![\\d:])`);
const DAY_MINUTES = 1440;

/** The times at the head of the blocks, in the order written; a jump back of half a day is midnight. */
export function momentsIn(
  text: string,
  blocks: readonly {readonly start: number; readonly end: number}[],
): Moment[] {
  const moments: Moment[] = [];
  let day: number | undefined;
  for (const {start, end} of blocks) {
    const found = FIRST.exec(text.slice(start, end));
    if (found === null) continue;
    const clock = minutesOf(found[4], found[5], found[6], found[7]);
    const before = moments.at(-1);
    const dated = found[2] === undefined ? undefined : dayNumber(found[1], found[2], found[3]);
    day =
      dated ?? (before !== undefined && clock < before.clock - DAY_MINUTES / 2 ? (day ?? 0) + 1 : (day ?? 0));
    const written = found[0].replace(/^[\s|*~_`[(]+/, '').trim();
    moments.push({
      at: day * DAY_MINUTES + clock,
      clock,
      written,
      start: start + found[0].indexOf(written),
      end,
    });
  }
  return moments;
}

function dayNumber(year = '2000', month = '1', day = '1'): number {
  return Math.round(Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000);
}

function minutesOf(half: string | undefined, hours = '0', minutes = '0', meridiem?: string): number {
  const late = half === '오후' || /p/i.test(meridiem ?? '');
  return ((Number(hours) % (late ? 12 : 24)) + (late ? 12 : 0)) * 60 + Number(minutes);
}

/** What a field says of a length of time: minutes claimed, and from when to when. */
export interface Claimed {
  readonly minutes?: number;
  readonly about: boolean;
  readonly range?: {readonly start: Moment; readonly end: Moment; readonly minutes: number};
}

export function claimedIn(value: string): Claimed {
  const about = /약|대략|about|approx|around|roughly|~ ?\d+ ?(?:분|시간|min|h)/i.test(value);
  const [first, second] = value.split(
    /\s*[-–~]\s*(?=(?:\d{4}-)?(?:\d{1,2}-\d{1,2} )?(?:오전|오후)? ?\d{1,2}[:.]\d{2})/,
  );
  const [start, end] = [lastClock(first ?? ''), lastClock(second ?? '')];
  const minutes = lengthIn(value);
  const range =
    start && end ? {start, end, minutes: (end.clock - start.clock + DAY_MINUTES) % DAY_MINUTES} : undefined;
  return {about, ...(minutes === undefined ? {} : {minutes}), ...(range === undefined ? {} : {range})};
}

function lastClock(text: string): Moment | undefined {
  const found = [...text.matchAll(new RegExp(CLOCK, 'g'))].at(-1);
  if (found === undefined) return undefined;
  const clock = minutesOf(found[1], found[2], found[3], found[4]);
  const written = found[0].trim();
  return {at: clock, clock, written, start: found.index, end: found.index + found[0].length};
}

function lengthIn(value: string): number | undefined {
  const unit = (says: string) =>
    Number(new RegExp(`(\\d+(?:\\.\\d+)?)\\s*(?:${says})`, 'i').exec(value)?.[1] ?? NaN);
  const [days, hours, minutes] = [
    unit('d(?:ays?)?\\b|일(?! ?\\d)'),
    unit('h(?:ours?|rs?)?\\b|시간'),
    unit('m(?:in(?:utes?)?)?\\b|분'),
  ];
  if (Number.isNaN(hours) && Number.isNaN(minutes) && Number.isNaN(days)) return undefined;
  return (days || 0) * DAY_MINUTES + (hours || 0) * 60 + (minutes || 0);
}
