import {afterAll, afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {
  type Answer,
  answering,
  deadPort,
  html,
  json,
  selfSigned,
  silence,
  tunnelling,
} from '../../../test/support/answering-server.ts';
import {openPagerDuty, type PagerDutyOptions} from './open.ts';

const certificate = selfSigned();
afterAll(certificate.remove);

const opened: {close(): unknown}[] = [];
beforeEach(() => {
  for (const name of ['https_proxy', 'http_proxy', 'all_proxy', 'no_proxy']) {
    vi.stubEnv(name, undefined);
    vi.stubEnv(name.toUpperCase(), undefined);
  }
});
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const one of opened.splice(0)) await one.close();
});

async function behindTls(options: Partial<PagerDutyOptions> = {}, answer: Answer = json({abilities: []})) {
  const server = await answering([answer], certificate);
  const pagerDuty = openPagerDuty({
    address: server.address,
    token: 't',
    tokenType: 'token',
    ca: certificate.file,
    sleep: () => Promise.resolve(),
    ...options,
  });
  opened.push(pagerDuty, server);
  return {server, ask: () => pagerDuty.get('/abilities')};
}

async function proxy(refusal?: string) {
  const server = await tunnelling(refusal);
  opened.push(server);
  return server;
}

describe('TLS', () => {
  test('trusts what Node trusts, and no more', async () => {
    const {ask, server} = await behindTls({ca: undefined});
    await expect(ask()).rejects.toMatchObject({
      code: 'pagerduty-tls',
      params: {host: `localhost:${server.port}`, reason: 'DEPTH_ZERO_SELF_SIGNED_CERT'},
    });
    expect(server.arrived).toEqual([]);
  });

  test('trusts the file of the config too', async () => {
    const {ask, server} = await behindTls();
    expect(await ask()).toEqual({abilities: []});
    await ask();
    expect(server.connections()).toBe(1);
  });

  test('does not trust a certificate of another name', async () => {
    const {server} = await behindTls();
    const address = `https://127.0.0.1:${server.port}`;
    const other = openPagerDuty({address, token: 't', tokenType: 'token', ca: certificate.file});
    opened.unshift(other);
    await expect(other.get('/abilities')).rejects.toMatchObject({
      code: 'pagerduty-tls',
      params: {reason: 'ERR_TLS_CERT_ALTNAME_INVALID'},
    });
  });

  test.each(['/nowhere/ca.pem', import.meta.filename, '~/no-such-file.pem'])(
    'needs a file of certificates: %s',
    async (ca) => {
      const {ask} = await behindTls({ca});
      await expect(ask()).rejects.toMatchObject({code: 'pagerduty-ca', params: {file: ca}});
    },
  );

  test('is not what a server of plain HTTP speaks', async () => {
    const plain = await answering([json({})]);
    opened.push(plain);
    const {ask} = await behindTls({address: `https://localhost:${plain.port}`});
    await expect(ask()).rejects.toMatchObject({code: 'pagerduty-tls'});
  });
});

describe('a proxy', () => {
  test.each(['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY'])('of %s is gone through', async (name) => {
    const between = await proxy();
    vi.stubEnv(name, between.address);
    const {ask, server} = await behindTls();
    await ask();
    expect(await ask()).toEqual({abilities: []});
    expect(between.arrived).toMatchObject([{method: 'CONNECT', url: `localhost:${server.port}`}]);
    expect(JSON.stringify(between.arrived)).not.toContain('Token');
  });

  test('may be named without a scheme', async () => {
    const between = await proxy();
    vi.stubEnv('HTTPS_PROXY', `localhost:${between.port}`);
    const {ask} = await behindTls();
    await ask();
    expect(between.arrived).toHaveLength(1);
  });

  test.each(['localhost', '*', 'example.com,localhost'])('is gone past with NO_PROXY=%s', async (hosts) => {
    const between = await proxy();
    vi.stubEnv('HTTPS_PROXY', between.address);
    vi.stubEnv('NO_PROXY', hosts);
    const {ask} = await behindTls();
    expect(await ask()).toEqual({abilities: []});
    expect(between.arrived).toEqual([]);
  });

  test('of the config wins over the environment', async () => {
    const between = await proxy();
    vi.stubEnv('HTTPS_PROXY', `http://localhost:${await deadPort()}`);
    vi.stubEnv('NO_PROXY', '*');
    const {ask} = await behindTls({proxy: between.address});
    await ask();
    expect(between.arrived).toHaveLength(1);
  });

  test('is told name and password, and failures are not', async () => {
    const between = await proxy('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n');
    const {ask} = await behindTls({proxy: `http://mitchell:pa%20ss@localhost:${between.port}`});
    await expect(ask()).rejects.toMatchObject({
      code: 'pagerduty-proxy-sign-in',
      params: {proxy: `localhost:${between.port}`},
    });
    const told = Buffer.from('mitchell:pa ss').toString('base64');
    expect(between.arrived[0]?.headers['proxy-authorization']).toBe(`Basic ${told}`);
  });

  test('that refuses with a page is not PagerDuty', async () => {
    const page = 'HTTP/1.1 403 Forbidden\r\nContent-Type: text/html\r\n\r\n<html>Blocked</html>';
    const {ask} = await behindTls({proxy: (await proxy(page)).address});
    await expect(ask()).rejects.toMatchObject({
      code: 'pagerduty-not-json',
      params: {found: 'HTTP 403 text/html'},
    });
  });

  test('that finds nobody behind it is tried again', async () => {
    const between = await proxy('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n');
    const {ask} = await behindTls({proxy: between.address});
    await expect(ask()).rejects.toMatchObject({code: 'pagerduty-down', params: {status: 502}});
    expect(between.arrived).toHaveLength(4);
  });

  test('that is not there is named', async () => {
    const port = await deadPort();
    const {ask} = await behindTls({proxy: `http://localhost:${port}`});
    await expect(ask()).rejects.toMatchObject({
      code: 'pagerduty-refused',
      params: {host: `localhost:${port}`, reason: 'ECONNREFUSED'},
    });
  });

  test('that never answers is ended by the time limit', async () => {
    const silent = await silence();
    opened.push(silent);
    const {ask} = await behindTls({proxy: silent.address, timeLimit: 200});
    await expect(ask()).rejects.toMatchObject({code: 'pagerduty-slow'});
  });

  test.each(['socks5://kent:secret@localhost:1080', 'localhost:1080', 'not an address'])(
    'has to be one that is spoken here: %s',
    async (address) => {
      vi.stubEnv('ALL_PROXY', address.startsWith('socks') ? address : undefined);
      const {ask} = await behindTls(address.startsWith('socks') ? {} : {proxy: address});
      const error: unknown = await ask().catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({code: 'pagerduty-proxy'});
      expect(JSON.stringify(error)).not.toContain('secret');
    },
  );

  test('is not asked about this machine, where plain HTTP is spoken', async () => {
    const plain = await answering([json({abilities: []}), html(502)]);
    opened.push(plain);
    vi.stubEnv('HTTP_PROXY', `http://localhost:${await deadPort()}`);
    const {ask} = await behindTls({address: plain.address});
    expect(await ask()).toEqual({abilities: []});
  });
});
