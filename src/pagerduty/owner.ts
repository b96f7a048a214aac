import * as z from 'zod';
import {Failure, isFailure} from '../failure.ts';
import type {PagerDuty} from './ports.ts';
import type {Owner} from './sign-in.ts';

const me = z.object({
  user: z.object({
    id: z.string().min(1),
    name: z.string().min(1),
    email: z.string().min(1).nullish(),
    html_url: z.string().nullish(),
  }),
});
const abilities = z.object({abilities: z.array(z.string())});

/** What PagerDuty answers a key that belongs to no user when it is asked who it is. */
const NOBODY = ['pagerduty-rejected', 'pagerduty-not-found', 'pagerduty-denied'];

/** Whose the token is: asked of `/users/me`, which knows no keys of accounts; those prove themselves at `/abilities`. */
export async function ownerOf(pagerDuty: PagerDuty): Promise<Owner> {
  try {
    return userOf(await pagerDuty.get('/users/me'));
  } catch (error) {
    if (!isFailure(error) || !NOBODY.includes(error.code)) throw error;
  }
  await abilitiesOf(pagerDuty);
  return {kind: 'account'};
}

/** What the account can do, by PagerDuty's names. */
export async function abilitiesOf(pagerDuty: PagerDuty): Promise<readonly string[]> {
  const read = abilities.safeParse(await pagerDuty.get('/abilities'));
  if (!read.success) throw new Failure('pagerduty-unreadable');
  return read.data.abilities;
}

function userOf(answer: unknown): Owner {
  const read = me.safeParse(answer);
  if (!read.success) throw new Failure('pagerduty-unreadable');
  const {id, name, email, html_url: page} = read.data.user;
  const account = /^https:\/\/([\w.-]+)\.pagerduty\.com\//.exec(page ?? '')?.[1]?.replace(/\.eu$/, '');
  return {
    kind: 'user',
    id,
    name,
    ...(email ? {email} : {}),
    ...(account === undefined ? {} : {account}),
  };
}
