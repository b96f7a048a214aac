import {setTimeout as sleep} from 'node:timers/promises';
import {type Answer, type Arrived, cutShort, html, json} from '../answering-server.ts';

/** Which requests: by `GET /incidents/PABC?offset=100` (unescaped, without the base path), or as a test decides. */
export type Match = RegExp | ((request: Arrived) => boolean);

/** What goes wrong with requests that match. */
export interface Fault {
  /** All requests where it is left out. */
  readonly match?: Match;
  /** Matching requests that still go well before it. */
  readonly after?: number;
  /** How often; then it is over. Without end where it is left out. */
  readonly times?: number;
  /** Done first; then the request is answered as ever, unless there is an `answer` too. */
  readonly before?: () => unknown;
  /** Instead of PagerDuty's. */
  readonly answer?: Answer;
}

const LIMITED = {error: {message: 'Rate Limit Exceeded', code: 2020}};
const WALL = {error: {message: 'Arguments Caused Error', code: 2002, errors: ['Offset is past the end']}};

/** 429; with `reset` (seconds) it says how long to wait, else it comes without headers. */
export function limits(reset?: number): Pick<Fault, 'answer'> {
  const headers = {'ratelimit-limit': '960', 'ratelimit-remaining': '0', 'ratelimit-reset': String(reset)};
  return {answer: json(LIMITED, 429, reset === undefined ? {} : headers)};
}

/** 502 with the page of whatever stands in front. */
export const badGateway = {answer: html(502)};
/** Takes the request and never answers. */
export const hangs = {answer: () => undefined};
/** Begins an answer and cuts the connection in the middle of it. */
export const resets = {answer: cutShort({'transfer-encoding': 'chunked'})};
/** 400 as past the 10,000th record, on whichever page it is put. */
export const refusesPage = {answer: json(WALL, 400)};

/** Answers only after `milliseconds`. */
export function slow(milliseconds: number): Pick<Fault, 'before'> {
  return {before: () => sleep(milliseconds)};
}

/** Faults in the order in which they were set; the first that is due takes effect. */
export class Faults {
  readonly #set: {readonly fault: Fault; seen: number}[] = [];

  /** Returns how to take it away. */
  add(fault: Fault): () => void {
    const one = {fault, seen: 0};
    this.#set.push(one);
    return () => void this.#set.splice(this.#set.indexOf(one), 1);
  }

  clear(): void {
    this.#set.length = 0;
  }

  due(request: Arrived): Fault | undefined {
    let due: Fault | undefined;
    for (const one of this.#set) {
      if (!isMatch(one.fault.match, request)) continue;
      one.seen += 1;
      const {after = 0, times = Infinity} = one.fault;
      if (one.seen > after && one.seen <= after + times) due ??= one.fault;
    }
    return due;
  }
}

function isMatch(match: Match | undefined, request: Arrived): boolean {
  if (match === undefined) return true;
  if (typeof match === 'function') return match(request);
  return match.test(`${request.method} ${decodeURIComponent(request.url)}`);
}
