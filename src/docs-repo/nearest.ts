import {closest, distance} from 'fastest-levenshtein';

/** The candidate most like `word`, or undefined where none is near: more than two edits and a third of its length. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined;
  const found = closest(
    word.toLowerCase(),
    candidates.map((one) => one.toLowerCase()),
  );
  const edits = distance(word.toLowerCase(), found);
  if (edits > Math.max(2, word.length / 3) || edits >= word.length) return undefined;
  return candidates.find((one) => one.toLowerCase() === found);
}
