import type {Incident} from '../../../incident/incident.ts';
import type {Finding} from '../finding.ts';
import type {Review} from '../model/review.ts';

/** What a check knows besides the text. */
export interface Surroundings {
  /** People whom the review may name: from the config. */
  readonly names: readonly string[];
  /** Targets of links that lead nowhere, as written. */
  readonly missing: ReadonlySet<string>;
  /** What the entries say, for a review of the repo. */
  readonly incident?: Incident;
}

/** Judges one thing of a review. Pure. */
export type Rule = (review: Review, around: Surroundings) => readonly Finding[];
