import type {Finding, Level, RuleId} from './finding.ts';
import {type Ignored, withoutIgnored} from './ignore.ts';
import {readReview} from './model/review.ts';
import {actionsComplete} from './rules/actions.ts';
import {blame} from './rules/blame.ts';
import {causes} from './rules/causes.ts';
import {type Claim, claims, claimsOf} from './rules/claims.ts';
import {detection} from './rules/detection.ts';
import {evidence} from './rules/evidence.ts';
import {impact} from './rules/impact.ts';
import {record} from './rules/record.ts';
import type {Rule, Surroundings} from './rules/rule.ts';
import {times} from './rules/times.ts';
import {tone} from './rules/tone.ts';
import {unanswered} from './rules/unanswered.ts';
import {vague} from './rules/vague.ts';

const ALL: readonly Rule[] = [
  unanswered,
  impact,
  detection,
  times,
  evidence,
  record,
  causes,
  actionsComplete,
  vague,
  blame,
  tone,
  claims,
];

/** How a team weighs the rules, with a reason for each: from its config. */
export type RuleSettings = Readonly<
  Partial<Record<RuleId, {readonly level: Level | 'off'; readonly reason: string}>>
>;

export interface Checked {
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  readonly ignored: readonly Ignored[];
  /** What each claim of prevention rests on. */
  readonly claims: readonly Claim[];
}

/** Judges a review, whoever wrote it and in whichever of the languages. Pure; never fails. */
export function checkReview(markdown: string, around: Surroundings, settings: RuleSettings = {}): Checked {
  const review = readReview(markdown);
  const found = ALL.flatMap((rule) => rule(review, around));
  const {findings, ignored} = withoutIgnored(review, withoutRepeats(found));
  const kept = findings.flatMap((one) => weighed(one, settings));
  return {findings: kept.toSorted((a, b) => a.start - b.start), ignored, claims: claimsOf(review)};
}

/** What blames is said to be that, not also to be vague, without a guard or without an action. */
function withoutRepeats(found: readonly Finding[]): Finding[] {
  const blamed = found.filter(({rule}) => ['PM011', 'PM012', 'PM013', 'PM014', 'PM016'].includes(rule));
  const within = ({start, end}: Finding) => blamed.some((one) => one.start >= start && one.start < end);
  return found.filter(
    (one) => !(one.rule === 'PM010' || one.says === 'no-guard' || one.says === 'cause-left') || !within(one),
  );
}

function weighed(one: Finding, settings: RuleSettings): Finding[] {
  const level = settings[one.rule]?.level;
  if (level === 'off') return [];
  // A rule made heavier or lighter leaves alone what it only mentions.
  return [level === undefined || one.level === 'note' ? one : {...one, level}];
}
