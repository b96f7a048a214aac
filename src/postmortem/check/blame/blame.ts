import {englishWordings} from './en/wordings.ts';
import {type Fault, firstFault, type Part, type Wording} from './fault.ts';
import {koreanWordings} from './ko/wordings.ts';
import {anonymousFor} from './names.ts';

export type Judge = (sentence: string, part: Part) => Fault | undefined;

let english: readonly Wording[] | undefined;
let korean: readonly Wording[] | undefined;

/** Judges sentences without markup, each by the rules of its own language. `names`: people whom a review may name. */
export function judgeOf(names: readonly string[]): Judge {
  const anonymous = anonymousFor(names);
  return (sentence, part) => {
    const said = anonymous(sentence);
    if (/[가-힣]/.test(said)) return firstFault(said, part, (korean ??= koreanWordings()));
    english ??= englishWordings();
    // A word begins a sentence as well as it stands inside.
    const within = said.charAt(0).toLowerCase() + said.slice(1);
    return (
      firstFault(said, part, english) ?? (within === said ? undefined : firstFault(within, part, english))
    );
  };
}
