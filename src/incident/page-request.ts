import {cleanLine} from '../encode/terminal.ts';
import type {Data} from './entry.ts';
import type {At, Draft} from './record.ts';
import type {TimelineLine} from './timeline.ts';

/** `data.type` of the `page` entry that says that a page was asked for; `data.key` is its `incident_key`. */
export const PAGE_REQUEST = 'page_request';
/** `data.type` of the `page` entry that says that somebody was called to a page; `data.who` as typed. */
export const RESPONDER_REQUEST = 'responder_request';

/** Asks for a page. `data.who`: the service. */
export function pageRequest(at: At, key: string, service: string, body = ''): Draft {
  return {kind: 'page', at, data: {type: PAGE_REQUEST, key, who: cleanLine(service)}, body};
}

/** Calls somebody to a page of `data.page` (its id) or `data.key`. */
export function responderRequest(at: At, page: {id: string} | {key: string}, who: string, body = ''): Draft {
  const where = 'id' in page ? {page: page.id} : {key: page.key};
  return {kind: 'page', at, data: {type: RESPONDER_REQUEST, ...where, who: cleanLine(who)}, body};
}

/** Whether a correction says that it came to nothing: `sent: false`. */
export function isNotSent(data: Data): boolean {
  return data['sent'] === false;
}

/** The `incident_key` of the next page of an incident, the same on every machine that has the same entries. */
export function nextPageKey(id: string, lines: readonly TimelineLine[]): string {
  const keys = new Set(lines.filter(({data}) => data['type'] === PAGE_REQUEST).map(({data}) => data['key']));
  return keys.size === 0 ? `mh-${id}` : `mh-${id}-${keys.size + 1}`;
}
