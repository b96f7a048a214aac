import type {Data, Entry} from './entry.ts';

export type PageEvent = 'triggered' | 'acknowledged' | 'resolved';

const EVENTS: Readonly<Record<string, PageEvent>> = {
  trigger: 'triggered',
  acknowledge: 'acknowledged',
  acknowledgement: 'acknowledged',
  resolve: 'resolved',
};

/** A line of the timeline, as far as a page is concerned. */
interface Line {
  readonly entry: Pick<Entry, 'kind'>;
  readonly data: Data;
}

/** What a `page` entry says of its page: `data.type` as PagerDuty names it (`trigger_log_entry`). */
export function pageEvent(line: Line): PageEvent | undefined {
  const {type} = line.data;
  if (line.entry.kind !== 'page' || typeof type !== 'string') return undefined;
  return Object.hasOwn(EVENTS, type.replace(/_log_entry$/, ''))
    ? EVENTS[type.replace(/_log_entry$/, '')]
    : undefined;
}

/** Who was notified how: a page writes many of these, and they say nothing of the incident. */
export function isPageNoise(line: Line): boolean {
  return line.entry.kind === 'page' && line.data['type'] === 'notify_log_entry';
}
