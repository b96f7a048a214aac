import {openPagerDuty, type Wait} from '../../adapters/pagerduty/open.ts';
import type {PagerDuty} from '../../pagerduty/ports.ts';
import type {Region} from '../../pagerduty/region.ts';
import type {Context} from '../context.ts';
import {addressFor} from './address.ts';
import {type Credential, findCredential} from './credential.ts';
import type {TokenFrom} from './token-source.ts';

export interface SessionOptions {
  /** `pagerduty.region` of the docs repo. */
  readonly region?: Region | undefined;
  /** Git e-mail address of who is at work, in whose name an account's key acts. */
  readonly email?: string | undefined;
  /** Ends everything that is going on, with Failure `interrupted`. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for one call, and of waiting before further tries of it. */
  readonly timeLimit?: number | undefined;
  readonly patience?: number | undefined;
}

/** PagerDuty as somebody, ready to be asked. */
export interface Session {
  readonly pagerDuty: PagerDuty;
  readonly address: string;
  readonly tokenFrom: TokenFrom;
  /**
   * The e-mail address that a write is done as: the signed-in user's, else `email`. Asks PagerDuty, once, where it
   * is not known whose the token is.
   */
  from(): Promise<string | undefined>;
  /** Ends all connections; done by itself when the command ends. */
  readonly close: () => void;
}

/**
 * Opens a session with the token and the address that count here. Nothing goes over the network before the first
 * call. Failures (exit 3): `pagerduty-no-token`, `-token-shape`, `-key-store`, `-command-…`, `-address`, `-region`.
 */
export async function openSession(context: Context, options: SessionOptions = {}): Promise<Session> {
  const credential = await findCredential(context, options.signal);
  return sessionWith(context, credential, addressFor(context, credential, options.region), options);
}

/** A session with a token at hand, at `address`. */
export function sessionWith(
  context: Context,
  credential: Credential,
  address: string,
  {email, ...limits}: SessionOptions,
): Session {
  const {proxy, ca} = context.userConfig.pagerduty ?? {};
  const {token, kind, from: tokenFrom, owner} = credential;
  const pagerDuty = openPagerDuty({
    ...limits,
    ...{address, proxy, ca, token, tokenFrom},
    tokenType: kind,
    onWait: (wait) => showWait(context, wait),
  });
  const close = () => pagerDuty.close();
  context.atEnd.add(close);
  let from: Promise<string | undefined> | undefined;
  return {
    ...{pagerDuty, address, tokenFrom, close},
    from: () => (from ??= senderOf(pagerDuty, owner, email)),
  };
}

async function senderOf(
  pagerDuty: PagerDuty,
  known: Credential['owner'],
  email: string | undefined,
): Promise<string | undefined> {
  const {ownerOf} = await import('../../pagerduty/owner.ts');
  const owner = known ?? (await ownerOf(pagerDuty));
  return (owner.kind === 'user' ? owner.email : undefined) ?? email;
}

/** A wait that a person would notice is said, so that silence never looks like a hang. */
function showWait({out, say}: Context, {why, seconds}: Wait): void {
  if (seconds >= 3) out.remark(say(`pagerduty.wait-${why}`, {seconds}));
}
