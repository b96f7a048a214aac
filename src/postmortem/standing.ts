import type {ReviewState} from '../incident/review-entry.ts';
import type {Summary} from '../incident/summary.ts';
import {statusLine} from './status-line.ts';

/**
 * How far a review is. `none`: nobody has written one. `unchecked`: its status line says that it is closed, and no
 * entry does. `waived`: closed with findings that somebody gave a reason for.
 */
export const STANDINGS = ['none', 'draft', 'in-review', 'waived', 'closed', 'unchecked'] as const;
export type Standing = (typeof STANDINGS)[number];

export interface Review {
  readonly standing: Standing;
  /** When its state began; absent where no entry says so. RFC 3339, UTC. */
  readonly since?: string;
  /** What its status line says, where that is something else. */
  readonly differs?: string;
}

/** `text`: the review, undefined where there is none. */
export function reviewStanding(step: Summary['review'], text: string | undefined): Review {
  if (text === undefined) return {standing: 'none'};
  const line = statusLine(text);
  if (step === undefined && line?.state === 'closed') return {standing: 'unchecked'};
  const state: ReviewState = step?.state ?? 'draft';
  const differs = line === undefined || line.state === state ? undefined : line.written;
  return {
    standing: state === 'closed' && (step?.waived ?? 0) > 0 ? 'waived' : state,
    ...(step === undefined ? {} : {since: step.at}),
    ...(differs === undefined ? {} : {differs}),
  };
}

/** Whether nothing is left to do for it. */
export function isClosed({standing}: Pick<Review, 'standing'>): boolean {
  return standing === 'closed' || standing === 'waived' || standing === 'unchecked';
}
