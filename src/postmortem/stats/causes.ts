import {isOpenQuestion} from '../../docs-repo/open-question.ts';
import {itemsIn, sectionLines} from '../section.ts';

/** A cause that more than one incident names, in words that are much alike. */
export interface Recurring {
  /** As the first incident given names it. */
  readonly text: string;
  /** Ids of the incidents, in the order given. */
  readonly incidents: readonly string[];
}

interface Cause {
  readonly id: string;
  readonly text: string;
  readonly grams: ReadonlySet<string>;
}

/** From this share of words in common, two causes are one (Dice). */
const ALIKE = 0.5;
const SMALL =
  /^(?:the|and|for|was|were|are|had|has|have|been|with|that|this|from|into|not|too|its|our|all|each|when|than|then|but|which|there|more)$/;

/** The causes that recur, those of most incidents first. `reviews`: id of the incident and text of its review. */
export function recurringCauses(
  reviews: readonly {readonly id: string; readonly text: string}[],
): Recurring[] {
  const causes = reviews.flatMap(({id, text}) => causesIn(text).map((one) => causeOf(id, one)));
  return groupsOf(causes)
    .map(([first, ...rest]) => ({
      text: first?.text ?? '',
      incidents: [...new Set([first, ...rest].flatMap((one) => one?.id ?? []))],
    }))
    .filter(({incidents}) => incidents.length > 1)
    .toSorted((a, b) => b.incidents.length - a.incidents.length);
}

/** The root causes that a review names; what is still a question is none. */
export function causesIn(text: string): string[] {
  return itemsIn(sectionLines(text, 'root-cause')).filter((item) => !isOpenQuestion(item));
}

function causeOf(id: string, text: string): Cause {
  return {id, text, grams: gramsOf(text)};
}

/** Stems of Latin words, pairs of Hangul syllables whatever the spacing and the endings; numbers do not count. */
export function gramsOf(text: string): ReadonlySet<string> {
  const plain = text.normalize('NFC').toLowerCase();
  const words = (plain.match(/[a-z][a-z_-]{2,}/g) ?? []).filter((word) => !SMALL.test(word)).map(stem);
  const hangul = (plain.match(/[가-힣]+/g) ?? []).join('');
  const pairs = Array.from({length: Math.max(0, hangul.length - 1)}, (_, at) => hangul.slice(at, at + 2));
  return new Set([...words, ...pairs]);
}

function stem(word: string): string {
  return word.replace(/(?:ions?|ings?|ed|es|s)$/, (end, at: number) => (at > 3 ? '' : end));
}

/** Each cause joins the first group whose first cause it is like. Only groups with a gram in common are looked at. */
function groupsOf(causes: readonly Cause[]): Cause[][] {
  const groups: Cause[][] = [];
  const byGram = new Map<string, number[]>();
  for (const cause of causes) {
    const near = new Set([...cause.grams].flatMap((gram) => byGram.get(gram) ?? []));
    const found = [...near].sort((a, b) => a - b).find((at) => alike(groups[at]?.[0], cause));
    if (found !== undefined) groups[found]?.push(cause);
    else {
      for (const gram of cause.grams) byGram.set(gram, [...(byGram.get(gram) ?? []), groups.length]);
      groups.push([cause]);
    }
  }
  return groups;
}

function alike(first: Cause | undefined, other: Cause): boolean {
  if (first === undefined || first.grams.size === 0 || other.grams.size === 0) return false;
  const both = [...first.grams].filter((gram) => other.grams.has(gram)).length;
  return (2 * both) / (first.grams.size + other.grams.size) >= ALIKE;
}
