import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {answering, json} from '../../../test/support/answering-server.ts';
import {foldersFrom} from '../../adapters/folders.ts';
import {SignInFile} from '../../adapters/pagerduty/sign-in-file.ts';
import type {UserConfig} from '../../docs-repo/user-config.ts';
import {sayIn} from '../../i18n/index.ts';
import type {SignIn} from '../../pagerduty/sign-in.ts';
import type {Context} from '../context.ts';
import {openSession} from './session.ts';

const EU = 'https://api.eu.pagerduty.com';
const US = 'https://api.pagerduty.com';
const KEY = 'u+key-of-mitchell';
let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'mh-session-'));
});
afterEach(() => {
  rmSync(home, {recursive: true});
});

/** As much of a context as a session needs. */
function contextWith(env: Readonly<Record<string, string>>, pagerduty?: UserConfig['pagerduty']): Context {
  const all = {HOME: home, PATH: process.env['PATH'] ?? '', ...env};
  const userConfig: UserConfig = {version: 1, ...(pagerduty === undefined ? {} : {pagerduty})};
  const folders = foldersFrom(all);
  return {env: all, folders, userConfig, say: sayIn('en'), atEnd: new Set()} as unknown as Context;
}

function signedIn(more: Partial<SignIn> = {}): void {
  const owner = {kind: 'user', id: 'PM1', name: 'Mitchell', email: 'mitchell@example.com'} as const;
  const signIn = {version: 1, keptIn: 'file', token: KEY, kind: 'token', address: EU, owner} as const;
  new SignInFile(foldersFrom({HOME: home})).write({...signIn, ...more});
}

describe('which token', () => {
  test('the environment, then the command of the user, then the sign-in', async () => {
    signedIn();
    const command = {token_command: ['echo', 'u+key-of-command']};
    const env = {PAGERDUTY_TOKEN: KEY};
    const from = async (context: Context) => (await openSession(context)).tokenFrom;
    expect(await from(contextWith(env, command))).toBe('PAGERDUTY_TOKEN');
    expect(await from(contextWith({PAGERDUTY_TOKEN: ''}, command))).toBe('pagerduty.token_command');
    expect(await from(contextWith({}))).toBe('mh pagerduty login');
  });

  test('none, or one that is none, is refused', async () => {
    await expect(openSession(contextWith({}))).rejects.toMatchObject({code: 'pagerduty-no-token'});
    const env = {PAGERDUTY_TOKEN: 'two words'};
    await expect(openSession(contextWith(env))).rejects.toMatchObject({
      code: 'pagerduty-token-shape',
      params: {from: 'PAGERDUTY_TOKEN'},
    });
  });

  test('a key store that does not give it back is said so', async () => {
    signedIn({keptIn: 'key-store', token: undefined});
    await expect(openSession(contextWith({PATH: home}))).rejects.toMatchObject({code: 'pagerduty-key-store'});
  });
});

describe('which address', () => {
  const addressOf = async (context: Context, region?: 'us' | 'eu') =>
    (await openSession(context, {region})).address;

  test('a key from the environment goes to the region of the repo, else to the US', async () => {
    expect(await addressOf(contextWith({PAGERDUTY_TOKEN: KEY}))).toBe(US);
    expect(await addressOf(contextWith({PAGERDUTY_TOKEN: KEY}), 'eu')).toBe(EU);
    expect(await addressOf(contextWith({PAGERDUTY_TOKEN: 'pdeu+key-of-mitchell'}))).toBe(EU);
  });

  test('a sign-in goes where it was accepted, and not for a repo of the other region', async () => {
    signedIn();
    expect(await addressOf(contextWith({}))).toBe(EU);
    expect(await addressOf(contextWith({}), 'eu')).toBe(EU);
    await expect(addressOf(contextWith({}), 'us')).rejects.toMatchObject({code: 'pagerduty-region'});
  });

  test('what the user names goes before all', async () => {
    signedIn();
    const config = {url: 'https://gateway.example.com'};
    expect(await addressOf(contextWith({}, config), 'us')).toBe('https://gateway.example.com');
    const env = {MH_PAGERDUTY_URL: 'http://localhost:1'};
    expect(await addressOf(contextWith(env, config), 'us')).toBe('http://localhost:1');
  });

  test('no token goes anywhere in the clear', async () => {
    const env = {PAGERDUTY_TOKEN: KEY, MH_PAGERDUTY_URL: 'http://name:secret@pagerduty.example.com'};
    await expect(addressOf(contextWith(env))).rejects.toMatchObject({
      code: 'pagerduty-address',
      params: {address: 'http://pagerduty.example.com'},
    });
  });
});

describe('in whose name', () => {
  const email = 'git@example.com';

  test('the user who signed in; nobody is asked', async () => {
    signedIn();
    expect(await (await openSession(contextWith({}), {email})).from()).toBe('mitchell@example.com');
  });

  test("git's address, for an account's key", async () => {
    signedIn({owner: {kind: 'account'}});
    expect(await (await openSession(contextWith({}), {email})).from()).toBe(email);
  });

  test('where it is not known whose the token is, PagerDuty is asked once', async () => {
    const user = {id: 'PM1', name: 'Mitchell', email: 'mitchell@example.com'};
    const server = await answering([json({user})]);
    const env = {PAGERDUTY_TOKEN: KEY, MH_PAGERDUTY_URL: server.address};
    const session = await openSession(contextWith(env), {email});
    expect(server.arrived).toEqual([]);
    expect(await session.from()).toBe('mitchell@example.com');
    expect(await session.from()).toBe('mitchell@example.com');
    expect(server.arrived).toHaveLength(1);
    session.close();
    await server.close();
  });
});
