import {ENTRY_KINDS, type Entry} from './entry.ts';

// A chain of corrections of corrections that no person writes; bounds the recursion.
const MAX_DEPTH = 200;

/** When an entry became known, in ms: `logged`, or `at` for a pulled one. */
export function writtenAt(entry: Entry): number {
  return timeOf(entry.logged ?? entry.at);
}

/** A correction or a retraction. */
export function isAmendment(entry: Entry): boolean {
  return isKnown(entry) && (entry.kind === 'correction' || entry.kind === 'retraction');
}

/** What speaks of each name, in the order in which it was written. */
export function groupAmendments(byName: ReadonlyMap<string, Entry>): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of [...byName.values()].filter(isAmendment).sort(asWritten)) {
    const group = groups.get(entry.replaces ?? '') ?? [];
    group.push(entry);
    groups.set(entry.replaces ?? '', group);
  }
  return groups;
}

/**
 * The corrections and retractions in force for `name`, as written. One that is itself retracted is not; a
 * correction of a correction speaks of the same entry.
 */
export function amendmentsOf(name: string, groups: ReadonlyMap<string, Entry[]>, depth = 0): Entry[] {
  if (depth > MAX_DEPTH) return [];
  const found = (groups.get(name) ?? []).flatMap((entry) => {
    const above = amendmentsOf(entry.name, groups, depth + 1);
    if (isRetracted(above)) return [];
    return [entry, ...above.filter((other) => entry.kind === 'correction' && other.kind === 'correction')];
  });
  return found.sort(asWritten);
}

/** A retraction hides unless there is a later correction. */
export function isRetracted(amendments: readonly Entry[]): boolean {
  return amendments.at(-1)?.kind === 'retraction';
}

/** Written by a pull, not by a person. */
export function isFromSource({source}: Entry): boolean {
  return source === 'pagerduty';
}

/** What became of a record where it was pulled from: deleted, or edited in what a line says of it. */
export function sourceChange(amendments: readonly Entry[]): {readonly atSource?: 'edited' | 'deleted'} {
  const last = amendments.at(-1);
  if (last?.kind === 'retraction') return isFromSource(last) ? {atSource: 'deleted'} : {};
  return amendments.some((one) => isFromSource(one) && saysAnew(one)) ? {atSource: 'edited'} : {};
}

function saysAnew({kind, body, data}: Entry): boolean {
  return kind === 'correction' && (body !== '' || 'title' in data || 'summary' in data);
}

/** Of a kind and a format that this version knows. */
export function isKnown(entry: Entry): boolean {
  return (ENTRY_KINDS as readonly string[]).includes(entry.kind) && entry.extra['mh'] === undefined;
}

/** Changes of one record at its source bear its time and a number in their names: the longer number is the later. */
function asWritten(a: Entry, b: Entry): number {
  return writtenAt(a) - writtenAt(b) || a.name.length - b.name.length || byText(a.name, b.name);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** An unreadable time, which no entry file gives, sorts first. */
export function timeOf(time: string): number {
  const ms = Date.parse(time);
  return Number.isNaN(ms) ? 0 : ms;
}
