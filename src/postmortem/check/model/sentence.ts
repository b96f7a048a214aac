import {DROP} from './mask.ts';

/** A sentence without markup, and where each of its characters stands in the document. */
export interface Sentence {
  readonly text: string;
  readonly offsets: readonly number[];
}

// After the mark of an end; not after a number ("3.") or an initial; at an arrow, which chains causes.
const END = /(?<=[.!?…])(?<!\b(?:e\.g|i\.e|vs|no|ca|approx)\.)(?<!\d\.)\s+(?=\S)|(?<=→)\s*/g;

/** The sentences of masked text from `start` to `end`. */
export function sentencesIn(masked: string, start = 0, end = masked.length): Sentence[] {
  const {text, offsets} = flattened(masked, start, end);
  const sentences: Sentence[] = [];
  let from = 0;
  for (const found of [...text.matchAll(END), undefined]) {
    const to = found?.index ?? text.length;
    if (text.slice(from, to).trim() !== '')
      sentences.push({text: text.slice(from, to), offsets: offsets.slice(from, to)});
    from = to + (found?.[0].length ?? 0);
  }
  return sentences;
}

/** On one line, without what is passed over. */
function flattened(masked: string, start: number, end: number): Sentence {
  let text = '';
  const offsets: number[] = [];
  for (let at = start; at < end; at++) {
    const char = masked.charAt(at);
    if (char === DROP) continue;
    const one = /\s/.test(char) ? ' ' : char;
    if (one === ' ' && (text === '' || text.endsWith(' '))) continue;
    text += one;
    offsets.push(at);
  }
  return {text, offsets};
}
