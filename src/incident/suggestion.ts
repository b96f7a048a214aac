import type {Incident} from './incident.ts';
import {isOpen} from './status.ts';
import {isKind} from './timeline.ts';

/** What the pages of an incident give reason to do, from when. PagerDuty suggests; people end and reopen incidents. */
export interface Suggestion {
  readonly to: 'resolve' | 'reopen';
  readonly at: Date;
}

/**
 * To resolve what is open while all its pages are resolved, and nobody reopened it after that; to reopen what was
 * resolved before one of its pages was opened again.
 */
export function suggestionFor({status, pages, lines, times}: Incident): Suggestion | undefined {
  const [last] = pages
    .flatMap(({since}) => (since === undefined ? [] : [since.at]))
    .sort((a, b) => b.getTime() - a.getTime());
  if (last === undefined) return undefined;
  const reopened = lines.findLast((line) => isKind('status')(line) && line.data['status'] === 'reopened');
  if (isOpen(status)) {
    const over = pages.every((page) => page.status === 'resolved') && !(reopened && reopened.at > last);
    return over ? {to: 'resolve', at: last} : undefined;
  }
  const back = pages.find((page) => page.reopened)?.since?.at;
  const resolved = times.resolved?.at;
  return status === 'resolved' && back && resolved && back > resolved ? {to: 'reopen', at: back} : undefined;
}
