import type {Reader} from './reader.ts';
import {keep, readObject} from './review-cache.ts';
import {listReviews, type ReviewSettings, rootOf} from './review-index.ts';

/**
 * A few facts on all reviews as of the last commit, from a small file beside the index: asking again costs one look at
 * git while nothing was committed.
 */
export async function digestOfReviews<T, D>(
  settings: ReviewSettings<T>,
  reader: Reader,
  digest: (reviews: ReadonlyMap<string, T>) => D,
): Promise<D> {
  const file = settings.cacheFile.replace(/\.json$/, '.digest.json');
  const root = await rootOf(settings, reader);
  const kept = readObject(file) as {root?: string; reading?: string; digest?: D};
  if (kept.root === root && kept.reading === settings.reading && kept.digest !== undefined)
    return kept.digest;
  const made = digest(await listReviews(settings, reader));
  keep(file, {root, reading: settings.reading, digest: made});
  return made;
}
