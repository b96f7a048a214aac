import {describe, expect, test} from 'vitest';
import {foldIncident} from '../incident/incident.ts';
import {reviewStep} from '../incident/review-entry.ts';
import type {Summary} from '../incident/summary.ts';
import {summaryOf} from '../incident/summary.ts';
import {declared, entry, ID, seed} from '../../test/support/example-incident.ts';
import {overview} from './overview.ts';
import {reviewStanding} from './standing.ts';

const text = (status: string) => `<!-- mh:section sign-off -->\n**Status**: ${status}\n`;
const step = (state: 'draft' | 'in-review' | 'closed', waived = 0) => ({
  state,
  at: '2024-10-09T10:00:00.000Z',
  waived,
});

describe('how far a review is', () => {
  test('nobody has written one', () => {
    expect(reviewStanding(undefined, undefined)).toEqual({standing: 'none'});
  });

  test('a draft, from the moment there is a document', () => {
    expect(reviewStanding(undefined, text('Draft'))).toEqual({standing: 'draft'});
  });

  test('closed, unchecked, where only the document says so', () => {
    expect(reviewStanding(undefined, text('Closed'))).toEqual({standing: 'unchecked'});
    expect(reviewStanding(undefined, '**상태**: 종료\n')).toEqual({standing: 'unchecked'});
  });

  test('closed by an entry; waived where something was found and a reason given', () => {
    expect(reviewStanding(step('closed'), text('Closed'))).toMatchObject({standing: 'closed'});
    expect(reviewStanding(step('closed', 2), text('Closed'))).toMatchObject({standing: 'waived'});
  });

  test('the entries count where the document says something else, and that is said', () => {
    expect(reviewStanding(step('in-review'), text('Closed'))).toMatchObject({
      standing: 'in-review',
      differs: 'Closed',
    });
    expect(reviewStanding(undefined, text('waiting for legal'))).toMatchObject({
      differs: 'waiting for legal',
    });
  });
});

describe('the last word on a review', () => {
  const review = (time: string, data: object) => entry(time, 'review', {data: data as never});
  const stepOf = (...more: ReturnType<typeof review>[]) =>
    reviewStep(foldIncident(ID, [declared, ...more]).lines);

  test('is its last entry, with the waivers in it', () => {
    const waived = [{rule: 'PM002', reason: 'no numbers left'}];
    const found = stepOf(review('16:00', {state: 'in-review'}), review('17:00', {state: 'closed', waived}));
    expect(found).toMatchObject({state: 'closed', waived, author: 'Mitchell'});
  });

  test('passes over what a newer version says', () => {
    expect(stepOf(review('16:00', {state: 'closed'}), review('17:00', {state: 'archived'}))?.state).toBe(
      'closed',
    );
  });

  test('is in the short form of the incident, with what is known of how long it took', () => {
    const summary = summaryOf(foldIncident(ID, [...seed, review('18:00', {state: 'closed'})]));
    expect(summary.review).toEqual({state: 'closed', at: '2024-10-08T18:00:00.000Z', waived: 0});
    expect(summary.minutes).toEqual({mitigate: 15, resolve: 45});
  });
});

describe('the overview', () => {
  const at = (iso: string) => new Date(iso);
  const over = (severity: 'SEV2' | 'SEV3'): Summary => ({
    ...summaryOf(foldIncident(ID, seed)),
    severity,
  });

  test('SEV1 and SEV2 are overdue five days after the end, not a millisecond sooner', () => {
    const listed = (now: string, reviewed: string | undefined, severity: 'SEV2' | 'SEV3' = 'SEV2') =>
      overview([{summary: over(severity), ...(reviewed === undefined ? {} : {text: reviewed})}], at(now))[0]
        ?.overdue;
    expect(listed('2024-10-13T15:15:00.000Z', undefined)).toBeUndefined();
    expect(listed('2024-10-13T15:15:00.001Z', undefined)).toBe('missing');
    expect(listed('2024-10-13T15:15:00.001Z', text('Draft'))).toBe('late');
    expect(listed('2024-10-13T15:15:00.001Z', text('Closed'))).toBeUndefined();
    expect(listed('2024-11-13T15:15:00.001Z', undefined, 'SEV3')).toBeUndefined();
  });

  test('an age counts from the end, or from when its state began', () => {
    const [one] = overview([{summary: over('SEV2')}], at('2024-10-20T00:00:00Z'));
    expect(one?.ageFrom).toEqual(at('2024-10-08T15:15:00Z'));
    const [other] = overview(
      [{summary: {...over('SEV2'), review: step('in-review')}, text: text('In review')}],
      at('2024-10-20T00:00:00Z'),
    );
    expect(other?.ageFrom).toEqual(at('2024-10-09T10:00:00Z'));
  });

  test('a false alarm without a review is left out', () => {
    const cancelled = {...over('SEV2'), status: 'cancelled'} as const;
    expect(overview([{summary: cancelled}], at('2024-10-20T00:00:00Z'))).toEqual([]);
    expect(overview([{summary: cancelled, text: text('Draft')}], at('2024-10-20T00:00:00Z'))).toHaveLength(1);
  });
});
