import type {Arrived} from '../answering-server.ts';
import {checkAnswer, checkRequest, Violation} from './check.ts';
import {DIRECTORY} from './directory.ts';
import {incidentReads, type Order} from './incident-reads.ts';
import {INCIDENT_WRITES} from './incident-writes.ts';
import {type Caller, type Operation, Refusal} from './operation.ts';
import {RESPONDERS} from './responders.ts';
import type {World} from './world.ts';

/** A request and what it was answered, for checks by another description than ours. */
export interface Exchange {
  /** Of PagerDuty's document: `GET /incidents/{id}/notes`. */
  readonly operation: string;
  readonly request: Pick<Arrived, 'url' | 'headers' | 'body'>;
  readonly status: number;
  readonly answer: unknown;
}

/** `Authorization` → who that is: `Token token=…` for keys, `Bearer …` for OAuth. */
export type Callers = ReadonlyMap<string, Caller>;

/** What PagerDuty says to a request. Throws Violation where request or answer is not as our schemas say. */
export function answererOf(world: World, callers: Callers, order: Order) {
  const operations = [...incidentReads(order), ...INCIDENT_WRITES, RESPONDERS, ...DIRECTORY];
  const routes = operations.map((operation) => ({operation, pattern: patternOf(operation.name)}));

  return (request: Arrived): Exchange => {
    const caller = callers.get(request.headers.authorization ?? '');
    const path = new URL(request.url, 'http://fake').pathname;
    const route = routes.find(({pattern}) => pattern.test(`${request.method} ${path}`));
    if (route === undefined) throw new Violation(`no operation for ${request.method} ${path}`);
    const {operation, pattern} = route;
    const id = decodeURIComponent(pattern.exec(`${request.method} ${path}`)?.groups?.['id'] ?? '');
    const {query, body} = checkRequest(operation, request);
    const from = request.headers.from;
    const {status, answer} = answerOf(operation, () => {
      if (caller === undefined) throw new Refusal(401, 2006, 'Unauthorized');
      return operation.handle({world, id, query, body, caller, from});
    });
    checkAnswer(operation, status, answer);
    return {operation: operation.name, request, status, answer};
  };
}

function answerOf(operation: Operation, handle: () => unknown): {status: number; answer: unknown} {
  try {
    return {status: operation.status, answer: handle()};
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return {status: error.status, answer: error.body};
  }
}

/** `/users/me` stands before `/users/{id}` in the list, so that the first that fits is the right one. */
function patternOf(name: string): RegExp {
  return new RegExp(`^${name.replace('{id}', '(?<id>[^/]+)')}$`);
}
