import type {Severity} from './entry.ts';
import {pageEvent, pageType} from './page.ts';
import type {Reading} from './reading.ts';
import {SEVERITIES} from './entry.ts';
import {isKind, textOf, type TimelineLine} from './timeline.ts';

/** A page in PagerDuty (an incident there), as its entries have it. */
export interface Page {
  /** Its id there: `R2XYZ`; empty where the entries do not say. */
  readonly id: string;
  readonly number?: number;
  readonly url?: string;
  /** Its record; absent while only log entries of it are here. */
  readonly record?: TimelineLine;
  readonly status: 'triggered' | 'acknowledged' | 'resolved';
  /** The event that says so; absent while only its record is here. */
  readonly since?: TimelineLine;
  /** It was resolved once, and is not any more. */
  readonly reopened: boolean;
}

/** The pages of an incident, in order of their first entry. `lines` are in order, none retracted. */
export function pagesOf(lines: readonly TimelineLine[]): Page[] {
  const groups = new Map<string, TimelineLine[]>();
  for (const line of lines.filter(isKind('page'))) {
    const id = textOf(line.data['page']) ?? '';
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [line]);
    else group.push(line);
  }
  return [...groups].map(([id, group]) => pageOf(id, group));
}

function pageOf(id: string, lines: readonly TimelineLine[]): Page {
  const record = lines.find((line) => pageType(line) === 'incident');
  const events = lines.filter((line) => pageEvent(line) !== undefined);
  const since = events.at(-1);
  const event = since && pageEvent(since);
  const {number} = record?.data ?? {};
  const url = textOf(record?.data['url']);
  return {
    id,
    ...(typeof number === 'number' ? {number} : {}),
    ...(url === undefined ? {} : {url}),
    ...(record ? {record} : {}),
    status: event === undefined || event === 'unacknowledged' ? 'triggered' : event,
    ...(since ? {since} : {}),
    reopened: event !== 'resolved' && events.some((line) => pageEvent(line) === 'resolved'),
  };
}

/** `#42`, else the id. */
export function pageName({id, number}: Pick<Page, 'id' | 'number'>): string {
  return number === undefined ? id : `#${number}`;
}

/** The severity of the worst page, as the repo maps it. */
export function worstOf(pages: readonly Page[], reading: Reading): Severity | undefined {
  const found = pages.map(({record}) =>
    reading.severityOf({
      priority: textOf(record?.data['priority']),
      urgency: textOf(record?.data['urgency']),
    }),
  );
  return SEVERITIES.find((severity) => found.includes(severity));
}
