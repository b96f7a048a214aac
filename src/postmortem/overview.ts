import type {Summary} from '../incident/summary.ts';
import {isOpen} from '../incident/status.ts';
import {isClosed, type Review, reviewStanding} from './standing.ts';

/** An incident with the text of its review. */
export interface Reviewed {
  readonly summary: Summary;
  /** Absent where nobody has written one. */
  readonly text?: string;
}

/** How it stands with the review of an incident. */
export interface Listed extends Review {
  readonly summary: Summary;
  /** What its age counts from: when its state began, else when the incident was over, else when it was declared. */
  readonly ageFrom: Date;
  /** A severe incident is over for longer than a review may take: `missing` without one, `late` with one that is not closed. */
  readonly overdue?: 'missing' | 'late';
}

/** A review is done so soon after its incident: the usual promise for the severest two. Milliseconds. */
export const REVIEW_WITHIN = 5 * 24 * 60 * 60 * 1000;

/** Every incident that a review is expected of, in the order given. False alarms and what was merged count only with one. */
export function overview(all: readonly Reviewed[], now: Date): Listed[] {
  return all.filter(isExpected).map(({summary, text}) => {
    const review = reviewStanding(summary.review, text);
    const from = review.since ?? summary.resolvedAt ?? summary.declaredAt;
    const overdue = overdueOf(summary, review, now);
    return {...review, summary, ageFrom: new Date(from), ...(overdue === undefined ? {} : {overdue})};
  });
}

export function isExpected({summary: {status}, text}: Reviewed): boolean {
  return text !== undefined || isOpen(status) || status === 'resolved';
}

function overdueOf({severity, resolvedAt}: Summary, review: Review, now: Date): Listed['overdue'] {
  if (resolvedAt === undefined || isClosed(review)) return undefined;
  if (severity !== 'SEV1' && severity !== 'SEV2') return undefined;
  if (now.getTime() - Date.parse(resolvedAt) <= REVIEW_WITHIN) return undefined;
  return review.standing === 'none' ? 'missing' : 'late';
}
