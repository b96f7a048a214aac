import {chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {answering, html, json, type AnsweringServer} from './support/answering-server.ts';
import {Machine, type RunOptions} from './support/machine.ts';
import {USER_KEY} from './support/pagerduty/example-world.ts';
import {type FakePagerDuty, fakePagerDuty} from './support/pagerduty/fake.ts';

// A token that PagerDuty does not know, so that it comes to every failure that speaks of tokens.
const UNKNOWN = 'u+unknown-key-of-nobody';
const SIGN_IN = '.local/state/mh/pagerduty.json';

let fake: FakePagerDuty;
let parrot: AnsweringServer;
const machine = new Machine();
const shown: string[] = [];

/** Runs it as it is, as JSON, and with everything that DEBUG can show; keeps all that was said. */
async function each(args: readonly string[], options: RunOptions = {}): Promise<void> {
  const ways = [
    [[], {}],
    [['--json'], {}],
    [[], {DEBUG: '*'}],
  ] as const;
  const runs = ways.map(([more, env]) =>
    machine.mh([...args, ...more], {...options, env: {...options.env, ...env}}),
  );
  for (const {out, err} of await Promise.all(runs)) shown.push(out, err);
}

beforeAll(async () => {
  fake = await fakePagerDuty();
  // Says the token back wherever an answer has room for words.
  const said = {error: {message: `no such key: ${UNKNOWN}`, code: 2006, errors: [UNKNOWN]}};
  parrot = await answering([json(said, 401), json(said, 400), json(said, 403), html(502), html(200)]);
  const env = {MH_PAGERDUTY_URL: fake.address};
  const unknown = {MH_PAGERDUTY_URL: parrot.address, PAGERDUTY_TOKEN: UNKNOWN};
  await each(['pagerduty', 'login'], {env, input: UNKNOWN});
  await each(['pagerduty', 'login'], {env, input: `${UNKNOWN} ${UNKNOWN}`});
  // Not with DEBUG, which traces every argument as it was typed.
  for (const typed of [[UNKNOWN], [`--token=${UNKNOWN}`], ['--region', 'us', UNKNOWN, UNKNOWN]]) {
    const {out, err} = await machine.mh(['pagerduty', 'login', ...typed]);
    shown.push(out, err);
  }
  await each(['pagerduty', 'status'], {env: unknown});
  await each(['pagerduty', 'status'], {env: {...env, PAGERDUTY_TOKEN: UNKNOWN}});
  await each(['oncall', 'now'], {env: {PAGERDUTY_TOKEN: UNKNOWN, HTTPS_PROXY: 'http://localhost:1'}});
  await each(['incident', 'new', 'Checkout is slow'], {env: unknown});
  await each(['pagerduty', 'login'], {env, input: USER_KEY});
  await each(['pagerduty', 'status'], {env});
  await each(['oncall', 'now', '--service', 'checkout'], {env});
  await each(['oncall', 'now', '--service', 'nowhere'], {env});
  await each(['incident', 'new', 'Search is slow', '--service', 'search'], {env});
}, 120_000);

afterAll(async () => {
  machine.dispose();
  await parrot.close();
  await fake.close();
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
}

function filesWith(token: string): string[] {
  return filesBelow(machine.folder).filter((name) =>
    readFileSync(join(machine.folder, name)).includes(token),
  );
}

describe('a token is kept secret', () => {
  test('nothing that is said holds one', () => {
    expect(shown.join('').length).toBeGreaterThan(1000);
    expect(shown.filter((text) => text.includes(UNKNOWN))).toEqual([]);
    expect(shown.filter((text) => text.includes(USER_KEY))).toEqual([]);
  });

  test('no file holds it but the one that only its user can read', () => {
    expect(filesWith(UNKNOWN)).toEqual([]);
    expect(filesWith(USER_KEY)).toEqual([join('home', SIGN_IN)]);
    expect(statSync(join(machine.home, SIGN_IN)).mode & 0o777).toBe(0o600);
  });

  test('it is sent to the server, in a header', () => {
    expect(fake.arrived.length).toBeGreaterThan(5);
    expect(fake.arrived.filter(({url}) => url.includes('key-of'))).toEqual([]);
  });

  test('with a key store, no file holds it at all, and nobody sees it among the arguments', async () => {
    const other = new Machine();
    const [bin, kept] = [join(other.folder, 'bin'), join(other.folder, 'kept')];
    mkdirSync(bin);
    writeFileSync(
      join(bin, 'secret-tool'),
      `#!/bin/sh\necho "$@" >> ${kept}.calls\ncase $1 in store) cat > ${kept} ;; lookup) cat ${kept} ;; clear) rm ${kept} ;; esac\n`,
    );
    chmodSync(join(bin, 'secret-tool'), 0o755);
    const env = {MH_PAGERDUTY_URL: fake.address, PATH: `${bin}:${process.env['PATH'] ?? ''}`};
    const {out, err} = await other.mh(['pagerduty', 'login'], {env, input: USER_KEY});
    expect(out).toContain("in the system's key store");
    expect(err).toBe('');
    expect(
      filesBelow(other.home).filter((name) => readFileSync(join(other.home, name)).includes(USER_KEY)),
    ).toEqual([]);
    expect(readFileSync(`${kept}.calls`, 'utf8')).not.toContain(USER_KEY);
    expect((await other.mh(['pagerduty', 'status'], {env})).out).toMatch(/^signed in {2}Mitchell/);
    expect((await other.mh(['pagerduty', 'logout'], {env})).out).toContain('key store');
    expect((await other.mh(['pagerduty', 'status'], {env})).status).toBe(3);
    other.dispose();
  });
});
