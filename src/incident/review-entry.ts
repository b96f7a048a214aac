import type {Json} from './entry.ts';
import {isKind, textOf, type TimelineLine} from './timeline.ts';

/** How far a review is, as its entries say. */
export const REVIEW_STATES = ['draft', 'in-review', 'closed'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** A finding that a review was closed with, and why that is right. */
export interface Waiver {
  readonly rule: string;
  readonly reason: string;
}

/** The last word on a review. */
export interface ReviewStep {
  readonly state: ReviewState;
  readonly at: Date;
  readonly author: string;
  readonly waived: readonly Waiver[];
}

/** The last review entry in force; a state that this version does not know is passed over. `lines` are in order. */
export function reviewStep(lines: readonly TimelineLine[]): ReviewStep | undefined {
  const last = lines.filter(isKind('review')).findLast(({data}) => isReviewState(data['state']));
  if (last === undefined) return undefined;
  const {at, author, data} = last;
  return {state: data['state'] as ReviewState, at, author, waived: waiversIn(data['waived'] ?? null)};
}

function isReviewState(value: unknown): value is ReviewState {
  return REVIEW_STATES.includes(value as ReviewState);
}

function waiversIn(value: Json): Waiver[] {
  const list: readonly Json[] = Array.isArray(value) ? (value as readonly Json[]) : [];
  return list.flatMap((one) => {
    if (typeof one !== 'object' || one === null || !('rule' in one)) return [];
    return [{rule: textOf(one['rule']) ?? '', reason: textOf(one['reason']) ?? ''}];
  });
}
