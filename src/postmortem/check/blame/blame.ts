import {englishWordings} from './en/wordings.ts';
import {type Fault, firstFault, type Part, type Wording} from './fault.ts';
import {koreanWordings} from './ko/wordings.ts';

export type Judge = (sentence: string, part: Part) => Fault | undefined;

/** Judges sentences without markup, each by the rules of its own language. `names`: people whom a review may name. */
export function judgeOf(names: readonly string[]): Judge {
  const wordings: Record<'en' | 'ko', readonly Wording[]> = {
    en: englishWordings(names),
    ko: koreanWordings(names),
  };
  return (sentence, part) => {
    if (/[가-힣]/.test(sentence)) return firstFault(sentence, part, wordings.ko);
    // A word begins a sentence as well as it stands inside.
    const within = sentence.charAt(0).toLowerCase() + sentence.slice(1);
    return firstFault(sentence, part, wordings.en) ?? firstFault(within, part, wordings.en);
  };
}
