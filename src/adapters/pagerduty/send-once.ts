import type {IncomingMessage} from 'node:http';
import {Failure} from '../../failure.ts';
import {answerTrouble, type Asked, strangerTrouble} from './answer-trouble.ts';
import type {Connection} from './connection.ts';
import {cutTrouble, networkTrouble} from './network-trouble.ts';
import {type Request, urlOf} from './request.ts';
import {SingleHit} from './single-hit.ts';
import {limitTrouble, Trouble} from './trouble.ts';

export interface Sending {
  readonly address: string;
  readonly token: string;
  readonly tokenType: 'token' | 'bearer';
  readonly tokenFrom: string;
  /** Milliseconds for one call, from the first byte sent to the last received. */
  readonly timeLimit: number;
  readonly connection: Connection;
  readonly signal: AbortSignal;
}

/** Why a call is stopped from here. */
type Stop = 'slow' | 'cut' | 'interrupted' | 'over';

// A hundred log entries with a note of 100 kB each are 10 MB.
const LARGEST_BODY = 32 * 1024 * 1024;
const TOKEN = /^[\x21-\x7e]+$/;
const HEADER = /^[\x20-\x7e]+$/;

/** Sends a request, once, and gives the JSON of its answer. Throws Trouble, or Failure where it was interrupted. */
export async function sendOnce(request: Request, sending: Sending): Promise<unknown> {
  const {api} = await import('./library.ts');
  const {connection, signal, timeLimit} = sending;
  const call = new AbortController();
  const stop = (why: Stop) => call.abort(why);
  const interrupt = () => stop('interrupted');
  const timer = setTimeout(stop, timeLimit, 'slow');
  signal.addEventListener('abort', interrupt);
  if (signal.aborted) interrupt();
  const hit = new SingleHit(connection.agent, connection.secureContext, () => stop('cut'));
  try {
    return checked(await api(parameters(request, sending, hit, call.signal)), request, sending);
  } catch (error) {
    throw error instanceof Trouble ? error : meaningOf(error, hit, call.signal, request, sending);
  } finally {
    connection.isReached ||= hit.answer !== undefined;
    clearTimeout(timer);
    signal.removeEventListener('abort', interrupt);
    stop('over'); // lets go of a body that nobody has read
  }
}

/** `requestTimeout` would only keep the process alive; `retryTimeout` goes by before the hit that `agent` refuses. */
function parameters(request: Request, sending: Sending, hit: SingleHit, signal: AbortSignal) {
  const {method, body, from} = request;
  const {token, tokenType, tokenFrom, address} = sending;
  // Anything else would come back in an error's text, as a header that cannot be.
  if (!TOKEN.test(token)) throw new Trouble(signIn(sending.connection.host, tokenFrom), 'none');
  const headers = {
    'Content-Type': 'application/json',
    ...(from !== undefined && HEADER.test(from) && {From: from}),
  };
  const forFetch = {agent: hit.agentFor, size: LARGEST_BODY, redirect: 'manual', signal, headers} as const;
  const forLibrary = {method, token, tokenType, requestTimeout: 0, retryTimeout: 1};
  const content = body === undefined ? {} : {data: body};
  return {url: urlOf(address, request), ...content, ...forLibrary, ...forFetch};
}

function signIn(host: string, from: string): Failure {
  return new Failure('pagerduty-sign-in', {host, from});
}

interface Arrived {
  readonly status: number;
  readonly headers: {get(name: string): string | null};
  readonly data: unknown;
}

function checked({status, headers, data}: Arrived, request: Request, sending: Sending): unknown {
  if (status >= 200 && status < 300) return data;
  throw answerTrouble({status, type: headers.get('content-type') ?? '', data}, askedOf(request, sending));
}

/** What a call that threw came to. The library's own errors leave it out, so that what was noted decides. */
function meaningOf(
  error: unknown,
  {answer, error: noted}: SingleHit,
  stopped: AbortSignal,
  request: Request,
  sending: Sending,
): Error {
  const {connection, timeLimit} = sending;
  const why = stopped.aborted ? (stopped.reason as Stop) : undefined;
  if (why === 'interrupted') return new Failure('interrupted');
  if (answer?.statusCode === 429) return limitTrouble(String(answer.headers['ratelimit-reset'] ?? ''));
  if (why === 'slow') {
    const seconds = Math.ceil(timeLimit / 1000);
    return new Trouble(new Failure('pagerduty-slow', {host: connection.host, seconds}), 'once');
  }
  if (why === 'cut') return cutTrouble(connection.host);
  if (noted !== undefined) return networkTrouble(noted, connection);
  if (answer !== undefined) return unreadTrouble(answer, askedOf(request, sending));
  return new Error(String(error).replaceAll(sending.token, '…'));
}

/** A body that is no JSON, or too much of it. */
function unreadTrouble({statusCode: status = 0, headers}: IncomingMessage, asked: Asked): Trouble {
  const type = headers['content-type']?.replace(/;.*/, '') ?? '';
  if (status < 200 || status >= 300) return answerTrouble({status, type}, asked);
  if (!type.includes('json')) return strangerTrouble({status, type}, asked);
  return new Trouble(new Failure('pagerduty-unreadable'), 'none');
}

function askedOf(request: Request, {connection: {host, via}, token, tokenFrom}: Sending): Asked {
  return {request, host, via, token, tokenFrom};
}
