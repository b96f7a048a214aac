import {setTimeout as sleepFor} from 'node:timers/promises';
import type {PagerDuty} from '../../pagerduty/ports.ts';
import {type Connection, openConnection, type Way} from './connection.ts';
import {pagesOf} from './pages.ts';
import {persist, type Persistence, type Wait} from './persist.ts';
import type {Request} from './request.ts';
import {sendOnce} from './send-once.ts';

export type {Wait} from './persist.ts';

/** Where and as whom; what is left out is as a person at work wants it. */
export interface PagerDutyOptions extends Way {
  readonly token: string;
  /** The key of a user or an account, or an OAuth token. */
  readonly tokenType: 'token' | 'bearer';
  /** Where the token comes from, named when it is not accepted: `PAGERDUTY_TOKEN`, `pagerduty.token_command`. */
  readonly tokenFrom?: string | undefined;
  /** Ends everything; calls then end in Failure `interrupted`. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for one call. */
  readonly timeLimit?: number | undefined;
  /** Milliseconds of waiting before further tries of one call, all in all. 0: each call has one try. */
  readonly patience?: number | undefined;
  readonly onWait?: ((wait: Wait) => void) | undefined;
  readonly random?: Persistence['random'] | undefined;
  readonly sleep?: Persistence['sleep'] | undefined;
}

const TIME_LIMIT = 15_000;
const PATIENCE = 120_000;

/**
 * PagerDuty over the network. Nothing happens before the first call. `close` ends what is going on and all
 * connections, so that the process can end.
 */
export function openPagerDuty(options: PagerDutyOptions): PagerDuty & {close(): void} {
  const {signal: outer, token, tokenType, address} = options;
  const end = new AbortController();
  const close = () => end.abort();
  outer?.addEventListener('abort', close, {signal: end.signal});
  if (outer?.aborted === true) close();
  const persistence = persistenceOf(options, end.signal);
  let opened: Promise<Connection> | undefined;
  const run = async (request: Request): Promise<unknown> => {
    const connection = await (opened ??= openConnection(options, end.signal));
    const {tokenFrom = 'mh pagerduty login', timeLimit = TIME_LIMIT} = options;
    const sending = {address, token, tokenType, tokenFrom, timeLimit, connection, signal: end.signal};
    const allowed = {mayRepeat: request.repeatable, isReached: () => connection.isReached};
    return persist(() => sendOnce(request, sending), allowed, persistence);
  };
  const get: PagerDuty['get'] = (path, query) => run({method: 'GET', path, query, repeatable: true});
  return {
    get,
    pages: (path, key, query = {}) => pagesOf(get, path, key, query),
    send: (method, path, body, how) => run({method, path, body, ...how}),
    close,
  };
}

function persistenceOf(options: PagerDutyOptions, signal: AbortSignal): Persistence {
  const {patience = PATIENCE, random = Math.random, sleep = sleepUnlessStopped, onWait} = options;
  return {patience, random, sleep, signal, onWait};
}

function sleepUnlessStopped(milliseconds: number, signal: AbortSignal): Promise<unknown> {
  return sleepFor(milliseconds, undefined, {signal});
}
