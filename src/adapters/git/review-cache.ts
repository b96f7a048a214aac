import {readFileSync} from 'node:fs';
import {writeWhole} from '../files/write.ts';

/** What is known of one incident's review. */
export interface Cached<T> {
  /** Tree of the incident's folder on the branch. */
  readonly oid?: string | undefined;
  /** What the review in that tree says, if it has one; absent where nobody has looked. */
  readonly committed?: {readonly review?: T} | undefined;
  /** What the file in the work tree looked like when it was read, and what it said. */
  readonly seen?: string;
  readonly edited?: T;
}

export interface Index<T> {
  /** Tree of all incidents that the folders' trees were taken from. */
  readonly root: string;
  readonly reviews: ReadonlyMap<string, Cached<T>>;
}

interface Place {
  readonly cacheFile: string;
  readonly reading: string;
}

/** Raised whenever what the file holds changes, so that an index of an older version is built again. */
const INDEX_VERSION = 1;

/** The index as it was kept; empty where there is none, or one that was read otherwise. */
export function readIndex<T>({cacheFile, reading}: Place): Index<T> {
  const kept = readObject(cacheFile) as {version?: number; reading?: string; root?: string; reviews?: object};
  if (kept.version !== INDEX_VERSION || kept.reading !== reading || kept.root === undefined)
    return {root: '', reviews: new Map()};
  return {
    root: kept.root,
    reviews: new Map(Object.entries((kept.reviews ?? {}) as Record<string, Cached<T>>)),
  };
}

export function writeIndex<T>({cacheFile, reading}: Place, {root, reviews}: Index<T>): void {
  keep(cacheFile, {version: INDEX_VERSION, reading, root, reviews: Object.fromEntries(reviews)});
}

/** What a cache file holds; empty where it cannot be read. */
export function readObject(file: string): object {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** Keeps a value that can be made again; where it cannot be kept, it will be. */
export function keep(file: string, value: object): void {
  try {
    writeWhole(file, JSON.stringify(value), {flush: false});
  } catch {
    // Built again next time.
  }
}
