import {Failure, isFailure} from '../failure.ts';
import {findService, findTarget} from './find-target.ts';
import {hasNote, idOf, isTriggered, pageIn, pageWith, requesterId} from './look-first.ts';
import type {PagerDuty} from './ports.ts';
import {judge, type Verdict} from './verdict.ts';
import {
  createRequest,
  noteRequest,
  type Request,
  respondersRequest,
  statusRequest,
  updateRequest,
  type Write,
  type WriteOf,
} from './write.ts';

export interface Ports {
  readonly pagerDuty: PagerDuty;
  /** In whose name. */
  readonly from?: string | undefined;
}

/** What became of a write; `page`: the page that was opened, as PagerDuty gives it. */
export type Outcome =
  | {readonly verdict: 'done'; readonly page?: unknown}
  | {readonly verdict: Exclude<Verdict, 'done'>; readonly failure: Failure};

const DONE = {verdict: 'done'} as const;
/** PagerDuty's own codes for what has been done already. */
const DONE_BEFORE = new Set(['1001', '1002']);

/** What is known before a write is sent. */
export interface Before {
  /** An earlier attempt may have arrived, so it is looked for first where it leaves a trace. */
  readonly again: boolean;
  /** The incident is over: nobody is woken for it any more. */
  readonly over: boolean;
}

/** Tells PagerDuty, at most once. Every failure of PagerDuty's is in the outcome. */
export async function sendWrite(write: Write, before: Before, ports: Ports): Promise<Outcome> {
  let asked: 'asking' | 'sending' = 'asking';
  try {
    const next = await prepare(write, before, ports);
    if ('verdict' in next) return next;
    asked = 'sending';
    const {method, path, body, repeatable} = next;
    const answer = await ports.pagerDuty.send(method, path, body, {from: ports.from, repeatable});
    return write.kind === 'create' ? {...DONE, page: pageIn(answer)} : DONE;
  } catch (error) {
    if (!isFailure(error)) throw error;
    if (asked === 'sending' && error.code === 'pagerduty-rejected')
      return await rejected(write, error, ports);
    return {verdict: judge(write.kind, error, asked), failure: error};
  }
}

/** The request, or that there is nothing to send. */
async function prepare(write: Write, before: Before, {pagerDuty, from}: Ports): Promise<Request | Outcome> {
  const {again, over} = before;
  if (write.kind === 'create') return await prepareCreate(write, before, pagerDuty);
  const page = await idOf(write.page, pagerDuty);
  switch (write.kind) {
    case 'acknowledge':
      return (await isTriggered(page, pagerDuty)) ? statusRequest(write, page) : DONE;
    case 'resolve':
      return statusRequest(write, page);
    case 'note':
      return again && (await hasNote(page, write.tag, pagerDuty)) ? DONE : noteRequest(write, page);
    case 'responders': {
      if (over) throw new Failure('pagerduty-too-late');
      const target = await findTarget(write, pagerDuty);
      return respondersRequest(write, page, target, await requesterId(pagerDuty, from));
    }
    case 'update':
      return updateRequest(write, page);
  }
}

async function prepareCreate(
  write: WriteOf<'create'>,
  {again, over}: Before,
  port: PagerDuty,
): Promise<Request | Outcome> {
  const page = again ? await pageWith(write.page.key, port) : undefined;
  if (page !== undefined) return {...DONE, page};
  if (over) throw new Failure('pagerduty-too-late');
  return createRequest(write, await findService(write.service, port));
}

/** What a rejection means: that it was done before, or that it would be rejected again. */
async function rejected(write: Write, failure: Failure, {pagerDuty}: Ports): Promise<Outcome> {
  if (write.kind === 'acknowledge' || write.kind === 'resolve')
    return DONE_BEFORE.has(String(failure.params['code'])) ? DONE : {verdict: 'refused', failure};
  if (write.kind !== 'create') return {verdict: 'refused', failure};
  try {
    const page = await pageWith(write.page.key, pagerDuty);
    return page === undefined ? {verdict: 'refused', failure} : {...DONE, page};
  } catch (error) {
    if (!isFailure(error)) throw error;
    return {verdict: 'later', failure: error};
  }
}
