import {calendarDate, clockTime} from '../../../when/show.ts';
import {finding, type Finding} from '../finding.ts';
import {claimedIn} from '../model/moments.ts';
import type {Review} from '../model/review.ts';
import {syncPostmortem} from '../../sync.ts';
import {TIMELINE} from '../../timeline.ts';
import {findRegion} from '../../../docs-repo/region.ts';
import type {Surroundings} from './rule.ts';

/** PM006: what the review says of date, duration and timeline is what the entries say. */
export function record(review: Review, {incident}: Surroundings): Finding[] {
  if (incident === undefined) return [];
  const {durations, times, zone} = incident;
  const differs = (name: 'date' | 'duration', found: string | undefined, entries: string | undefined) => {
    const field = review.fields.find((one) => one.name === name);
    if (field === undefined || found === undefined || entries === undefined || found === entries) return [];
    return [finding('PM006', 'differs', field, {section: 'header', params: {found, entries}})];
  };
  const field = review.fields.find(({name}) => name === 'duration');
  const range = claimedIn(field?.value ?? '').range;
  const date = /\d{4}-\d{2}-\d{2}/.exec(review.fields.find(({name}) => name === 'date')?.value ?? '')?.[0];
  const clock = (at: Date | undefined) => at && clockTime(at, zone);
  return [
    ...differs('date', date, calendarDate(durations.baseAt, zone)),
    ...differs('duration', range?.start.written.padStart(5, '0'), clock(durations.baseAt)),
    ...differs('duration', range?.end.written.padStart(5, '0'), clock(times.resolved?.at)),
    ...stale(review, incident),
  ];
}

function stale({text}: Review, incident: NonNullable<Surroundings['incident']>): Finding[] {
  try {
    const region = findRegion(text, TIMELINE);
    if (region === undefined || syncPostmortem(text, incident, '').text === text) return [];
    const at = {start: region.start, end: region.start + 1};
    return [finding('PM006', 'stale', at, {section: 'timeline', level: 'warning'})];
  } catch {
    return [];
  }
}
