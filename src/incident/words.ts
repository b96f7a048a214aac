import {closest} from 'fastest-levenshtein';

/** How a typed word is compared: NFC, lower case, without spaces, `-` and `_`. */
export function wordKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
}

/** A vocabulary: each value with the words that are read as it. */
export type Words<T extends string> = Readonly<Record<T, readonly string[]>>;

// Jamo and syllables; the property of the same name takes longer to make than all the rest of a look-up.
const HANGUL = /[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff]/;

/** The value that `text` names, or the word nearest to it: in the script of `text`, and no mere abbreviation. */
export function lookUp<T extends string>(words: Words<T>, text: string): {found: T} | {nearest: string} {
  const byKey = new Map<string, {value: T; word: string}>();
  for (const value of Object.keys(words) as T[]) {
    for (const word of [value, ...words[value]]) byKey.set(wordKey(word), {value, word});
  }
  const key = wordKey(text);
  const hit = byKey.get(key);
  if (hit) return {found: hit.value};
  const korean = HANGUL.test(key);
  const alike = [...byKey.keys()].filter(
    (word) => HANGUL.test(word) === korean && (korean || word.length > 3),
  );
  return {nearest: byKey.get(closest(key, alike))?.word ?? ''};
}
