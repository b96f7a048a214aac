import {join} from 'node:path';
import {incidentTrees} from './incident-index.ts';
import {readPending} from './journal.ts';
import type {Reader} from './reader.ts';
import type {Repository} from './repository.ts';
import {type Cached, type Index, readIndex, writeIndex} from './review-cache.ts';
import {foldersIn, looksOf, plainText} from './work-tree-look.ts';

export interface ReviewSettings<T> {
  readonly repository: Repository;
  readonly ref: string;
  /** Folder of the docs inside the repository, with a final `/`, or empty. */
  readonly prefix: string;
  /** `incidents`, relative to the docs folder. */
  readonly incidents: string;
  /** Name of the review in an incident's folder. */
  readonly file: string;
  /** Where the derived index is kept; deleting it is safe. */
  readonly cacheFile: string;
  /** What reading depends on beside the text: everything is read again when it changes. */
  readonly reading: string;
  /** What a review says in short, as a JSON value. */
  readonly read: (incident: string, text: string) => T;
}

/**
 * All reviews in short, by incident: as the work tree has them, edits that are not committed among them, else as the
 * branch has them; pending changes over both. Only what changed since is read again.
 */
export async function listReviews<T>(settings: ReviewSettings<T>, reader: Reader): Promise<Map<string, T>> {
  const before = readIndex<T>(settings);
  const root = await rootOf(settings, reader);
  const trees = root === before.root ? treesOf(before) : await incidentTrees(settings, reader);
  const now = new Map<string, Cached<T>>();
  for (const id of [...new Set([...trees.keys(), ...idsHere(settings, reader)])].sort()) {
    const known = before.reviews.get(id) ?? {};
    const oid = trees.get(id);
    const same: Cached<T> = known.oid === oid ? known : {...known, oid, committed: undefined};
    now.set(id, reviewHere(settings, reader, id, same) ?? (await reviewIn(settings, reader, id, same)));
  }
  if (root !== before.root || isChanged(before.reviews, now)) writeIndex(settings, {root, reviews: now});
  return await withPending(settings, reader, now);
}

/** Id of the tree that holds all incidents on the branch; empty where there are none. */
export async function rootOf(
  {ref, prefix, incidents}: Pick<ReviewSettings<unknown>, 'ref' | 'prefix' | 'incidents'>,
  reader: Reader,
): Promise<string> {
  return (await reader.objects.read(`${ref}:${prefix}${incidents}`))?.oid ?? '';
}

function treesOf<T>({reviews}: Index<T>): Map<string, string> {
  return new Map([...reviews].flatMap(([id, {oid}]) => (oid === undefined ? [] : [[id, oid] as const])));
}

/** Incidents that have a folder in the work tree, on the branch or not. */
function idsHere<T>({prefix, incidents}: ReviewSettings<T>, {checkout}: Reader): string[] {
  if (checkout === undefined) return [];
  const top = join(checkout.top, prefix, incidents);
  const years = foldersIn(top).filter((name) => /^\d{4}$/.test(name));
  return years.flatMap((year) =>
    foldersIn(join(top, year))
      .filter((name) => name.startsWith(`${year}-`))
      .map((name) => name.normalize('NFC')),
  );
}

/** The review that lies in the work tree; undefined where none does. */
function reviewHere<T>(
  settings: ReviewSettings<T>,
  {checkout}: Reader,
  id: string,
  known: Cached<T>,
): Cached<T> | undefined {
  if (checkout === undefined) return undefined;
  const file = `${checkout.top}/${settings.prefix}${pathOf(settings, id)}`;
  const seen = looksOf(file);
  if (seen === undefined) return undefined;
  if (seen === known.seen) return known;
  const text = plainText(file);
  return text === undefined ? undefined : {...known, seen, edited: settings.read(id, text)};
}

/** The review that the branch has. */
async function reviewIn<T>(
  settings: ReviewSettings<T>,
  reader: Reader,
  id: string,
  {oid, committed}: Cached<T>,
): Promise<Cached<T>> {
  if (oid === undefined) return {};
  if (committed !== undefined) return {oid, committed};
  const blob = await reader.objects.read(`${oid}:${settings.file}`);
  return {oid, committed: blob?.type === 'blob' ? {review: settings.read(id, blob.body.toString())} : {}};
}

async function withPending<T>(
  settings: ReviewSettings<T>,
  reader: Reader,
  cached: ReadonlyMap<string, Cached<T>>,
): Promise<Map<string, T>> {
  const {repository, prefix, incidents, file} = settings;
  const reviews = new Map<string, T>();
  for (const [id, {edited, committed}] of cached) {
    const review = edited ?? committed?.review;
    if (review !== undefined) reviews.set(id, review);
  }
  const waiting = readPending(repository.commonDir)
    .filter((pending) => pending.prefix === prefix)
    .flatMap(({change}) => change.files.map(({path}) => path));
  for (const path of waiting) {
    const [year, id, name, ...more] = path.slice(incidents.length + 1).split('/');
    if (!path.startsWith(`${incidents}/`) || name !== file || more.length > 0) continue;
    if (id?.startsWith(`${year ?? ''}-`) !== true) continue;
    const text = await reader.file(path);
    if (text === undefined) reviews.delete(id);
    else reviews.set(id, settings.read(id, text));
  }
  return reviews;
}

function pathOf<T>({incidents, file}: ReviewSettings<T>, id: string): string {
  return `${incidents}/${id.slice(0, 4)}/${id}/${file}`;
}

function isChanged<T>(before: ReadonlyMap<string, Cached<T>>, now: ReadonlyMap<string, Cached<T>>): boolean {
  if (before.size !== now.size) return true;
  return [...now].some(([id, one]) => {
    const known = before.get(id);
    return one.seen !== known?.seen || one.oid !== known?.oid || one.committed !== known?.committed;
  });
}
