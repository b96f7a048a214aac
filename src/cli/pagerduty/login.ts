import {SignInFile} from '../../adapters/pagerduty/sign-in-file.ts';
import {Failure} from '../../failure.ts';
import {join, type Message, type Say} from '../../i18n/index.ts';
import {accept, type Accepted} from '../../pagerduty/accept.ts';
import {type Attempt, attemptsFor} from '../../pagerduty/attempts.ts';
import {type Region, regionOf} from '../../pagerduty/region.ts';
import type {Token} from '../../pagerduty/token.ts';
import type {Context} from '../context.ts';
import {withProgress} from '../progress.ts';
import {namedAddress} from './address.ts';
import {askToken} from './ask-token.ts';
import {keepSignIn, type KeptIn} from './keep.ts';
import {ownerJson, ownerText, placeText} from './owner-text.ts';
import {repoRegion} from './repo-region.ts';
import {sessionWith} from './session.ts';
import {tokenSource} from './token-source.ts';

export interface LoginOptions {
  readonly region?: Region | undefined;
  readonly oauth?: boolean;
}

/** Milliseconds of waiting before further tries: a person stands by. */
const PATIENCE = 10_000;

/** Signs in: takes a token, has PagerDuty say whose it is, and only then keeps it. */
export async function login(context: Context, {region, oauth = false}: LoginOptions): Promise<void> {
  const named = namedAddress(context);
  const token = await askToken(context);
  const repo = await repoRegion(context);
  const attempts = attemptsFor(token, {named, region: region ?? repo, oauth});
  const accepted = await withProgress(context, context.say('sign-in.asking'), () =>
    acceptedAt(context, token, attempts),
  );
  const {address, kind, owner} = accepted;
  const keptIn =
    context.flags['dry-run'] === true
      ? undefined
      : await keepSignIn(context, {token: token.token, kind, address, owner});
  show(context, accepted, keptIn);
  warn(context, accepted, keptIn, repo);
}

/** Failure `pagerduty-token-refused` where no way of presenting it is accepted. */
async function acceptedAt(context: Context, {token}: Token, attempts: readonly Attempt[]): Promise<Accepted> {
  const open = ({address, kind}: Attempt) =>
    sessionWith(context, {token, kind, from: 'mh pagerduty login'}, address, {patience: PATIENCE}).pagerDuty;
  const accepted = await accept(attempts, {open});
  if (accepted.owner !== undefined) return accepted;
  const hosts = accepted.refusedAt.map((address) => new URL(address).host).join(', ');
  throw new Failure('pagerduty-token-refused', {hosts});
}

function show(
  context: Context,
  {address, kind, owner, refusedAt}: Accepted,
  keptIn: KeptIn | undefined,
): void {
  const {say, out, folders} = context;
  const file = keptIn === 'file' ? new SignInFile(folders).path : undefined;
  const signed = say('sign-in.done', {place: placeText(address, say)});
  const refused = refusedAt.map((one) => say('sign-in.refused-at', {place: placeText(one, say)}));
  const kept = keptIn === undefined ? say('sign-in.kept.nowhere') : keptText(say, file);
  out.result(join([join([signed, ...refused], ' '), ownerText(owner, kind, say), kept], '\n'));
  out.json('pagerduty.login/1', {
    owner: ownerJson(owner),
    token_kind: kind,
    address,
    region: regionOf(address) ?? null,
    refused_at: refusedAt,
    kept_in: keptIn ?? null,
    file: file ?? null,
    overridden_by: overriding(context) ?? null,
  });
}

function keptText(say: Say, file: string | undefined): Message {
  return file === undefined ? say('sign-in.kept.key-store') : say('sign-in.kept.file', {file});
}

function warn(
  context: Context,
  {address}: Accepted,
  keptIn: KeptIn | undefined,
  repo: Region | undefined,
): void {
  const {say, out} = context;
  const from = overriding(context);
  const region = regionOf(address);
  if (keptIn === 'file') out.remark(say('sign-in.in-file'));
  if (from !== undefined) out.remark(say('sign-in.overridden', {from}));
  if (repo !== undefined && region !== undefined && repo !== region)
    out.remark(say('sign-in.other-region', {region: repo}));
}

/** What goes before a sign-in. */
function overriding(context: Context) {
  const from = tokenSource(context);
  return from === 'mh pagerduty login' ? undefined : from;
}
