import {appendFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Exchange} from './answerer.ts';

const MOST = 10;

/**
 * Keeps what was asked and answered, a JSON value a line, in the folder that PAGERDUTY_EXCHANGES names, for
 * scripts/pagerduty-contract.js. Of each operation and status the first `MOST` of a fake are kept.
 */
export async function record(exchanges: readonly Exchange[]): Promise<void> {
  const folder = process.env['PAGERDUTY_EXCHANGES'];
  if (folder === undefined || exchanges.length === 0) return;
  const seen = new Map<string, number>();
  const kept = exchanges.filter(({operation, status}) => {
    const key = `${operation} ${status}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
    return (seen.get(key) ?? 0) <= MOST;
  });
  await appendFile(
    join(folder, `${process.pid}.ndjson`),
    kept.map((one) => `${JSON.stringify(one)}\n`).join(''),
  );
}
