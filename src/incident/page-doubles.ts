import {pageType} from './page.ts';
import {textOf, type TimelineLine} from './timeline.ts';

/** A webhook and the log entry of the same event bear times this close. Milliseconds. */
const SAME_WITHIN = 5000;

/**
 * The lines without webhooks that say what was pulled as well: a log entry of the same type and page within five
 * seconds, a note of the same id. Pulled before or after, here or on another machine: one of the two counts.
 */
export function withoutDoubles(lines: readonly TimelineLine[]): readonly TimelineLine[] {
  if (!lines.some(isEvent)) return lines;
  const pulled = new Map<string, number[]>();
  for (const line of lines.filter((one) => !isEvent(one))) {
    const key = keyOf(line);
    if (key !== undefined) pulled.set(key, [...(pulled.get(key) ?? []), timeOf(line)]);
  }
  return lines.filter((line) => !isEvent(line) || !isTold(line, pulled));
}

/** It came by a webhook: it bears the name of the event. */
function isEvent({entry, data}: TimelineLine): boolean {
  return entry.source === 'pagerduty' && textOf(data['event']) !== undefined;
}

function isTold(line: TimelineLine, pulled: ReadonlyMap<string, readonly number[]>): boolean {
  const times = pulled.get(keyOf(line) ?? '') ?? [];
  return line.entry.kind === 'note'
    ? times.length > 0
    : times.some((time) => Math.abs(time - timeOf(line)) <= SAME_WITHIN);
}

/** What two lines have in common that say the same; undefined for what no pull brings. */
function keyOf(line: TimelineLine): string | undefined {
  const [page, note] = [textOf(line.data['page']), textOf(line.data['note'])];
  if (line.entry.kind === 'note' && note !== undefined) return JSON.stringify(['note', page, note]);
  const type = pageType(line);
  return type === undefined
    ? undefined
    : JSON.stringify([type.replace('acknowledgement', 'acknowledge'), page]);
}

function timeOf({entry}: TimelineLine): number {
  return Date.parse(entry.at);
}
