import * as z from 'zod';
import {Refusal} from './operation.ts';

/** Where classic lists end. */
const WALL = 10_000;

export function listAnswer(key: string, record: z.ZodType) {
  return z.strictObject({
    [key]: z.array(record).max(100),
    limit: z.int(),
    offset: z.int(),
    more: z.boolean(),
    total: z.int().nullable(),
  });
}

interface Paging {
  readonly limit?: string | undefined;
  readonly offset?: string | undefined;
  readonly total?: string | undefined;
}

/** One page of all `records`: 25 where no limit is asked for. 400 past the wall. */
export function paged(key: string, records: readonly unknown[], query: Paging) {
  const [limit, offset] = [Number(query.limit ?? 25), Number(query.offset ?? 0)];
  if (offset + limit > WALL) {
    throw new Refusal(400, 2002, 'Arguments Caused Error', 'Offset plus limit must not be over 10000');
  }
  const end = offset + limit;
  const total = query.total === 'true' ? records.length : null;
  return {[key]: records.slice(offset, end), limit, offset, more: records.length > end, total};
}

interface Range {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** Those made in the range; its end is not part of it. */
export function within<T extends {readonly created_at: string}>(
  records: readonly T[],
  range: Range,
): readonly T[] {
  const [since, until] = [Date.parse(range.since ?? '0000'), Date.parse(range.until ?? '9999')];
  return records.filter(({created_at}) => {
    const at = Date.parse(created_at);
    return at >= since && at < until;
  });
}

/** Whether `value` is among `wanted`; everything is where nothing is named. */
export function isAmong(value: string, wanted: readonly string[] | undefined): boolean {
  return wanted?.includes(value) ?? true;
}
