import {pageEvent, pageType} from './page.ts';
import {type Page, pageName} from './pages.ts';
import {foldAlerts, foldNotifications, Telling} from './page-waves.ts';
import {isShown, textOf, type TimelineLine} from './timeline.ts';

/** A log entry this close to a note of its page says that the note was written. Seconds. */
const MIRRORED_WITHIN = 5;

/**
 * The lines that a timeline shows, of all that there are: a wave of notifications is one line, alerts that come
 * together are one, what says the same twice is shown once, and what was deleted at its source is named without its
 * text.
 */
export function timelineOf(all: readonly TimelineLine[], pages: readonly Page[]): TimelineLine[] {
  const telling = tell(all, pages);
  const names = new Map(pages.length > 1 ? pages.map((page) => [page.id, pageName(page)]) : []);
  const services = new Set(pages.map(({record}) => `pagerduty:${serviceId(record)}`));
  return all
    .filter((line) => isPresent(line) && isShown(line) && !telling.hidden.has(line))
    .map((line) => {
      const page = pageType(line) === undefined ? undefined : names.get(pageId(line));
      const told = {...telling.told.get(line), ...(page === undefined ? {} : {page})};
      return {
        ...line,
        ...(line.retracted ? {body: ''} : {}),
        ...(services.has(line.entry.by) ? {author: 'PagerDuty'} : {}),
        ...(Object.keys(told).length === 0 ? {} : {told}),
      };
    });
}

function isPresent({retracted, atSource}: TimelineLine): boolean {
  return !retracted || atSource === 'deleted';
}

function tell(all: readonly TimelineLine[], pages: readonly Page[]): Telling {
  const telling = new Telling();
  const records = new Map(pages.map(({id, record}) => [id, record]));
  const groups = new Map<string, TimelineLine[]>();
  // A note that somebody took out is still mirrored by its log entry.
  for (const line of all.filter((one) => isPresent(one) || one.entry.kind === 'note')) {
    const group = groups.get(pageId(line)) ?? [];
    groups.set(pageId(line), group);
    group.push(line);
  }
  for (const [id, lines] of groups) {
    if (id === '') continue;
    foldTriggers(lines, records.get(id), telling);
    foldNotifications(lines, telling);
    foldAlerts(lines, records.get(id), telling);
    foldMirrors(lines, telling);
  }
  return telling;
}

function pageId({data}: TimelineLine): string {
  return textOf(data['page']) ?? '';
}

function serviceId(record: TimelineLine | undefined): string {
  const service = record?.data['service'];
  const id = typeof service === 'object' && service !== null && 'id' in service ? service['id'] : undefined;
  return textOf(id) ?? '';
}

/** The first trigger says what the page's record says; a later one, that the page is open again. */
function foldTriggers(
  lines: readonly TimelineLine[],
  record: TimelineLine | undefined,
  telling: Telling,
): void {
  const [first, ...later] = lines.filter((line) => pageEvent(line) !== undefined);
  if (first !== undefined && record !== undefined && pageEvent(first) === 'triggered')
    telling.fold(record, [first]);
  for (const line of later) if (pageEvent(line) === 'triggered') telling.fold(line, [], {again: true});
}

function foldMirrors(lines: readonly TimelineLine[], telling: Telling): void {
  const notes = new Map(
    lines.filter(({entry}) => entry.kind === 'note').map((line) => [secondOf(line), line]),
  );
  for (const line of lines.filter((one) => pageType(one) === 'annotate')) {
    const second = secondOf(line);
    for (let away = 0; away <= MIRRORED_WITHIN; away++) {
      const note = notes.get(second - away) ?? notes.get(second + away);
      if (note === undefined) continue;
      telling.fold(note, [line]);
      break;
    }
  }
}

function secondOf({entry}: TimelineLine): number {
  return Math.floor(Date.parse(entry.at) / 1000);
}
