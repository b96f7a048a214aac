import * as z from 'zod';
import {isFailure} from '../failure.ts';
import type {PagerDuty, Query} from './ports.ts';

/** From `since` up to `until`. */
export interface Window {
  readonly since: Date;
  readonly until: Date;
}

export interface List {
  readonly path: string;
  readonly key: string;
  readonly query: Query;
}

type Reads = Pick<PagerDuty, 'get' | 'pages'>;
type Records = readonly unknown[];

const DAY = 24 * 60 * 60 * 1000;
/** PagerDuty looks at no more than six months at once. */
const LONGEST = 180 * DAY;
/** PagerDuty's times are whole seconds: there is nothing to be divided in less. */
const SHORTEST = 2000;
/** Where a list ends, however much of it there is. */
const WALL = 10_000;

/** All of a list within a range of any length. The same record can come twice: on the edge of two windows. */
export async function* pagesBetween(pagerDuty: Reads, list: List, range: Window): AsyncGenerator<Records> {
  for (const window of splitRange(range)) yield* pagesWithin(pagerDuty, list, window);
}

/** A range in pieces that PagerDuty takes. */
export function splitRange({since, until}: Window): Window[] {
  const pieces = Math.max(1, Math.ceil((until.getTime() - since.getTime()) / LONGEST));
  const edge = (nth: number) => new Date(Math.min(since.getTime() + nth * LONGEST, until.getTime()));
  return Array.from({length: pieces}, (_, nth) => ({since: edge(nth), until: edge(nth + 1)}));
}

/** Failure `pagerduty-wall` where more happened in one second than PagerDuty gives of a list. */
async function* pagesWithin(pagerDuty: Reads, list: List, window: Window): AsyncGenerator<Records> {
  const {path, key, query} = list;
  try {
    for await (const {records} of pagerDuty.pages(path, key, {...query, ...bounds(window)})) yield records;
  } catch (error) {
    if (!isWall(error) || isShortest(window)) throw error;
    yield* pagesOfHalves(pagerDuty, list, window);
  }
}

/** A half that is too long as well is divided before anything of it is read. */
async function* pagesOfHalves(pagerDuty: Reads, list: List, window: Window): AsyncGenerator<Records> {
  for (const half of halves(window)) {
    const total = isShortest(half) ? undefined : await countOf(pagerDuty, list, half);
    const isTooLong = total !== undefined && total > WALL;
    yield* isTooLong ? pagesOfHalves(pagerDuty, list, half) : pagesWithin(pagerDuty, list, half);
  }
}

/**
 * All of a list, without a range unless it is longer than PagerDuty gives of one list; then what came is read again
 * within `range`, window by window.
 */
export async function* allPages(pagerDuty: Reads, list: List, range: Window): AsyncGenerator<Records> {
  const {path, key, query} = list;
  try {
    for await (const {records} of pagerDuty.pages(path, key, query)) yield records;
  } catch (error) {
    if (!isWall(error)) throw error;
    for (const window of splitRange(range)) yield* pagesOfHalves(pagerDuty, list, window);
  }
}

const answer = z.object({total: z.number().nullish().catch(undefined)});

/** How many records there are; undefined where PagerDuty does not say. */
async function countOf(pagerDuty: Reads, {path, query}: List, window: Window): Promise<number | undefined> {
  const found = await pagerDuty.get(path, {...query, ...bounds(window), limit: 1, total: true});
  return answer.safeParse(found).data?.total ?? undefined;
}

function halves({since, until}: Window): readonly Window[] {
  const middle = new Date(Math.floor((since.getTime() + until.getTime()) / 2000) * 1000);
  return [
    {since, until: middle},
    {since: middle, until},
  ];
}

function isShortest({since, until}: Window): boolean {
  return until.getTime() - since.getTime() < SHORTEST;
}

function isWall(error: unknown): boolean {
  return isFailure(error) && error.code === 'pagerduty-wall';
}

/** Both ends, in UTC: what is left out PagerDuty fills in with an hour of the account's time zone. */
function bounds({since, until}: Window): Query {
  return {since: whole(since), until: whole(until), time_zone: 'UTC'};
}

function whole(date: Date): string {
  return date.toISOString().replace(/\.\d{3}Z$/, 'Z');
}
