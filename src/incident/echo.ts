import type {Entry} from './entry.ts';

/** What tells a note that was written elsewhere from here: ` (mh 9k2m4x7q)` at its end. */
export function noteTag(tag: string): string {
  return ` (mh ${tag})`;
}

/** The tag of an entry's note: what follows the last `-` of the entry's name. */
export function tagOfEntry(name: string): string {
  return name.slice(name.lastIndexOf('-') + 1);
}

/** Whether a pulled note is one of `names`' own, come back: the timeline has it already. */
export function isEcho({source, kind, body}: Entry, names: Iterable<string>): boolean {
  if (source !== 'pagerduty' || kind !== 'note') return false;
  const tag = / \(mh ([0-9a-z]{8})\)$/.exec(body.trimEnd())?.[1];
  return tag !== undefined && [...names].some((name) => tagOfEntry(name) === tag);
}
