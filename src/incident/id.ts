import {closest, distance} from 'fastest-levenshtein';

const MAX_SLUG_BYTES = 80;
const TAG = /^[0-9a-hjkmnp-tv-z]{4}$/;

/** Letters, marks and digits of any script, everything else one `-`; NFC, lower case, at most 80 UTF-8 bytes. */
export function slugOf(title: string): string {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
  return cutToBytes(words.join('-'), MAX_SLUG_BYTES).replace(/-+$/, '') || 'incident';
}

function cutToBytes(text: string, max: number): string {
  let bytes = 0;
  let kept = '';
  for (const point of text) {
    bytes += Buffer.byteLength(point);
    if (bytes > max) break;
    kept += point;
  }
  return kept;
}

/** `2024-10-08-db-connection-pool-7f3k`; the date is UTC. `tag`: four base32 characters. */
export function incidentId(at: Date, title: string, tag: string): string {
  return `${at.toISOString().slice(0, 10)}-${slugOf(title)}-${tag}`;
}

export function isIncidentId(text: string): boolean {
  const id =
    /^(\d{4})-(\d{2})-(\d{2})-([\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?)-([0-9a-hjkmnp-tv-z]{4})$/u;
  return id.test(text) && text === text.normalize('NFC');
}

/** The id without its date: `db-connection-pool-7f3k`. */
export function shortId(id: string): string {
  return id.replace(/^\d{4}-\d{2}-\d{2}-/, '');
}

/** The four characters at the end of an id. */
export function tagOf(id: string): string {
  return id.slice(-4);
}

/** `incidents/2024/<id>`: relative to the docs folder. */
export function incidentFolder(id: string, incidentsPath = 'incidents'): string {
  return `${incidentsPath}/${id.slice(0, 4)}/${id}`;
}

/** The id of the incident whose folder it is. */
export function idOf(folder: string): string {
  return folder.slice(folder.lastIndexOf('/') + 1);
}

/** `20241008T143200Z-7f3k2m9x`: UTC seconds, then eight base32 characters. */
export function entryName(at: Date, random: string): string {
  return `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z-${random}`;
}

export type IncidentMatch =
  | {readonly kind: 'one'; readonly id: string}
  | {readonly kind: 'none'; readonly nearest?: string}
  | {readonly kind: 'many'; readonly ids: readonly string[]};

/**
 * Finds the incident that `ref` names among `ids` (newest first): an id, an id without its date, a tag,
 * `@1` for the newest, else any unique part. Upper case, NFD and spaces are
 * read like lower case, NFC and `-`; where nothing fits, also `-` is passed over.
 */
export function matchIncident(ref: string, ids: readonly string[]): IncidentMatch {
  const wanted = ref.trim().normalize('NFC').toLowerCase().normalize('NFC').replace(/\s+/g, '-');
  const nth = /^@(\d{1,4})$/.exec(wanted);
  if (nth) return atPlace(Number(nth[1]), ids);
  if (wanted === '') return {kind: 'none'};
  const solid = wanted.replaceAll('-', '');
  const rules = [
    (id: string) => id === wanted,
    (id: string) => shortId(id) === wanted,
    (id: string) => TAG.test(wanted) && tagOf(id) === wanted,
    (id: string) => id.includes(wanted),
    (id: string) => solid !== '' && id.replaceAll('-', '').includes(solid),
  ];
  for (const rule of rules) {
    const [first, ...rest] = ids.filter((id) => rule(id.normalize('NFC')));
    if (first !== undefined)
      return rest.length === 0 ? {kind: 'one', id: first} : {kind: 'many', ids: [first, ...rest]};
  }
  return nearestTo(wanted, ids);
}

function atPlace(place: number, ids: readonly string[]): IncidentMatch {
  const id = ids[place - 1];
  return id === undefined ? {kind: 'none'} : {kind: 'one', id};
}

/** The nearest id when at most half of what was typed is wrong. */
function nearestTo(wanted: string, ids: readonly string[]): IncidentMatch {
  if (ids.length === 0) return {kind: 'none'};
  const short = new Map(ids.map((id) => [shortId(id), id]));
  const found = closest(wanted, [...short.keys(), ...ids]);
  const near = distance(wanted, found) <= Math.max(wanted.length, found.length) / 2;
  return near ? {kind: 'none', nearest: short.get(found) ?? found} : {kind: 'none'};
}
