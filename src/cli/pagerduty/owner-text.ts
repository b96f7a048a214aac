import {foreignLine, join, type Message, type Say} from '../../i18n/index.ts';
import {regionOf} from '../../pagerduty/region.ts';
import type {Owner} from '../../pagerduty/sign-in.ts';
import type {TokenKind} from '../../pagerduty/token.ts';

/** Whose a token is and of which kind: `Mitchell · mitchell@example.com · account acme · a user's key`. */
export function ownerText(owner: Owner, kind: TokenKind, say: Say): Message {
  if (owner.kind === 'account')
    return say(kind === 'bearer' ? 'sign-in.owner.oauth' : 'sign-in.owner.account');
  const {name, email, account} = owner;
  const parts = [
    foreignLine(name),
    ...(email === undefined ? [] : [foreignLine(email)]),
    ...(account === undefined ? [] : [say('sign-in.account', {account})]),
    say(kind === 'bearer' ? 'sign-in.owner.oauth' : 'sign-in.owner.user'),
  ];
  return join(parts, ' · ');
}

/** Where an address is: the region by its name, else the host. */
export function placeText(address: string, say: Say): Message {
  const region = regionOf(address);
  return region === undefined ? foreignLine(new URL(address).host) : say(`region.${region}`);
}

/** An owner for programs: absent facts are null. */
export function ownerJson(owner: Owner): object {
  if (owner.kind === 'account') return {kind: 'account', id: null, name: null, email: null, account: null};
  return {
    kind: 'user',
    id: owner.id,
    name: owner.name,
    email: owner.email ?? null,
    account: owner.account ?? null,
  };
}
