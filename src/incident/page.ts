import type {Data, Entry} from './entry.ts';

export type PageEvent = 'triggered' | 'acknowledged' | 'unacknowledged' | 'resolved';

const EVENTS: Readonly<Record<string, PageEvent>> = {
  trigger: 'triggered',
  acknowledge: 'acknowledged',
  acknowledgement: 'acknowledged',
  unacknowledge: 'unacknowledged',
  resolve: 'resolved',
};

// PagerDuty's times are whole seconds: of one second, what comes first in the life of a page comes first.
const LIFE = [
  'incident',
  'trigger',
  'alert',
  'assign',
  'notify',
  'escalate',
  '',
  ...Object.keys(EVENTS).slice(1),
];

/** A line of the timeline, as far as a page is concerned. */
interface Line {
  readonly entry: Pick<Entry, 'kind'>;
  readonly data: Data;
}

/** `trigger` of a `trigger_log_entry`; `incident` and `alert` for those; undefined for what is no page entry. */
export function pageType({entry, data}: Line): string | undefined {
  const {type} = data;
  return entry.kind === 'page' && typeof type === 'string' ? type.replace(/_log_entry$/, '') : undefined;
}

/** What a `page` entry says of its page. PagerDuty has two names for an acknowledgement. */
export function pageEvent(line: Line): PageEvent | undefined {
  const type = pageType(line);
  return type !== undefined && Object.hasOwn(EVENTS, type) ? EVENTS[type] : undefined;
}

/** Orders what a page says within one second. Other entries have the place 0, before all of it. */
export function placeInLife(entry: Pick<Entry, 'kind' | 'data'>): number {
  const type = pageType({entry, data: entry.data});
  if (type === undefined) return 0;
  return 1 + LIFE.indexOf(LIFE.includes(type) ? type : '');
}
