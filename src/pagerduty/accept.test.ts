import {describe, expect, test} from 'vitest';
import {Failure} from '../failure.ts';
import {accept} from './accept.ts';
import {addressOf, otherRegion, regionOf} from './region.ts';
import type {PagerDuty} from './ports.ts';

const refused = new Failure('pagerduty-sign-in', {host: 'h', from: 'f'});
const noUser = new Failure('pagerduty-rejected', {request: 'GET /users/me', detail: 'x', code: 400});
const MITCHELL = {user: {id: 'PM1', name: 'Mitchell', email: 'm@example.com'}};

/** A PagerDuty that answers each path with a value, or throws it where it is a failure. */
function saying(answers: Readonly<Record<string, unknown>>): PagerDuty {
  const never = () => {
    throw new Error('only read');
  };
  return {
    get: (path) => {
      const answer = answers[path];
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
    pages: never,
    send: never,
  };
}

const US = {address: addressOf('us'), kind: 'token'} as const;
const EU = {address: addressOf('eu'), kind: 'token'} as const;

describe('whose a token is', () => {
  test('a user says so, with the account in the address of their page', async () => {
    const page = {html_url: 'https://acme.eu.pagerduty.com/users/PM1'};
    const open = () => saying({'/users/me': {user: {...MITCHELL.user, ...page}}});
    const accepted = await accept([US, EU], {open});
    expect(accepted).toEqual({
      ...US,
      owner: {kind: 'user', id: 'PM1', name: 'Mitchell', email: 'm@example.com', account: 'acme'},
      refusedAt: [],
    });
  });

  test("an account's key is no user, and proves itself by what the account can do", async () => {
    const open = () => saying({'/users/me': noUser, '/abilities': {abilities: ['teams']}});
    expect(await accept([US], {open})).toMatchObject({owner: {kind: 'account'}});
  });

  test('an account key that PagerDuty does not know is refused, too', async () => {
    const open = () => saying({'/users/me': noUser, '/abilities': refused});
    expect(await accept([US, EU], {open})).toEqual({refusedAt: [US.address, EU.address]});
  });

  test('what is refused here is tried there', async () => {
    const open = ({address}: {address: string}) =>
      saying({'/users/me': address === EU.address ? MITCHELL : refused});
    expect(await accept([US, EU], {open})).toMatchObject({...EU, refusedAt: [US.address]});
  });

  test('presented in another way at the same address, it was not refused there', async () => {
    const open = ({kind}: {kind: string}) => saying({'/users/me': kind === 'bearer' ? MITCHELL : refused});
    const accepted = await accept([US, {...US, kind: 'bearer'}], {open});
    expect(accepted).toMatchObject({kind: 'bearer', refusedAt: []});
  });

  test('trouble says nothing about the token, and comes out', async () => {
    const down = new Failure('pagerduty-down', {host: 'h', status: 500});
    const open = ({address}: {address: string}) =>
      saying({'/users/me': address === US.address ? refused : down});
    await expect(accept([US, EU], {open})).rejects.toBe(down);
    await expect(accept([US], {open: () => saying({'/users/me': {user: 1}})})).rejects.toThrow(
      'pagerduty-unreadable',
    );
  });
});

test('each region has an address, and the address its region', () => {
  for (const region of ['us', 'eu'] as const) {
    expect(regionOf(`${addressOf(region)}/`)).toBe(region);
    expect(otherRegion(otherRegion(region))).toBe(region);
  }
  expect(regionOf('https://api.pagerduty.com.example.com')).toBeUndefined();
});
