import {differenceInMinutes} from 'date-fns/differenceInMinutes';
import {startOfMinute} from 'date-fns/startOfMinute';
import {tzName} from '@date-fns/tz/tzName';
import type {Lang} from '../i18n/index.ts';
import {isUtc, offsetAt, offsetText, wallAt, withOffset} from './zone.ts';

const DAYS = {
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  ko: ['일', '월', '화', '수', '목', '금', '토'],
} as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const UNITS = {
  en: {d: ' d', h: ' h', m: ' min', s: ' s'},
  ko: {d: '일', h: '시간', m: '분', s: '초'},
} as const;
// A name costs a new Intl formatter each time it is asked for.
const names = new Map<string, string>();

/** `14:32` */
export function clockTime(instant: Date, zone: string): string {
  return withOffset(instant, zone).slice(11, 16);
}

/** `2024-10-08` */
export function calendarDate(instant: Date, zone: string): string {
  return withOffset(instant, zone).slice(0, 10);
}

/** `UTC`, `KST`, an abbreviation where English has one (`EDT`), else `GMT+2`. */
export function zoneName(zone: string, instant: Date): string {
  if (isUtc(zone)) return 'UTC';
  const minutes = offsetAt(zone, instant);
  if (zone === 'Asia/Seoul' && minutes === 540) return 'KST';
  if (/^[+-]/.test(zone)) return `GMT${shortOffset(minutes)}`;
  const key = `${zone} ${minutes}`;
  const name = names.get(key) ?? tzName(zone, instant, 'short');
  names.set(key, name);
  return name;
}

function shortOffset(minutes: number): string {
  return minutes === 0
    ? ''
    : offsetText(minutes)
        .replace(/^([+-])0/, '$1')
        .replace(':00', '');
}

/** `Tue 8 Oct 2024 (UTC)`, `2024년 10월 8일 화요일 (UTC)` */
export function dateLine(instant: Date, zone: string, lang: Lang): string {
  const {year, month, day} = wallAt(instant, zone);
  const weekday = DAYS[lang][new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
  const name = zoneName(zone, instant);
  if (lang === 'ko') return `${year}년 ${month}월 ${day}일 ${weekday}요일 (${name})`;
  return `${weekday} ${day} ${MONTHS[month - 1]} ${year} (${name})`;
}

/**
 * A length of time, cut to its two largest units: `40 s`, `45 min`, `1 h 5 min`, `3 d 2 h`; `1시간 5분`.
 * Days are 24 hours. A negative one has a minus sign.
 */
export function duration(seconds: number, lang: Lang): string {
  const unit = UNITS[lang];
  const size = Math.floor(Math.abs(seconds));
  const sign = seconds < 0 && size > 0 ? '-' : '';
  if (size < 60) return `${sign}${size}${unit.s}`;
  if (size < 3600) return `${sign}${Math.floor(size / 60)}${unit.m}`;
  if (size < 86_400)
    return sign + two(Math.floor(size / 3600), unit.h, Math.floor((size % 3600) / 60), unit.m);
  return sign + two(Math.floor(size / 86_400), unit.d, Math.floor((size % 86_400) / 3600), unit.h);
}

function two(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large}${largeUnit}` : `${large}${largeUnit} ${small}${smallUnit}`;
}

const WORDS = {d: 'day', h: 'hour', m: 'minute', s: 'second'} as const;

/** The same as prose has it: `45 minutes`, `1 hour 5 minutes`; `1시간 5분`. */
export function durationInWords(seconds: number, lang: Lang): string {
  const short = duration(seconds, lang);
  if (lang === 'ko') return short;
  return short.replace(/(\d+) (d|h|min|s)\b/g, (_, count: string, unit: string) => {
    const word = WORDS[unit.charAt(0) as keyof typeof WORDS];
    return `${count} ${word}${count === '1' ? '' : 's'}`;
  });
}

/** Time since the line before, in a timeline, in six columns: `+40s`, `+2` (minutes), `+1h05`, `+12d`. */
export function sinceBefore(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  const minutes = Math.floor(seconds / 60);
  const sign = ms < 0 && seconds > 0 ? '-' : '+';
  if (minutes === 0) return `${sign}${seconds}s`;
  if (minutes < 60) return `${sign}${minutes}`;
  if (minutes >= 6000) return `${sign}${Math.floor(minutes / 1440)}d`;
  return `${sign}${Math.floor(minutes / 60)}h${String(minutes % 60).padStart(2, '0')}`;
}

/**
 * `14:30-15:15 UTC`; over midnight `2024-10-08 23:30 ~ 10-09 00:15 KST` (` - ` in English), with the second year
 * where it differs. Where the clocks change in between, each end has its zone name.
 */
export function clockRange(start: Date, end: Date, zone: string, lang: Lang): string {
  const [from, to] = [calendarDate(start, zone), calendarDate(end, zone)];
  const [fromName, toName] = [zoneName(zone, start), zoneName(zone, end)];
  const first = clockTime(start, zone) + (fromName === toName ? '' : ` ${fromName}`);
  const last = `${clockTime(end, zone)} ${toName}`;
  if (from === to) return `${first}-${last}`;
  const until = from.slice(0, 4) === to.slice(0, 4) ? to.slice(5) : to;
  return `${from} ${first}${lang === 'ko' ? ' ~ ' : ' - '}${until} ${last}`;
}

/** `23:32 KST (14:32 UTC)`; `14:32 UTC` for a reader in UTC. */
export function bothClocks(instant: Date, readerZone: string): string {
  const utc = `${clockTime(instant, 'UTC')} UTC`;
  return isUtc(readerZone)
    ? utc
    : `${clockTime(instant, readerZone)} ${zoneName(readerZone, instant)} (${utc})`;
}

/** As an answer echoes a time: as `bothClocks`, with the date where it is not today's for the reader. */
export function answerTime(instant: Date, now: Date, readerZone: string): string {
  const today = calendarDate(instant, readerZone) === calendarDate(now, readerZone);
  return today ? bothClocks(instant, readerZone) : fullTime(instant, readerZone);
}

/** `2024-10-08 23:32 KST (14:32 UTC)`, with the date in UTC where it is another: `(2024-10-07 15:10 UTC)`. */
export function fullTime(instant: Date, readerZone: string): string {
  const [date, utcDate] = [calendarDate(instant, readerZone), calendarDate(instant, 'UTC')];
  const both = bothClocks(instant, readerZone);
  return `${date} ${date === utcDate ? both : both.replace('(', `(${utcDate} `)}`;
}

/** Whole minutes from the clock minute shown for `start` to the one shown for `end`. */
export function minutesApart(start: Date, end: Date): number {
  return differenceInMinutes(startOfMinute(end), startOfMinute(start));
}

/** How long it took, to the minute as the clocks show it; within a minute, in seconds. Never below zero. */
export function elapsed(start: Date, end: Date, lang: Lang): string {
  const seconds = Math.max(0, (end.getTime() - start.getTime()) / 1000);
  return duration(seconds < 60 ? seconds : minutesApart(start, end) * 60, lang);
}
