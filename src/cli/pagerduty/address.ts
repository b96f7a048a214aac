import {isTokenAddress} from '../../docs-repo/token-address.ts';
import {Failure} from '../../failure.ts';
import {addressOf, type Region, regionOf} from '../../pagerduty/region.ts';
import type {Context} from '../context.ts';
import type {Credential} from './credential.ts';

/**
 * The address that this user's environment or config names instead of PagerDuty's own; undefined where neither does.
 * Failure `pagerduty-address` for one that no token may be sent to.
 */
export function namedAddress({env, userConfig}: Context): string | undefined {
  const named = env['MH_PAGERDUTY_URL'];
  if (!named) return userConfig.pagerduty?.url;
  if (!isTokenAddress(named))
    throw new Failure('pagerduty-address', {address: named.replace(/\/\/[^/]*@/, '//')});
  return named;
}

/**
 * Where a token is sent: the address that this user names; where it was accepted at sign-in; else the servers of
 * `region` (or of the one the token names itself). Failure `pagerduty-region` where the docs repo's account is in
 * one region and the sign-in in the other: what is found there would be another account's.
 */
export function addressFor(context: Context, credential: Credential, region: Region | undefined): string {
  const named = namedAddress(context);
  if (named !== undefined) return named;
  const own = credential.address === undefined ? credential.region : regionOf(credential.address);
  if (own !== undefined && region !== undefined && own !== region)
    throw new Failure('pagerduty-region', {region, other: own.toUpperCase(), wanted: region.toUpperCase()});
  return credential.address ?? addressOf(region ?? own ?? 'us');
}
