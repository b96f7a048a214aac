import type {Severity, Status} from './entry.ts';
import {type Incident, timesToShow} from './incident.ts';
import {type ReviewState, reviewStep} from './review-entry.ts';
import type {Durations} from './times.ts';

/** An incident in one line, as the derived index keeps it: JSON. */
export interface Summary {
  readonly id: string;
  readonly title: string;
  readonly severity?: Severity;
  readonly status: Status;
  readonly services: readonly string[];
  readonly impact?: string;
  readonly commander?: string;
  readonly mergedInto?: string;
  /** Ids of its pages in PagerDuty. */
  readonly pages: readonly string[];
  /** RFC 3339, UTC. */
  readonly declaredAt: string;
  /** What its duration counts from: when it was detected, if known, else declared. */
  readonly since: string;
  readonly updatedAt: string;
  readonly resolvedAt?: string;
  readonly entries: number;
  readonly broken: number;
  /** How long it took, in whole minutes: what is known. */
  readonly minutes?: Minutes;
  /** The last word on its review. */
  readonly review?: {
    readonly state: ReviewState;
    /** RFC 3339, UTC. */
    readonly at: string;
    /** With how many findings waived. */
    readonly waived: number;
  };
}

export type Minutes = Readonly<Partial<Pick<Durations, 'detect' | 'acknowledge' | 'mitigate' | 'resolve'>>>;

export function summaryOf(incident: Incident): Summary {
  const commander = incident.roles.get('commander');
  const {resolved} = timesToShow(incident);
  const review = reviewStep(incident.lines);
  return {
    id: incident.id,
    title: incident.title,
    ...(incident.severity === undefined ? {} : {severity: incident.severity}),
    status: incident.status,
    services: incident.services,
    ...(incident.impact === undefined ? {} : {impact: incident.impact}),
    ...(commander === undefined ? {} : {commander}),
    ...(incident.mergedInto === undefined ? {} : {mergedInto: incident.mergedInto}),
    pages: incident.pages.map(({id}) => id),
    declaredAt: incident.declaredAt.toISOString(),
    since: incident.durations.baseAt.toISOString(),
    updatedAt: incident.updatedAt.toISOString(),
    ...(resolved === undefined ? {} : {resolvedAt: resolved.at.toISOString()}),
    entries: incident.timeline.length,
    broken: incident.broken.length,
    minutes: minutesOf(incident),
    ...(review === undefined
      ? {}
      : {review: {state: review.state, at: review.at.toISOString(), waived: review.waived.length}}),
  };
}

function minutesOf(incident: Incident): Minutes {
  const {resolve, base: _base, baseAt: _baseAt, ...others} = incident.durations;
  const over = timesToShow(incident).resolved !== undefined && resolve !== undefined;
  return over ? {...others, resolve} : others;
}

/** Newest first, by when it was declared. */
export function newestFirst(summaries: Iterable<Summary>): Summary[] {
  return [...summaries].sort((a, b) =>
    a.declaredAt < b.declaredAt ? 1 : a.declaredAt > b.declaredAt ? -1 : a.id < b.id ? 1 : -1,
  );
}
