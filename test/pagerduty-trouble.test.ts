import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {answering, cutShort, deadPort, html, json, selfSigned, silence} from './support/answering-server.ts';
import {Machine} from './support/machine.ts';

const machine = new Machine();
const env = {PAGERDUTY_TOKEN: 'u+key-of-mitchell'};
const certificate = selfSigned();
afterAll(() => {
  machine.dispose();
  certificate.remove();
});

async function timed(args: readonly string[], address: string, input = '') {
  const started = performance.now();
  const run = await machine.mh(args, {env: {...env, MH_PAGERDUTY_URL: address}, input, killAfter: 25_000});
  return {...run, took: performance.now() - started};
}

const error = (message: string, code: number) => ({error: {message, code}});

describe('each failure of mh pagerduty status says what happened and what to do, and ends the process', () => {
  test.each([
    [
      'a token that is not accepted',
      json(error('Unauthorized', 2006), 401),
      3,
      /does not accept the token from PAGERDUTY_TOKEN\nMake a new key/,
    ],
    [
      'a plan that lacks it',
      json(error('The sso ability is required', 2014), 402),
      3,
      /plan does not allow GET \/users\/me: The sso ability is required\nSee what the account can do/,
    ],
    [
      'a token without the right',
      json(error('Forbidden', 2010), 403),
      3,
      /does not allow GET \/abilities: Forbidden\nUse the token of a user/,
    ],
    [
      'too many requests',
      json(error('Rate Limit Exceeded', 2020), 429, {'ratelimit-reset': '30'}),
      5,
      /no more requests for now\.\n.*Wait 30 s/,
    ],
    ['trouble at PagerDuty', json({}, 503), 5, /HTTP 503\n.*status\.pagerduty\.com/],
    ["a proxy's page", html(200), 5, /Something other than PagerDuty answers .*text\/html\n.*HTTPS_PROXY/],
    ['a cut connection', cutShort({'content-length': '5000'}), 5, /was cut: ECONNRESET\n/],
  ])('%s', async (_, answer, status, said) => {
    const server = await answering([answer]);
    const run = await timed(['pagerduty', 'status'], server.address);
    await server.close();
    expect(run).toMatchObject({status, out: expect.stringMatching(/^token {4}PAGERDUTY_TOKEN\naddress/)});
    expect(run.err).toMatch(said);
    expect(run.took).toBeLessThan(10_000);
  });

  test('a certificate that nobody trusts', async () => {
    const server = await answering([json({})], certificate);
    const run = await timed(['pagerduty', 'status'], server.address);
    await server.close();
    expect(run.status).toBe(5);
    expect(run.err).toMatch(/certificate of localhost:\d+ is not trusted: .*\n.*pagerduty\.ca/);
  });

  test('a name that has no address', async () => {
    const run = await timed(['pagerduty', 'status'], 'https://pagerduty.invalid');
    expect(run.status).toBe(5);
    expect(run.err).toMatch(/There is no address for pagerduty\.invalid: \w+\n/);
  });

  test.each([[['pagerduty', 'status']], [['pagerduty', 'login']], [['oncall', 'now']]])(
    'a refused connection: %s',
    async (args) => {
      const run = await timed(args, `http://localhost:${await deadPort()}`, 'u+key-of-mitchell');
      expect(run.status).toBe(5);
      expect(run.err).toMatch(/^Cannot connect to localhost:\d+: ECONNREFUSED\n.*\n$/);
      expect(run.took).toBeLessThan(2000);
    },
  );
});

describe('a declaration waits for nobody', () => {
  let hanging: Awaited<ReturnType<typeof silence>>;
  beforeAll(async () => {
    hanging = await silence();
  });
  afterAll(() => hanging.close());

  test('it is written, and answered within moments, while PagerDuty hangs', async () => {
    const run = await timed(
      ['incident', 'new', 'Checkout is slow', '--service', 'checkout'],
      hanging.address,
    );
    expect(run).toMatchObject({status: 0, out: expect.stringMatching(/^SEV\? {2}Checkout is slow/)});
    expect(run.err).toContain('Who is on call: mh oncall now --service checkout\n');
    expect(run.took).toBeLessThan(3500);
  });

  test('a token command is not run for it', async () => {
    const other = new Machine();
    const config = join(other.home, '.config', 'mh');
    await other.run('mkdir', ['-p', config]);
    writeFileSync(
      join(config, 'config.yaml'),
      'pagerduty: {token_command: touch ran; echo u+key-of-mitchell}\n',
    );
    const {status, err} = await other.mh(['incident', 'new', 'Checkout is slow']);
    expect(status).toBe(0);
    expect(err).toContain('mh oncall now');
    expect((await other.run('ls', [])).out).not.toContain('ran');
    other.dispose();
  });
});
