import {isOpenQuestion} from '../docs-repo/open-question.ts';
import type {Action} from './action.ts';
import {parseActionLine, type Reading} from './parse-line.ts';

const MARKER = /^<!-- mh:section ([\w-]+) -->\s*$/;
const HEADING = /^(#{1,6})\s+(.*?)\s*#*\s*$/;
const ACTIONS =
  /action items?|follow[- ]?ups?|next steps|액션 ?아이템|조치 ?(?:항목|사항)|후속 ?(?:조치|작업)|할 ?일/i;
const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;

/** An action item with its place among the check boxes of its review, from 1: what `7f3k#3` names. */
export interface NumberedAction extends Action {
  readonly number: number;
}

/** The lines of a document that hold its action items: from, and before (0-based). */
export interface Span {
  readonly from: number;
  readonly before: number;
}

/**
 * The action items of a review, in their order: those of its section, or of the whole document where it has none. What
 * is still a question is none, but counts, so that the others keep their numbers. `people` may be empty: whoever is named for sure in one line is known in the others.
 */
export function actionsIn(text: string, reading: Reading): NumberedAction[] {
  const lines = text.split('\n');
  const {from, before} = sectionOf(lines) ?? {from: 0, before: lines.length};
  const numbers = outsideCode(lines).filter((at) => at >= from && at < before);
  const read = (people: ReadonlySet<string>): Action[] =>
    numbers.flatMap((at) => parseActionLine(lines[at] ?? '', at + 1, {...reading, people}) ?? []);
  const first = read(reading.people);
  const people = new Set([
    ...reading.people,
    ...first.flatMap(({owners}) => owners.map((name) => name.toLowerCase())),
  ]);
  return (people.size === reading.people.size ? first : read(people))
    .map((action, at) => ({...action, number: at + 1}))
    .filter((action) => !isOpenQuestion(action.text) && action.text !== '');
}

/** The section of the actions: by its marker, else by its heading. Undefined where the document has none. */
export function sectionOf(lines: readonly string[]): Span | undefined {
  const outside = new Set(outsideCode(lines));
  const marked = lines.findIndex((line, at) => outside.has(at) && MARKER.exec(line)?.[1] === 'actions');
  if (marked !== -1) return {from: marked + 1, before: nextOf(lines, outside, marked + 2)};
  const heading = lines.findIndex(
    (line, at) => outside.has(at) && ACTIONS.test(HEADING.exec(line)?.[2] ?? ''),
  );
  if (heading === -1) return undefined;
  const level = HEADING.exec(lines[heading] ?? '')?.[1]?.length ?? 6;
  return {from: heading + 1, before: nextOf(lines, outside, heading + 1, level)};
}

/** Where the next section begins: a marker, a rule, or a heading of that level or above. */
function nextOf(lines: readonly string[], outside: ReadonlySet<number>, from: number, level = 6): number {
  const at = lines.findIndex((line, place) => {
    if (place < from || !outside.has(place)) return false;
    return MARKER.test(line) || /^-{3,}\s*$/.test(line) || (HEADING.exec(line)?.[1]?.length ?? 7) <= level;
  });
  return at === -1 ? lines.length : at;
}

/** The numbers (0-based) of the lines that stand in no code block. */
export function outsideCode(lines: readonly string[]): number[] {
  let fence = '';
  return [...lines.keys()].filter((at) => {
    const run = FENCE.exec(lines[at] ?? '')?.[1] ?? '';
    if (fence === '') {
      fence = run;
      return run === '';
    }
    if (run.startsWith(fence)) fence = '';
    return false;
  });
}
