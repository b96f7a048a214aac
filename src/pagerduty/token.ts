import type {Region} from './region.ts';

/** How a token is presented: the key of a user or an account, or an OAuth token. */
export type TokenKind = 'token' | 'bearer';

export interface Token {
  readonly token: string;
  readonly kind: TokenKind;
  /** Where the token says itself that it belongs. */
  readonly region?: Region;
}

const WORD = /^[\x21-\x7e]{8,4096}$/;
const PREFIX = /^(?:Authorization:\s*)?(Token\s+token=|Bearer\s+)/i;
const SCOPED = /^pd(us|eu)\+/i;
const JWT = /^eyJ[\w-]+\.[\w-]+\.[\w-]*$/;

/**
 * A token as it was pasted, with or without the words of an Authorization header around it. PagerDuty's own OAuth
 * tokens begin with `pdus+` or `pdeu+`. Undefined for what can be none: more than one word, too short, no ASCII.
 */
export function readToken(text: string): Token | undefined {
  const prefix = PREFIX.exec(text.trim())?.[1] ?? '';
  const token = text
    .trim()
    .replace(PREFIX, '')
    .replace(/^"(.*)"$/, '$1');
  if (!WORD.test(token)) return undefined;
  const scoped = SCOPED.exec(token)?.[1]?.toLowerCase();
  const isBearer = /^b/i.test(prefix) || scoped !== undefined || JWT.test(token);
  const region = scoped === undefined ? {} : {region: scoped === 'eu' ? ('eu' as const) : ('us' as const)};
  return {token, kind: isBearer ? 'bearer' : 'token', ...region};
}
