import * as z from 'zod';
import {Failure, isFailure} from '../../failure.ts';
import type {Page, Query} from '../../pagerduty/ports.ts';

/** Records in a page, the most that PagerDuty gives. */
const PAGE = 100;
/** Where PagerDuty's classic lists end: `offset` + `limit` may not go past it. */
const WALL = 10_000;

const envelope = z.object({
  more: z.boolean().nullish(),
  limit: z.number().min(1).optional().catch(undefined),
});
const records = z.array(z.unknown());

export type Get = (path: string, query: Query) => Promise<unknown>;

/** The pages of a list, one after the other, none kept. Failures as of `get`; `pagerduty-wall`, `pagerduty-unreadable`. */
export async function* pagesOf(get: Get, path: string, key: string, query: Query): AsyncGenerator<Page> {
  let done = 0;
  for (let offset = 0; ;) {
    if (offset + PAGE > WALL) throw new Failure('pagerduty-wall', {request: `GET ${path}`});
    const page = read(await beforeWall(get, path, {...query, limit: PAGE, offset}), key);
    if (page.records.length === 0) return;
    done += page.records.length;
    yield {records: page.records, done};
    if (page.more !== true) return;
    offset += page.limit ?? PAGE;
  }
}

async function beforeWall(
  get: Get,
  path: string,
  query: Query & {readonly offset: number},
): Promise<unknown> {
  try {
    return await get(path, query);
  } catch (error) {
    if (query.offset > 0 && isWall(error)) throw new Failure('pagerduty-wall', {request: `GET ${path}`});
    throw error;
  }
}

function isWall(error: unknown): boolean {
  if (!isFailure(error) || error.code !== 'pagerduty-rejected') return false;
  const {code, detail} = error.params;
  return code === 2002 || /offset|10[,.]?000/i.test(String(detail));
}

function read(answer: unknown, key: string) {
  const page = envelope.safeParse(answer);
  const list = z.object({[key]: records}).safeParse(answer);
  if (!page.success || !list.success) throw new Failure('pagerduty-unreadable');
  return {...page.data, records: list.data[key] ?? []};
}
