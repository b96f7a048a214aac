import type {Obstacle} from '../../postmortem/close.ts';
import {placesIn} from '../../postmortem/check/place.ts';
import type {Review} from './review.ts';
import {checkedReview} from './to-check.ts';

/** What stands against closing a review: every error that `mh postmortem check` finds in it. */
export async function obstaclesIn(
  {docs, incident, path}: Review,
  text: string,
): Promise<readonly Obstacle[]> {
  const {findings} = await checkedReview(docs, incident, path, text);
  const place = placesIn(text);
  return findings
    .filter(({level}) => level === 'error')
    .map(({rule, start}) => ({rule, line: place(start).line}));
}
