/** How long something took over many incidents, in minutes. Of one there is no median. */
export interface Spread {
  readonly known: number;
  readonly unknown: number;
  readonly median?: number;
  /** The smallest value that at least nine in ten do not exceed (nearest rank). */
  readonly p90?: number;
  /** The value, where only one is known. */
  readonly only?: number;
}

export function spreadOf(values: readonly (number | undefined)[]): Spread {
  const sorted = values.filter((value) => value !== undefined).toSorted((a, b) => a - b);
  const counts = {known: sorted.length, unknown: values.length - sorted.length};
  const [first] = sorted;
  if (first === undefined) return counts;
  if (sorted.length === 1) return {...counts, only: first};
  const at = (place: number): number => sorted[place] ?? first;
  const median = (at((sorted.length - 1) >> 1) + at(sorted.length >> 1)) / 2;
  return {...counts, median, p90: at(Math.ceil(sorted.length * 0.9) - 1)};
}
