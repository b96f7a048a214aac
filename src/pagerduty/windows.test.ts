import {describe, expect, test} from 'vitest';
import {Failure} from '../failure.ts';
import type {Page, PagerDuty, Query} from './ports.ts';
import {allPages, pagesBetween, splitRange} from './windows.ts';

const LIST = {path: '/incidents', key: 'incidents', query: {}};
const second = (nth: number) => new Date(Date.UTC(2024, 9, 8) + nth * 1000);

/** PagerDuty with a record for each time; it gives `wall` of a list and then refuses. */
class Records {
  readonly asked: Query[] = [];
  readonly #times: readonly number[];
  readonly #wall: number;

  constructor(times: readonly Date[], wall = 10_000) {
    this.#times = times.map((time) => time.getTime());
    this.#wall = wall;
  }

  #within({since = '0000', until = '9999'}: Query): number[] {
    return this.#times.filter((at) => at >= Date.parse(String(since)) && at < Date.parse(String(until)));
  }

  get: PagerDuty['get'] = (_, query = {}) => Promise.resolve({total: this.#within(query).length});

  pages: PagerDuty['pages'] = (path, _, query = {}) => this.#pages(path, query);

  async *#pages(path: string, query: Query): AsyncGenerator<Page> {
    this.asked.push(query);
    const all = this.#within(query);
    for (let at = 0; at < all.length; at += 100) {
      if (at + 100 > this.#wall) throw new Failure('pagerduty-wall', {request: `GET ${path}`});
      yield await Promise.resolve({records: all.slice(at, at + 100), done: at + 100});
    }
  }
}

async function gathered(pages: AsyncIterable<readonly unknown[]>): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const records of pages) found.push(...records);
  return found;
}

describe('a range', () => {
  test('longer than six months comes in pieces that touch', () => {
    const range = {since: new Date('2023-01-01T00:00:00Z'), until: new Date('2024-10-08T00:00:00Z')};
    const pieces = splitRange(range);
    expect(pieces).toHaveLength(4);
    expect(pieces[0]?.since).toEqual(range.since);
    expect(pieces.at(-1)?.until).toEqual(range.until);
    for (const [nth, {until}] of pieces.slice(0, -1).entries()) expect(pieces[nth + 1]?.since).toEqual(until);
  });

  test('is asked for with both ends, in UTC', async () => {
    const records = new Records([second(1)]);
    await gathered(pagesBetween(records, LIST, {since: second(0), until: second(60)}));
    expect(records.asked).toEqual([
      {since: '2024-10-08T00:00:00Z', until: '2024-10-08T00:01:00Z', time_zone: 'UTC'},
    ]);
  });
});

describe('a list longer than PagerDuty gives of one', () => {
  const times = Array.from({length: 25_000}, (_, nth) => second(nth));

  test('is divided by time until it fits, and every record comes', async () => {
    const records = new Records(times);
    const found = await gathered(pagesBetween(records, LIST, {since: second(0), until: second(25_000)}));
    expect(new Set(found).size).toBe(25_000);
    expect(records.asked.length).toBeLessThan(10);
  });

  test('also where no range was asked for', async () => {
    const records = new Records(times);
    const found = await gathered(allPages(records, LIST, {since: second(-10), until: second(26_000)}));
    expect(new Set(found).size).toBe(25_000);
    expect(records.asked[0]).toEqual({});
  });

  test('and is refused where all of it happened in one second', async () => {
    const records = new Records(
      Array.from({length: 300}, () => second(5)),
      200,
    );
    const all = gathered(pagesBetween(records, LIST, {since: second(0), until: second(60)}));
    await expect(all).rejects.toMatchObject({code: 'pagerduty-wall'});
  });
});
