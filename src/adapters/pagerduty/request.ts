import type {Query} from '../../pagerduty/ports.ts';

/** One request, before it has an address and a token. */
export interface Request {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Starts with `/`, escaped. */
  readonly path: string;
  readonly query?: Query | undefined;
  readonly body?: object | undefined;
  /** E-mail address for `From`. */
  readonly from?: string | undefined;
  /** Sent twice it does the same as once. */
  readonly repeatable: boolean;
}

/** How a failure calls it: `GET /incidents/PABC123/log_entries`. */
export function nameOf({method, path}: Request): string {
  return `${method} ${path}`;
}

/** Its full address: `since=…&include[]=channels&include[]=teams`, absent values left out. */
export function urlOf(address: string, {path, query = {}}: Request): string {
  const url = new URL(`${address.replace(/\/+$/, '')}${path}`);
  for (const [key, value] of Object.entries(query)) {
    if (value === undefined) continue;
    if (typeof value !== 'object') url.searchParams.append(key, String(value));
    else for (const item of value) url.searchParams.append(`${key}[]`, item);
  }
  return url.href;
}
