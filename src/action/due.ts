const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

interface Day {
  readonly year?: number | undefined;
  readonly month: number;
  readonly day: number;
}

const WEEKDAY_KO = String.raw`(?:\s*\(?[월화수목금토일](?:요일)?\)?)?`;
const WEEKDAY_EN = String.raw`(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?`;
const MONTH_EN =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

/** Each way in which people write a day; groups in the order that `order` names. */
const FORMS: readonly (readonly [form: RegExp, order: string])[] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, 'ymd'],
  [new RegExp(String.raw`^(\d{4})[./]\s?(\d{1,2})[./]\s?(\d{1,2})\.?${WEEKDAY_KO}$`), 'ymd'],
  [new RegExp(String.raw`^(?:(\d{4})년\s*)?(\d{1,2})월\s*(\d{1,2})일${WEEKDAY_KO}$`), 'ymd'],
  [new RegExp(String.raw`^(\d{1,2})/(\d{1,2})${WEEKDAY_KO}$`), 'md'],
  [
    new RegExp(String.raw`^${WEEKDAY_EN}${MONTH_EN}\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?$`, 'i'),
    'mdy',
  ],
  [
    new RegExp(String.raw`^${WEEKDAY_EN}(\d{1,2})(?:st|nd|rd|th)?\s+${MONTH_EN}(?:,?\s+(\d{4}))?$`, 'i'),
    'dmy',
  ],
];

/** What may stand around a day: `~10/10`, `by Oct 10`, `10월 10일까지`. */
const AROUND = /^(?:.*~\s*|by\s+|due\s+|before\s+|until\s+)?(.*?)\s*(?:까지)?$/is;

// 29 February is at most eight years ahead (1896 to 1904).
const YEARS_AHEAD = 8;

/**
 * Reads a due date as people write it. Without a year it is the first such day on or after `since` (`2024-10-08`, the
 * day of the incident). Gives `2024-10-10`; undefined for text that names no day of the calendar.
 */
export function readDue(text: string, since: string): string | undefined {
  const said = AROUND.exec(text.normalize('NFC').trim())?.[1] ?? '';
  const day = dayOf(said);
  if (day === undefined) return undefined;
  if (day.year !== undefined) return dateOf(day.year, day);
  const first = Number(since.slice(0, 4));
  return Array.from({length: YEARS_AHEAD + 1}, (_, ahead) => dateOf(first + ahead, day)).find(
    (date) => date !== undefined && date >= since,
  );
}

function dayOf(text: string): Day | undefined {
  for (const [form, order] of FORMS) {
    const found = form.exec(text);
    if (found === null) continue;
    const part = (letter: string): string | undefined => found[order.indexOf(letter) + 1];
    const year = order.includes('y') ? part('y') : undefined;
    return {
      year: year === undefined ? undefined : Number(year),
      month: monthOf(part('m') ?? ''),
      day: Number(part('d')),
    };
  }
  return undefined;
}

function monthOf(text: string): number {
  const named = MONTHS.findIndex((month) => text.toLowerCase().startsWith(month));
  return named === -1 ? Number(text) : named + 1;
}

function dateOf(year: number, {month, day}: Day): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}
