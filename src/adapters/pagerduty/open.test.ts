import {afterEach, describe, expect, test} from 'vitest';
import {
  type Answer,
  answering,
  type AnsweringServer,
  cutShort,
  deadPort,
  html,
  json,
} from '../../../test/support/answering-server.ts';
import {isFailure} from '../../failure.ts';
import {openPagerDuty, type PagerDutyOptions, type Wait} from './open.ts';

const TOKEN = 'u+SECRET_example_token';
const OK = json({incident: {id: 'P1'}});
const LIMIT = {error: {message: 'Rate Limit Exceeded', code: 2020}};

const opened: {close(): unknown}[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

/** A client of a server that answers so; what it waits for takes no time, and is noted in milliseconds. */
async function client(answers: readonly Answer[], options: Partial<PagerDutyOptions> = {}) {
  const server = await answering(answers);
  const slept: number[] = [];
  const waits: Wait[] = [];
  const pagerDuty = openPagerDuty({
    address: server.address,
    token: TOKEN,
    tokenType: 'token',
    random: () => 0,
    sleep: (milliseconds) => Promise.resolve(slept.push(milliseconds)),
    onWait: (wait) => waits.push(wait),
    ...options,
  });
  opened.push(pagerDuty, server);
  return {pagerDuty, server, slept, waits};
}

/** The failure that a promise ends in, and its params. */
async function failureOf(promise: Promise<unknown>) {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!isFailure(error)) throw new Error(`no failure: ${String(error)}`, {cause: error});
  expect(JSON.stringify([error, error.params, error.stack, String(error)])).not.toContain(TOKEN);
  return {failure: error.code, ...error.params};
}

const hits = ({arrived}: AnsweringServer) => arrived.length;

describe('a request', () => {
  test('is sent once, as PagerDuty documents it', async () => {
    const {pagerDuty, server} = await client([OK]);
    const query = {
      since: '2024-10-08T00:00:00Z',
      until: undefined,
      is_overview: false,
      include: ['a', 'b c'],
    };
    expect(await pagerDuty.get('/incidents/P1', query)).toEqual({incident: {id: 'P1'}});
    expect(server.arrived).toMatchObject([
      {
        method: 'GET',
        url: '/incidents/P1?since=2024-10-08T00%3A00%3A00Z&is_overview=false&include%5B%5D=a&include%5B%5D=b+c',
        headers: {
          accept: 'application/vnd.pagerduty+json;version=2',
          authorization: `Token token=${TOKEN}`,
          'content-type': 'application/json',
        },
        body: '',
      },
    ]);
    expect(server.arrived[0]?.headers).not.toHaveProperty('from');
  });

  test('of a write carries its body and in whose name it is done', async () => {
    const {pagerDuty, server} = await client([json({note: {}}, 201)], {tokenType: 'bearer'});
    const body = {note: {content: '복구했습니다'}};
    await pagerDuty.send('POST', '/incidents/P1/notes', body, {from: 'kent@example.com', repeatable: false});
    expect(server.arrived).toMatchObject([
      {
        method: 'POST',
        headers: {from: 'kent@example.com', authorization: `Bearer ${TOKEN}`},
        body: JSON.stringify(body),
      },
    ]);
  });

  test('may have an answer without content', async () => {
    const {pagerDuty} = await client([(response) => void response.writeHead(204).end()]);
    expect(await pagerDuty.send('PUT', '/x', {}, {repeatable: false})).toBeUndefined();
  });

  test('takes an address with a path of its own', async () => {
    const {pagerDuty, server} = await client([OK]);
    const below = openPagerDuty({address: `${server.address}/gateway/`, token: TOKEN, tokenType: 'token'});
    opened.push(below, pagerDuty);
    await below.get('/users/me');
    expect(server.arrived[0]?.url).toBe('/gateway/users/me');
  });

  test('goes over one connection after the other', async () => {
    const {pagerDuty, server} = await client([OK]);
    for (let n = 0; n < 5; n += 1) await pagerDuty.get('/incidents/P1');
    expect(server.connections()).toBe(1);
  });
});

describe('429', () => {
  test('waits as long as PagerDuty asks, one request for each try', async () => {
    const {pagerDuty, server, slept, waits} = await client([
      json(LIMIT, 429, {'ratelimit-reset': '12', 'ratelimit-remaining': '0'}),
      OK,
    ]);
    expect(await pagerDuty.get('/incidents/P1')).toEqual({incident: {id: 'P1'}});
    expect(hits(server)).toBe(2);
    expect(slept).toEqual([12_000]);
    expect(waits).toMatchObject([{why: 'limit', seconds: 12, failure: {code: 'pagerduty-limit'}}]);
  });

  test.each([[{}], [{'ratelimit-reset': ''}], [{'ratelimit-reset': 'soon'}], [{'ratelimit-reset': '-1'}]])(
    'without a time it backs off: %o',
    async (headers) => {
      const limited = json(LIMIT, 429, headers);
      const {pagerDuty, server, slept} = await client([limited, limited, limited, OK]);
      await pagerDuty.get('/incidents/P1');
      expect(hits(server)).toBe(4);
      expect(slept).toEqual([1000, 2000, 4000]);
    },
  );

  test('with a body that is none, or is not read to its end, is one all the same', async () => {
    const large: Answer = (response) => void response.writeHead(429).end('x'.repeat(1_000_000));
    const {pagerDuty, server} = await client([html(429), large, OK]);
    expect(await pagerDuty.get('/incidents/P1')).toEqual({incident: {id: 'P1'}});
    expect(hits(server)).toBe(3);
  });

  test('is waited for by a write too: it was turned away undone', async () => {
    const {pagerDuty, server} = await client([json(LIMIT, 429, {'ratelimit-reset': '1'}), json({}, 201)]);
    await pagerDuty.send('POST', '/incidents', {}, {repeatable: false});
    expect(hits(server)).toBe(2);
  });

  test('is not waited for longer than patience lasts', async () => {
    const {pagerDuty, server, slept} = await client([json(LIMIT, 429, {'ratelimit-reset': '50'})]);
    expect(await failureOf(pagerDuty.get('/incidents'))).toEqual({failure: 'pagerduty-limit', seconds: 50});
    expect(slept).toEqual([50_000, 50_000]);
    expect(hits(server)).toBe(3);
  });

  test('that asks for no time at all is not answered at once', async () => {
    const {pagerDuty, slept} = await client([json(LIMIT, 429, {'ratelimit-reset': '0'}), OK]);
    await pagerDuty.get('/incidents');
    expect(slept).toEqual([1000]);
  });
});

describe('trouble that may pass', () => {
  const passing: readonly (readonly [string, Answer])[] = [
    ['502 with a page', html(502)],
    ['503 with JSON', json({error: {message: 'Service Unavailable', code: 1}}, 503)],
    ['408', json({}, 408)],
    ['a reset before the answer', (response) => void response.socket?.resetAndDestroy()],
    ['a reset in an answer of known length', cutShort({'content-length': '1000'})],
    ['a reset in an answer in chunks', cutShort({})],
  ];

  test.each(passing)('%s: a read is tried again', async (_, trouble) => {
    const {pagerDuty, server, waits} = await client([trouble, OK]);
    expect(await pagerDuty.get('/incidents/P1')).toEqual({incident: {id: 'P1'}});
    expect(hits(server)).toBe(2);
    expect(waits).toMatchObject([{why: 'trouble', seconds: 1}]);
  });

  test.each(passing)('%s: a write is tried again only where it cannot double', async (_, trouble) => {
    const {pagerDuty, server} = await client([trouble, OK, trouble, OK]);
    await pagerDuty.send('PUT', '/incidents/P1', {}, {repeatable: true});
    expect(hits(server)).toBe(2);
    const write = pagerDuty.send('POST', '/incidents/P1/status_updates', {}, {repeatable: false});
    expect((await failureOf(write)).failure).toMatch(/^pagerduty-(down|cut)$/);
    expect(hits(server)).toBe(3);
  });

  test('ends after four tries, further and further apart', async () => {
    const {pagerDuty, server, slept} = await client([html(502)], {random: () => 1});
    expect(await failureOf(pagerDuty.get('/incidents'))).toMatchObject({
      failure: 'pagerduty-down',
      status: 502,
    });
    expect(hits(server)).toBe(4);
    expect(slept).toEqual([500, 1000, 2000]);
  });

  test('without patience is one try', async () => {
    const {pagerDuty, server} = await client([html(502)], {patience: 0});
    await failureOf(pagerDuty.get('/incidents'));
    expect(hits(server)).toBe(1);
  });

  test.each<readonly [string, Answer]>([
    ['before the answer', () => undefined],
    ['in the middle of it', (response) => void response.writeHead(200).write('{')],
  ])('a hang %s is ended by the time limit, and tried once more', async (_, hang) => {
    const {pagerDuty, server} = await client([hang], {timeLimit: 200});
    expect(await failureOf(pagerDuty.get('/incidents'))).toMatchObject({
      failure: 'pagerduty-slow',
      seconds: 1,
    });
    expect(hits(server)).toBe(2);
  });
});

describe('what cannot be reached', () => {
  test('is tried once', async () => {
    const port = await deadPort();
    const {pagerDuty, slept} = await client([OK], {address: `http://localhost:${port}`});
    expect(await failureOf(pagerDuty.get('/incidents'))).toEqual({
      failure: 'pagerduty-refused',
      host: `localhost:${port}`,
      reason: 'ECONNREFUSED',
    });
    expect(slept).toEqual([]);
  });

  test('has no address', async () => {
    const {pagerDuty, slept} = await client([OK], {address: 'http://pagerduty.invalid'});
    expect(await failureOf(pagerDuty.get('/incidents'))).toMatchObject({
      failure: 'pagerduty-dns',
      host: 'pagerduty.invalid',
    });
    expect(slept).toEqual([]);
  });

  test('is tried again where it was reached before', async () => {
    const {pagerDuty, server, slept} = await client([OK]);
    await pagerDuty.get('/incidents/P1');
    await server.close();
    expect(await failureOf(pagerDuty.get('/incidents/P1'))).toMatchObject({failure: 'pagerduty-refused'});
    expect(slept.length).toBeGreaterThanOrEqual(3);
  });
});

describe('a refusal', () => {
  const error = (code: number, message: string, ...errors: readonly string[]) => ({
    error: {message, code, errors},
  });

  test.each([
    [401, error(2006, 'Unauthorized'), {failure: 'pagerduty-sign-in', from: 'PAGERDUTY_TOKEN'}],
    [
      402,
      error(2014, 'Account does not have the abilities', 'Required abilities: teams, urgencies'),
      {
        failure: 'pagerduty-ability',
        request: 'GET /incidents',
        detail: 'Account does not have the abilities; Required abilities: teams, urgencies',
      },
    ],
    [403, error(2010, 'Access Denied'), {failure: 'pagerduty-denied', detail: 'Access Denied'}],
    [404, error(2100, 'Not Found'), {failure: 'pagerduty-not-found', request: 'GET /incidents'}],
    [
      400,
      error(1001, 'Incident Already Resolved'),
      {failure: 'pagerduty-rejected', code: 1001, detail: 'Incident Already Resolved'},
    ],
    [422, {error: 'Unprocessable'}, {failure: 'pagerduty-rejected', code: 422, detail: 'Unprocessable'}],
    [413, {error: {}}, {failure: 'pagerduty-rejected', detail: 'HTTP 413'}],
  ])('%i is not tried again', async (status, body, expected) => {
    const {pagerDuty, server} = await client([json(body, status)], {tokenFrom: 'PAGERDUTY_TOKEN'});
    expect(await failureOf(pagerDuty.get('/incidents'))).toMatchObject(expected);
    expect(hits(server)).toBe(1);
  });

  test('401 may come without a body', async () => {
    const {pagerDuty} = await client([(response) => void response.writeHead(401).end()]);
    expect(await failureOf(pagerDuty.get('/users/me'))).toMatchObject({failure: 'pagerduty-sign-in'});
  });

  test('never repeats the token', async () => {
    const {pagerDuty} = await client([json(error(2001, `Invalid token ${TOKEN}`), 400)]);
    expect(await failureOf(pagerDuty.get('/incidents'))).toMatchObject({detail: 'Invalid token …'});
  });
});

describe('a token that can be none', () => {
  test.each(['two lines\n', 'with space', '토큰', ''])('is not sent: %j', async (token) => {
    const {pagerDuty, server} = await client([OK], {token});
    const error: unknown = await pagerDuty.get('/users/me').catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({code: 'pagerduty-sign-in'});
    expect(hits(server)).toBe(0);
  });
});

describe('an answer of somebody else', () => {
  test.each([200, 203, 302, 400, 403, 404])('a page with %i', async (status) => {
    const {pagerDuty, server} = await client([html(status)]);
    expect(await failureOf(pagerDuty.get('/incidents'))).toMatchObject({
      failure: 'pagerduty-not-json',
      found: `HTTP ${status} text/html`,
    });
    expect(hits(server)).toBe(1);
  });

  test('a redirect is not followed: the token stays where it was meant for', async () => {
    const elsewhere = await answering([OK]);
    opened.push(elsewhere);
    const {pagerDuty} = await client([
      (response) => void response.writeHead(302, {location: `${elsewhere.address}/login`}).end(),
    ]);
    expect(await failureOf(pagerDuty.get('/incidents'))).toMatchObject({failure: 'pagerduty-not-json'});
    expect(hits(elsewhere)).toBe(0);
  });

  test('something that does not speak HTTP', async () => {
    const {pagerDuty} = await client([(response) => void response.socket?.end('SSH-2.0-OpenSSH_9.2\r\n')]);
    expect(await failureOf(pagerDuty.get('/incidents'))).toMatchObject({failure: 'pagerduty-not-json'});
  });

  test('JSON that ends too early', async () => {
    const {pagerDuty} = await client([
      (response) => void response.writeHead(200, {'content-type': 'application/json'}).end('{"incidents":'),
    ]);
    expect(await failureOf(pagerDuty.get('/incidents'))).toMatchObject({failure: 'pagerduty-unreadable'});
  });

  test('more than anybody could want', async () => {
    const endless: Answer = (response) => {
      response.writeHead(200, {'content-type': 'application/json'});
      const chunk = ' '.repeat(1 << 20);
      const pour = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', pour);
      pour();
    };
    const {pagerDuty, server} = await client([endless]);
    expect(await failureOf(pagerDuty.get('/incidents'))).toMatchObject({failure: 'pagerduty-unreadable'});
    expect(hits(server)).toBe(1);
  });
});

describe('an interruption', () => {
  test('ends a call', async () => {
    const stop = new AbortController();
    const {pagerDuty} = await client([() => stop.abort()], {signal: stop.signal});
    expect(await failureOf(pagerDuty.get('/incidents'))).toEqual({failure: 'interrupted'});
  });

  test('ends a wait', async () => {
    const stop = new AbortController();
    const {pagerDuty} = await client([json(LIMIT, 429, {'ratelimit-reset': '60'})], {
      signal: stop.signal,
      sleep: undefined,
      onWait: () => setTimeout(() => stop.abort(), 10),
    });
    expect(await failureOf(pagerDuty.get('/incidents'))).toEqual({failure: 'interrupted'});
  });

  test('that came before means that nothing is sent', async () => {
    const {pagerDuty, server} = await client([OK], {signal: AbortSignal.abort()});
    expect(await failureOf(pagerDuty.get('/incidents'))).toEqual({failure: 'interrupted'});
    pagerDuty.close();
    expect(hits(server)).toBe(0);
  });

  test('is what closing is for a call that is going on', async () => {
    const {pagerDuty} = await client([() => pagerDuty.close()]);
    expect(await failureOf(pagerDuty.get('/incidents'))).toEqual({failure: 'interrupted'});
  });
});
