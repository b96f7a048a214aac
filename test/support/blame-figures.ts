import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {judgeOf} from '../../src/postmortem/check/blame/blame.ts';
import type {Part} from '../../src/postmortem/check/blame/fault.ts';
import {mask} from '../../src/postmortem/check/model/mask.ts';
import {sentencesIn} from '../../src/postmortem/check/model/sentence.ts';

export interface Figures {
  readonly sentences: number;
  readonly precision: number;
  readonly recall: number;
  readonly missed: number;
  readonly falseAlarms: number;
  /** Counterfactuals about a system that were taken for blame. */
  readonly soft: number;
}

/** Whom the sentences name, as a config or the signatures of a review would. */
const NAMES = ['Mitchell', 'Hashimoto', 'Kent', 'DHH', 'Jason', '홍길동'];
const judge = judgeOf(NAMES);

/** A sentence of a review counts as flagged by any rule of blame; hindsight about a system is a note, and does not. */
function isFlagged(sentence: string, part: Part): boolean {
  const faults = sentencesIn(mask(sentence)).map(({text}) => judge(text, part));
  return faults.some((fault) => fault !== undefined && fault.kind !== 'hindsight');
}

/** How the rules do on a file of labelled sentences: counts only, never which. */
export function figuresOf(file: string): Figures {
  const lines = readFileSync(join(import.meta.dirname, '../labelled', file), 'utf8')
    .trimEnd()
    .split('\n');
  const judged = lines.map((line) => {
    const [label = '', part = '', sentence = ''] = line.split('\t');
    return {label, flagged: isFlagged(sentence, part as Part)};
  });
  const count = (blamed: boolean, flagged: boolean) =>
    judged.filter(
      (one) => one.label !== 'soft' && (one.label !== 'innocent') === blamed && one.flagged === flagged,
    ).length;
  const [found, missed, falseAlarms] = [count(true, true), count(true, false), count(false, true)];
  return {
    sentences: lines.length,
    precision: found / (found + falseAlarms),
    recall: found / (found + missed),
    missed,
    falseAlarms,
    soft: judged.filter(({label, flagged}) => label === 'soft' && flagged).length,
  };
}
