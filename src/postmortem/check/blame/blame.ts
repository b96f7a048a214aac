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
  return (sentence, part) => firstFault(sentence, part, wordings[/[가-힣]/.test(sentence) ? 'ko' : 'en']);
}
