/** What a sentence does that a review should not. `hindsight` is a counterfactual that blames a system only. */
export const FAULTS = [
  'person-fault',
  'counterfactual',
  'human-error',
  'careful',
  'promise',
  'hindsight',
] as const;
export type FaultKind = (typeof FAULTS)[number];

/** What a sentence is there for: it decides what may be said in it. */
export type Part = 'cause' | 'lesson' | 'action' | 'prevention' | 'timeline' | 'summary';

/** A fault, and the words that show it: offsets in the sentence. */
export interface Fault {
  readonly kind: FaultKind;
  readonly start: number;
  readonly end: number;
}

/** One way in which people put a fault. */
export interface Wording {
  readonly kind: FaultKind;
  readonly says: RegExp;
  /** Where it means a fault; everywhere when left out. */
  readonly parts?: readonly Part[];
  /** What a sentence has wherever `says` is found, and is looked for faster. */
  readonly when?: readonly RegExp[];
  /** Elsewhere in the sentence: then it is none. */
  readonly unless?: RegExp;
}

/** The first of the wordings, in their order, that the sentence has. */
export function firstFault(sentence: string, part: Part, wordings: readonly Wording[]): Fault | undefined {
  const known = new Map<RegExp, boolean>();
  const has = (one: RegExp): boolean => {
    const found = known.get(one) ?? one.test(sentence);
    known.set(one, found);
    return found;
  };
  for (const {kind, says, parts, when, unless} of wordings) {
    if (parts?.includes(part) === false || when?.every(has) === false) continue;
    const found = says.exec(sentence);
    if (found === null || unless?.test(sentence) === true) continue;
    return {kind, start: found.index, end: found.index + found[0].length};
  }
  return undefined;
}
