/** A clock as typed, 24 hours; `fine` when a fraction of a second was typed. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly ms: number;
  readonly fine: boolean;
}

export type Groups = Readonly<Record<string, string | undefined>>;
/** What was read from the front of a text, and what follows it. */
export type Read<T> = readonly [value: T, rest: string];

const CLOCK =
  /^(?:(?<half>오전|오후) ?)?(?<hour>\d{1,2})(?::(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?)?(?: ?(?<ampm>[ap])\.?m\.?)?(?=$|[ +\-a-z])/;
const CLOCK_KO =
  /^(?:(?<half>오전|오후) ?)?(?<hour>\d{1,2})시(?: ?(?<minute>\d{1,2})분(?: ?(?<second>\d{1,2})초)?| ?(?<thirty>반))?/;
const NAMED: Readonly<Record<string, string>> = {z: 'UTC', utc: 'UTC', gmt: 'UTC', kst: '+09:00'};
const OFFSET = /^(?:utc|gmt)?(?<sign>[+-])(?:(?<h>\d{2}):?(?<m>\d{2})|(?<hours>\d{1,2}))$/;

/** Reads a clock from the front of `text`; undefined when there is none or the numbers are out of range. */
export function readClock(text: string): Read<Clock> | undefined {
  const match = CLOCK_KO.exec(text) ?? CLOCK.exec(text);
  if (!match) return undefined;
  const {half, hour, minute, second, fraction, thirty, ampm} = match.groups as Groups;
  const bareHour = minute === undefined && ampm === undefined && !match[0].includes('시');
  if (bareHour || (half && ampm)) return undefined;
  const clock = {
    hour: half ? koreanHour(half, num(hour)) : ampm ? englishHour(ampm, num(hour)) : num(hour),
    minute: thirty ? 30 : num(minute),
    second: num(second),
    ms: num((fraction ?? '').padEnd(3, '0').slice(0, 3)),
    fine: fraction !== undefined,
  };
  if (!(clock.hour <= 23 && clock.minute <= 59 && clock.second <= 59)) return undefined;
  return [clock, text.slice(match[0].length)];
}

/** 오전 0시 and 오전 12시 are midnight, 오후 0시 and 오후 12시 noon; NaN past 12. */
function koreanHour(half: string, hour: number): number {
  return hour > 12 ? NaN : (hour % 12) + (half === '오후' ? 12 : 0);
}

function englishHour(half: string, hour: number): number {
  return hour < 1 || hour > 12 ? NaN : (hour % 12) + (half === 'p' ? 12 : 0);
}

/** Reads a zone as `UTC` or `+09:00`: `z`, `utc`, `gmt`, `kst`, `+09:00`, `+0900`, `+9`, `utc+9`; up to 14 hours. */
export function readZone(text: string): string | undefined {
  if (Object.hasOwn(NAMED, text)) return NAMED[text];
  const groups = OFFSET.exec(text)?.groups as Groups | undefined;
  if (!groups) return undefined;
  const [hours, minutes] = [num(groups['h'] ?? groups['hours']), num(groups['m'])];
  if (minutes > 59 || hours * 60 + minutes > 14 * 60) return undefined;
  const sign = hours + minutes === 0 ? '+' : groups['sign'];
  return `${sign}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** 0 for a group that did not take part. */
export function num(digits: string | undefined): number {
  return Number(digits ?? 0);
}
