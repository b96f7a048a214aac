import * as z from 'zod';
import {Failure} from '../../failure.ts';
import type {Ends} from './network-trouble.ts';
import {nameOf, type Request} from './request.ts';
import {Trouble} from './trouble.ts';

/** What arrived and is no success. */
export interface Refused {
  readonly status: number;
  readonly type: string;
  /** Parsed JSON; undefined where the body is none. */
  readonly data?: unknown;
}

export interface Asked extends Ends {
  readonly request: Request;
  readonly token: string;
  /** Where the token comes from, as a person would look for it. */
  readonly tokenFrom: string;
}

const LONGEST = 300;

const said = z.object({
  error: z.union([
    z.object({
      message: z.string().catch(''),
      code: z.number().optional().catch(undefined),
      errors: z.array(z.unknown()).catch([]),
    }),
    z.string().transform((message) => ({message, code: undefined, errors: []})),
  ]),
});

/** The trouble that an answer of any status but 2xx and 429 is. */
export function answerTrouble(refused: Refused, asked: Asked): Trouble {
  const {status, type, data} = refused;
  const ours = said.safeParse(data).success || (status === 401 && !type.startsWith('text/html'));
  if (status === 407)
    return new Trouble(new Failure('pagerduty-proxy-sign-in', {proxy: nearest(asked)}), 'none');
  if (status >= 500 || status === 408)
    return new Trouble(new Failure('pagerduty-down', {host: asked.host, status}), 'again');
  return ours ? new Trouble(refusal(refused, asked), 'none') : strangerTrouble(refused, asked);
}

/** An answer that PagerDuty would not give: the page of a proxy, of a hotel's sign-in, of a wrong address. */
export function strangerTrouble({status, type}: Refused, {host}: Asked): Trouble {
  const found = `HTTP ${status} ${type}`.trim();
  return new Trouble(new Failure('pagerduty-not-json', {host, found}), 'none');
}

function refusal({status, data}: Refused, asked: Asked): Failure {
  const request = nameOf(asked.request);
  const {code, detail} = whatIsSaid(data, status, asked.token);
  switch (status) {
    case 401:
      return new Failure('pagerduty-sign-in', {host: asked.host, from: asked.tokenFrom});
    case 402:
      return new Failure('pagerduty-ability', {request, detail});
    case 403:
      return new Failure('pagerduty-denied', {request, detail, from: asked.tokenFrom});
    case 404:
      return new Failure('pagerduty-not-found', {request});
    default:
      return new Failure('pagerduty-rejected', {request, detail, code});
  }
}

/** PagerDuty's own words and code, on one line; the status where it has none. */
function whatIsSaid(data: unknown, status: number, token: string) {
  const {message, code, errors} = said.safeParse(data).data?.error ?? {
    message: '',
    code: undefined,
    errors: [],
  };
  const words = [message, ...errors.filter((one) => typeof one === 'string')].filter((one) => one !== '');
  const detail = words.join('; ').replaceAll(token, '…').slice(0, LONGEST) || `HTTP ${status}`;
  return {detail, code: code ?? status};
}

function nearest({host, via}: Ends): string {
  return via ?? host;
}
