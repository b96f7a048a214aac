import {num, type Groups} from './clock.ts';
import {isDate} from './grammar.ts';
import type {Date3} from './parse.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = '(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const FORMS: readonly string[] = [
  '(?<![\\d.])(?<year>\\d{4})(?<mark>[-/.]) ?(?<month>\\d{1,2})\\k<mark> ?(?<day>\\d{1,2})(?!\\d)',
  '(?<year>\\d{4})년 ?(?<month>\\d{1,2})월 ?(?<day>\\d{1,2})일',
  `(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH},? (?<year>\\d{4})(?!\\d)`,
  `\\b${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})(?!\\d)`,
];

/** Every whole date that a text names, in the order of its forms, each once: `2024-10-08`, `8 Oct 2024`, `2024년 10월 8일`. */
export function datesIn(text: string): Date3[] {
  const found = FORMS.flatMap((form) =>
    [...text.matchAll(new RegExp(form, 'gi'))].map((match) => dateOf(match.groups as Groups)),
  ).filter(({year, month, day}) => year >= 1970 && year <= 2999 && isDate(year, month, day));
  return [...new Map(found.map((date) => [dateText(date), date])).values()];
}

function dateOf({year, month, name, day}: Groups): Date3 {
  const named = name === undefined ? num(month) : MONTHS.indexOf(name.toLowerCase()) + 1;
  return {year: num(year), month: named, day: num(day)};
}

/** `2024-10-08` */
export function dateText({year, month, day}: Date3): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
    '-',
  );
}

/** The next day of the calendar. */
export function dayAfter({year, month, day}: Date3): Date3 {
  const next = new Date(Date.UTC(year, month - 1, day + 1));
  return {year: next.getUTCFullYear(), month: next.getUTCMonth() + 1, day: next.getUTCDate()};
}
