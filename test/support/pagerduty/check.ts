import * as z from 'zod';
import type {Arrived} from '../answering-server.ts';
import {errorAnswer, type Operation} from './operation.ts';

/** A request or an answer that is not as PagerDuty's; `answering` when it is the fake's own doing. */
export class Violation extends Error {}

const ACCEPT = 'application/vnd.pagerduty+json;version=2';
const headers = z.looseObject({
  accept: z.literal(ACCEPT, `Accept: ${ACCEPT}`),
  'content-type': z.literal('application/json', 'Content-Type: application/json').optional(),
  from: z.email('From: an e-mail address').optional(),
});

export interface Checked {
  readonly query: unknown;
  readonly body: unknown;
}

/** Query and body of a request, which must be as our schemas say, to the last key. */
export function checkRequest(operation: Operation, {headers: given, url, body}: Arrived): Checked {
  conform(headers, given, `headers of ${operation.name}`);
  const query = conform(operation.query, queryOf(url), `query of ${operation.name}`);
  if (operation.body === undefined) {
    if (body !== '') throw new Violation(`${operation.name} has no body`);
    return {query, body: undefined};
  }
  return {query, body: conform(operation.body, parsed(body, operation.name), `body of ${operation.name}`)};
}

export function checkAnswer({name, status: success, answer}: Operation, status: number, body: unknown): void {
  conform(status === success ? answer : errorAnswer, body, `${status} of ${name}`);
}

function conform<T>(schema: z.ZodType<T>, value: unknown, place: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new Violation(`${place}: ${z.prettifyError(result.error)}`);
}

function parsed(body: string, name: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new Violation(`${name}: the body is no JSON: ${body.slice(0, 100)}`);
  }
}

/** `key[]` becomes a list, anything else a text; a text that is given twice is a list too, and so refused. */
function queryOf(url: string): Readonly<Record<string, string | readonly string[]>> {
  const {searchParams} = new URL(url, 'http://fake');
  const keys = [...new Set(searchParams.keys())];
  return Object.fromEntries(
    keys.map((key) => {
      const values = searchParams.getAll(key);
      const [first = ''] = values;
      return [key, key.endsWith('[]') || values.length > 1 ? values : first];
    }),
  );
}
