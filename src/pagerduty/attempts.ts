import {addressOf, otherRegion, type Region} from './region.ts';
import type {Token, TokenKind} from './token.ts';

/** One way to present a token. */
export interface Attempt {
  readonly address: string;
  readonly kind: TokenKind;
}

export interface Wishes {
  /** The only address to ask, named by this user. */
  readonly named?: string | undefined;
  /** Where the account is said to live. */
  readonly region?: Region | undefined;
  /** The token is said to be an OAuth token. */
  readonly oauth?: boolean;
}

/**
 * Every way to present a token, the likeliest first: where the account is said to live, then in the other region; as
 * what it looks like, then as the other kind, unless it was said what it is.
 */
export function attemptsFor(token: Token, {named, region, oauth = false}: Wishes): readonly Attempt[] {
  const first = region ?? token.region ?? 'us';
  const addresses = named === undefined ? [first, otherRegion(first)].map(addressOf) : [named];
  const kinds: readonly TokenKind[] = oauth || token.kind === 'bearer' ? ['bearer'] : ['token', 'bearer'];
  return kinds.flatMap((kind) => addresses.map((address) => ({address, kind})));
}
