import {judgeOf} from '../blame/blame.ts';
import type {Fault, FaultKind, Part} from '../blame/fault.ts';
import {finding, type Finding, type Level, type RuleId} from '../finding.ts';
import type {Block} from '../model/blocks.ts';
import {openWordsIn} from '../model/open-words.ts';
import {type Sentence, sentencesIn} from '../model/sentence.ts';
import type {Review} from '../model/review.ts';
import type {SectionName} from '../model/section-names.ts';
import {claimsOf} from './claims.ts';
import type {Surroundings} from './rule.ts';

const PARTS: Readonly<Record<SectionName, Part | undefined>> = {
  header: undefined,
  'sign-off': undefined,
  summary: 'summary',
  impact: 'summary',
  timeline: 'timeline',
  detection: 'cause',
  'root-cause': 'cause',
  resolution: 'lesson',
  lessons: 'lesson',
  actions: 'action',
  prevention: 'prevention',
  other: 'lesson',
};

const RULE: Readonly<Record<FaultKind, RuleId>> = {
  careful: 'PM011',
  counterfactual: 'PM012',
  hindsight: 'PM012',
  'human-error': 'PM013',
  'person-fault': 'PM014',
  promise: 'PM016',
};

const VOW = /만전|최선|약속|노력|다짐|하겠|promise|guarantee|everything|committed|pledge|confident/i;

/** PM011 to PM014, PM016: asks for the condition and the guard where a sentence has a person or a promise. */
export function blame(review: Review, {names}: Surroundings): Finding[] {
  const judge = judgeOf([...names, ...signed(review)]);
  const guarded = claimsOf(review).some(({guard}) => guard !== undefined);
  return review.sections.flatMap(({name, blocks}) => {
    const part = PARTS[name];
    if (part === undefined) return [];
    return blocks
      .filter(({start, end}) => !isForm(review, start, end))
      .flatMap((block) =>
        sentencesOf(review, block, part).flatMap((sentence) => {
          const fault = judge(sentence.text, part);
          if (
            fault === undefined ||
            (guarded && block.kind === 'paragraph' && isLeadIn(sentence.text, fault))
          )
            return [];
          return [asFinding(sentence, fault, name)];
        }),
      );
  });
}

/** A question or a hint is not what the author says. */
function isForm({text, masked}: Review, start: number, end: number): boolean {
  const open = openWordsIn(text, masked, start, end);
  return open !== undefined && open.kind !== 'open' && open.start === start;
}

/** Whoever signed it or owns an action may be named in it. */
function signed({fields, actions}: Review): string[] {
  const people = fields.filter(({name}) => name === 'author' || name === 'reviewers').map(({value}) => value);
  return [
    ...people.flatMap((value) => value.replace(/\([^)]*\)/g, '').split(/[,/·]/)),
    ...actions.flatMap(({owners}) => owners),
  ]
    .map((name) => name.trim())
    .filter((name) => /^[A-Z][a-zA-Z]+$|^[가-힣]{3,4}$/.test(name) && !/전원|담당|팀$/.test(name));
}

function sentencesOf({text, masked, actions}: Review, block: Block, part: Part): Sentence[] {
  if (block.kind === 'row') {
    const cells = [...text.slice(block.start, block.end).matchAll(/[^|]+/g)];
    return cells.flatMap(({index, 0: cell}) =>
      sentencesIn(masked, block.start + index, block.start + index + cell.length),
    );
  }
  const said = actions.find((action) => action.block === block)?.text;
  const end =
    part === 'action' && said !== undefined && text.startsWith(said, block.start)
      ? block.start + said.length
      : block.end;
  return sentencesIn(masked, block.start, end);
}

/** "This will not happen again:" above guards is a statement that can be checked; a vow is not. */
function isLeadIn(sentence: string, {kind}: Fault): boolean {
  return kind === 'promise' && !VOW.test(sentence);
}

/** From the beginning of the first word to the end of the last one. */
function wholeWords(text: string, start: number, end: number): readonly [number, number] {
  const before = /[\p{L}\p{N}]*$/u.exec(text.slice(0, start))?.[0].length ?? 0;
  const after = /^[\p{L}\p{N}]*/u.exec(text.slice(end))?.[0].length ?? 0;
  return [start - before, end + after];
}

function asFinding({text, offsets}: Sentence, {kind, start, end}: Fault, section: SectionName): Finding {
  const [first, last] = wholeWords(text, start, end);
  const from = offsets[first] ?? offsets[0] ?? 0;
  const to = offsets[last - 1] ?? from;
  const level: {level?: Level} =
    kind === 'hindsight' ? {level: 'note'} : section === 'timeline' ? {level: 'warning'} : {};
  const params = {words: text.slice(first, last).trim()};
  return finding(RULE[kind], kind, {start: from, end: to + 1}, {section, params, ...level});
}
