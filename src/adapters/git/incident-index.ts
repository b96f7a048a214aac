import {readFileSync} from 'node:fs';
import {writeWhole} from '../files/write.ts';
import {readPending} from './journal.ts';
import type {Reader} from './reader.ts';
import type {Repository} from './repository.ts';

/** Sums up one incident from its entry files (file name → text), as a JSON value. */
export type Summarise<T> = (id: string, entries: ReadonlyMap<string, string>) => Promise<T>;

export interface IndexSettings<T> {
  readonly repository: Repository;
  readonly ref: string;
  readonly prefix: string;
  /** `incidents`, relative to the docs folder. */
  readonly incidents: string;
  /** Where the derived index is kept; deleting it is safe. */
  readonly cacheFile: string;
  readonly summarise: Summarise<T>;
  /** Whether uncommitted edits of this one are looked for too. */
  readonly isOpen: (summary: T) => boolean;
  /** What summaries of the kind `isRead` depend on beside their entries; they are made again when it changes. */
  readonly reading: string;
  readonly isRead: (summary: T) => boolean;
}

interface Cached<T> {
  readonly oid: string;
  /** Tree id of its entries alone: the summary says nothing of the documents beside them. */
  readonly timeline: string;
  readonly summary: T;
  /** The work tree's newest change when it was last found to hold nothing else than the commit; ms since 1970. */
  readonly seen?: number;
}

/** Raised whenever what a summary holds changes, so that an index of an older version is built again. */
const INDEX_VERSION = 3;

/**
 * All incidents in short, from a derived index keyed by the tree id of each incident's folder: only folders
 * that changed since are read again. Pending changes and uncommitted edits of open incidents are on top.
 */
export async function listIncidents<T>(settings: IndexSettings<T>, reader: Reader): Promise<Map<string, T>> {
  const before = readCache<T>(settings);
  const now = await incidentTrees(settings, reader);
  const stale = [...now].filter(([id, oid]) => before.get(id)?.oid !== oid);
  const cached = new Map([...before].filter(([id]) => now.has(id)));
  for (const [id, oid] of stale) {
    const timeline = (await reader.objects.tree(oid)).find(({name}) => name === 'timeline')?.oid ?? '';
    const known = before.get(id);
    if (known?.timeline === timeline) cached.set(id, {...known, oid});
    else
      cached.set(id, {
        oid,
        timeline,
        summary: await settings.summarise(id, await entriesIn(timeline, reader)),
      });
  }
  const edited = await uncommitted(settings, reader, cached);
  if (stale.length > 0 || edited.looked || cached.size !== before.size) writeCache(settings, cached);
  return new Map([...[...cached].map(([id, {summary}]) => [id, summary] as const), ...edited.summaries]);
}

/** Incident id → id of its folder's tree. A folder that is not in the year of its id is no incident's. */
export async function incidentTrees(
  {ref, prefix, incidents}: Pick<IndexSettings<unknown>, 'ref' | 'prefix' | 'incidents'>,
  reader: Reader,
): Promise<Map<string, string>> {
  const years = await reader.objects.tree(`${ref}:${prefix}${incidents}`);
  const folders = await Promise.all(
    years
      .filter(({mode}) => mode === '40000')
      .map(async ({name: year, oid}) =>
        (await reader.objects.tree(oid)).filter(({name}) => name.startsWith(`${year}-`)),
      ),
  );
  return new Map(
    folders
      .flat()
      .filter(({mode}) => mode === '40000')
      .map(({name, oid}) => [name.normalize('NFC'), oid]),
  );
}

async function entriesIn(timeline: string, reader: Reader): Promise<ReadonlyMap<string, string>> {
  const items = timeline === '' ? [] : await reader.objects.tree(timeline);
  const blobs = await Promise.all(
    items.map(async ({name, oid}) => [name, await reader.objects.read(oid)] as const),
  );
  return new Map(
    blobs.flatMap(([name, blob]) => (blob?.type === 'blob' ? [[name, blob.body.toString()] as const] : [])),
  );
}

/**
 * The incidents that read otherwise than their commit says: those with pending changes, and the open ones whose
 * work tree was touched since it was last looked at and holds an edit.
 */
async function uncommitted<T>(
  settings: IndexSettings<T>,
  reader: Reader,
  cached: Map<string, Cached<T>>,
): Promise<{readonly summaries: ReadonlyMap<string, T>; readonly looked: boolean}> {
  const summaries = new Map<string, T>();
  let looked = false;
  const read = async (id: string): Promise<T | undefined> => {
    const folder = timelineFolder(settings, id);
    const files = [...(await reader.files(folder))];
    if (files.length === 0) return undefined;
    return await settings.summarise(
      id,
      new Map(files.map(([path, text]) => [path.slice(folder.length + 1), text])),
    );
  };
  const waiting = pendingIncidents(settings);
  for (const id of waiting) {
    const summary = await read(id);
    if (summary !== undefined) summaries.set(id, summary);
  }
  for (const [id, known] of cached) {
    if (waiting.has(id) || !settings.isOpen(known.summary)) continue;
    const touched = reader.touched(timelineFolder(settings, id));
    if (touched === 0 || touched === known.seen) continue;
    const summary = await read(id);
    looked = true;
    if (JSON.stringify(summary) === JSON.stringify(known.summary)) cached.set(id, {...known, seen: touched});
    else if (summary !== undefined) summaries.set(id, summary);
  }
  return {summaries, looked};
}

function timelineFolder<T>({incidents}: IndexSettings<T>, id: string): string {
  return `${incidents}/${id.slice(0, 4)}/${id}/timeline`;
}

function pendingIncidents<T>({repository, incidents}: IndexSettings<T>): ReadonlySet<string> {
  const below = `${incidents}/`;
  const paths = readPending(repository.commonDir).flatMap(({change}) => change.files.map(({path}) => path));
  const ids = paths
    .filter((path) => path.startsWith(below))
    .map((path) => path.slice(below.length).split('/')[1]);
  return new Set(ids.filter((id) => id !== undefined));
}

function readCache<T>({cacheFile, reading, isRead}: IndexSettings<T>): Map<string, Cached<T>> {
  try {
    const kept = JSON.parse(readFileSync(cacheFile, 'utf8')) as {
      version: number;
      reading: string;
      incidents: Record<string, Cached<T>>;
    };
    const incidents = kept.version === INDEX_VERSION ? Object.entries(kept.incidents) : [];
    return new Map(incidents.filter(([, {summary}]) => kept.reading === reading || !isRead(summary)));
  } catch {
    return new Map();
  }
}

function writeCache<T>({cacheFile, reading}: IndexSettings<T>, cached: ReadonlyMap<string, Cached<T>>): void {
  try {
    writeWhole(
      cacheFile,
      JSON.stringify({version: INDEX_VERSION, reading, incidents: Object.fromEntries(cached)}),
      {flush: false},
    );
  } catch {
    // A cache that cannot be kept is built again next time.
  }
}
