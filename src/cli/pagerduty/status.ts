import {padEnd, width} from '../../encode/columns.ts';
import {foreignLine, join, type Message, type Say} from '../../i18n/index.ts';
import {abilitiesOf, ownerOf} from '../../pagerduty/owner.ts';
import {regionOf} from '../../pagerduty/region.ts';
import type {Owner} from '../../pagerduty/sign-in.ts';
import type {Context} from '../context.ts';
import {withProgress} from '../progress.ts';
import {addressFor} from './address.ts';
import {type Credential, findCredential} from './credential.ts';
import {ownerJson, ownerText, placeText} from './owner-text.ts';
import {repoRegion} from './repo-region.ts';
import {sessionWith} from './session.ts';

/** What mh does only for an account that can do it, by PagerDuty's names. */
const WANTED = ['urgencies', 'coordinated_responding'] as const;
const LIMITS = {timeLimit: 10_000, patience: 0};

type Row = readonly [label: Message, value: Message];

/**
 * Says whose token is used, from where and at which address, and asks PagerDuty whether it holds. What is known here
 * is shown also where PagerDuty then says no.
 */
export async function status(context: Context): Promise<void> {
  const {say, out} = context;
  const credential = await findCredential(context);
  const address = addressFor(context, credential, await repoRegion(context));
  const {pagerDuty} = sessionWith(context, credential, address, LIMITS);
  const local: readonly Row[] = [
    [say('sign-in.row.token'), tokenText(credential, say)],
    [say('sign-in.row.address'), addressText(address, say)],
  ];
  try {
    const asked = withProgress(
      context,
      say('sign-in.asking'),
      async () => [await ownerOf(pagerDuty), await abilitiesOf(pagerDuty)] as const,
    );
    const [owner, abilities] = await asked;
    out.result(
      table([
        [say('sign-in.row.owner'), ownerText(owner, credential.kind, say)],
        ...local,
        ...remoteRows(say, owner, abilities),
      ]),
    );
    out.json('pagerduty.status/1', jsonOf(credential, address, owner, abilities));
  } catch (error) {
    out.result(table(local));
    throw error;
  }
}

function remoteRows(say: Say, owner: Owner, abilities: readonly string[]): Row[] {
  const texts = (names: readonly (typeof WANTED)[number][]) =>
    join(
      names.map((name) => say(`sign-in.ability.${name}`)),
      ' · ',
    );
  const [can, cannot] = [WANTED.filter((name) => abilities.includes(name)), missing(abilities)];
  return [
    ...(owner.kind === 'user' ? [] : [[say('sign-in.row.acts'), say('sign-in.acts')] as const]),
    ...(can.length === 0 ? [] : [[say('sign-in.row.can'), texts(can)] as const]),
    ...(cannot.length === 0 ? [] : [[say('sign-in.row.cannot'), texts(cannot)] as const]),
  ];
}

function tokenText({from, keptIn}: Credential, say: Say): Message {
  const where = keptIn === undefined ? [] : [say(`sign-in.row.${keptIn}`)];
  return join([foreignLine(from), ...where], ' · ');
}

function addressText(address: string, say: Say): Message {
  const region = regionOf(address) === undefined ? [] : [placeText(address, say)];
  return join([foreignLine(address), ...region], ' · ');
}

function missing(abilities: readonly string[]) {
  return WANTED.filter((name) => !abilities.includes(name));
}

function table(rows: readonly Row[]): Message {
  const wide = Math.max(...rows.map(([label]) => width(label)));
  return join(
    rows.map(([label, value]) => join([padEnd(label, wide), value], '  ')),
    '\n',
  );
}

function jsonOf(
  {from, kind}: Credential,
  address: string,
  owner: Owner,
  abilities: readonly string[],
): object {
  return {
    owner: ownerJson(owner),
    token_from: from,
    token_kind: kind,
    address,
    region: regionOf(address) ?? null,
    abilities,
    missing: missing(abilities),
  };
}
