import type {Obstacle} from '../../postmortem/close.ts';
import {placesIn} from '../../postmortem/check/place.ts';
import type {Review} from './review.ts';
import {reportOn} from './to-check.ts';

/** What `mh postmortem check` says against closing a review as it stands: its errors, as its exit status counts them. */
export async function obstaclesIn(
  {docs, incident, path}: Review,
  text: string,
): Promise<readonly Obstacle[]> {
  const {findings} = await reportOn(docs, incident, path, text);
  const place = placesIn(text);
  return findings
    .filter(({level}) => level === 'error')
    .map(({rule, start}) => ({rule, line: place(start).line}));
}
