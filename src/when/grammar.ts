import {num, readClock, readZone, type Clock, type Groups, type Read} from './clock.ts';

/** A day as typed: none, so many days back from today, a date without a year, or a whole date. */
export type Day =
  | {readonly kind: 'none'}
  | {readonly kind: 'back'; readonly days: number}
  | {readonly kind: 'yearly'; readonly month: number; readonly day: number}
  | {readonly kind: 'date'; readonly year: number; readonly month: number; readonly day: number};

/** What was typed, read but not yet placed in time. `zone` is `UTC` or `+09:00`, where one was typed. */
export type Typed =
  | {readonly kind: 'ago'; readonly ms: number}
  | {readonly kind: 'local'; readonly day: Day; readonly clock: Clock; readonly zone?: string};

const NOW = /^(?:now|just now|지금|방금(?: ?전)?)$/;
const AGO_EN =
  /^(?:(?<d>\d{1,6}) ?(?:d|days?))? ?(?:(?<h>\d{1,6}) ?(?:h|hrs?|hours?))? ?(?:(?<m>\d{1,6}) ?(?:m|mins?|minutes?))? ?(?:(?<s>\d{1,6}) ?(?:s|secs?|seconds?))? ago$/;
const AGO_KO =
  /^(?:(?<d>\d{1,6}) ?일)? ?(?:(?<h>\d{1,6}) ?시간(?<half> ?반)?)? ?(?:(?<m>\d{1,6}) ?분)? ?(?:(?<s>\d{1,6}) ?초)? ?전$/;

const WORD = /^(?<word>today|yesterday|오늘|어제|그제|그저께) ?(?:at )?/;
const BACK: Readonly<Record<string, number>> = {today: 0, 오늘: 0, yesterday: 1, 어제: 1, 그제: 2, 그저께: 2};
const DATE = /^(?<year>\d{4})(?<mark>[-/]|\. ?)(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})\.?(?:t| )/;
const YEARLY = /^(?<month>\d{1,2})\/(?<day>\d{1,2}) /;
const DATE_KO = /^(?:(?<year>\d{4})년 ?)?(?<month>\d{1,2})월 ?(?<day>\d{1,2})일 ?/;

/**
 * Reads a time as it is typed, in English or Korean: one line, single spaces. Undefined when it is none; numbers
 * are in range.
 */
export function readTyped(text: string): Typed | undefined {
  const plain = normalise(text);
  return readAgo(plain) ?? readLocal(plain);
}

/** NFC; full-width forms and the minus sign as ASCII; lower case; no spaces around a colon. */
function normalise(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('\u2212', '-')
    .toLowerCase()
    .replace(/ ?: ?/g, ':');
}

function readAgo(text: string): Typed | undefined {
  if (NOW.test(text)) return {kind: 'ago', ms: 0};
  const groups = (AGO_EN.exec(text) ?? AGO_KO.exec(text))?.groups as Groups | undefined;
  if (!groups || !(groups['d'] ?? groups['h'] ?? groups['m'] ?? groups['s'])) return undefined;
  if (groups['half'] && groups['m']) return undefined;
  const minutes =
    (num(groups['d']) * 24 + num(groups['h'])) * 60 + num(groups['m']) + (groups['half'] ? 30 : 0);
  return {kind: 'ago', ms: (minutes * 60 + num(groups['s'])) * 1000};
}

function readLocal(text: string): Typed | undefined {
  const [day, afterDay] = readDay(text);
  const clock = readClock(afterDay);
  if (!clock || !possible(day)) return undefined;
  const rest = clock[1].trimStart();
  if (rest === '') return {kind: 'local', day, clock: clock[0]};
  const zone = readZone(rest);
  return zone === undefined ? undefined : {kind: 'local', day, clock: clock[0], zone};
}

function readDay(text: string): Read<Day> {
  const match = WORD.exec(text) ?? DATE.exec(text) ?? YEARLY.exec(text) ?? DATE_KO.exec(text);
  if (!match) return [{kind: 'none'}, text];
  const {word, year, month, day} = match.groups as Groups;
  const rest = text.slice(match[0].length);
  if (word !== undefined) return [{kind: 'back', days: BACK[word] ?? 0}, rest];
  const date = {month: num(month), day: num(day)};
  return [year === undefined ? {kind: 'yearly', ...date} : {kind: 'date', year: num(year), ...date}, rest];
}

/** Whether the calendar has the date. Years outside 1970-2999 are taken for slips. */
function possible(day: Day): boolean {
  if (day.kind === 'none' || day.kind === 'back') return true;
  const year = day.kind === 'date' ? day.year : 2000;
  return year >= 1970 && year <= 2999 && isDate(year, day.month, day.day);
}

/** Whether the calendar has this day (`month` 1-12). */
export function isDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
