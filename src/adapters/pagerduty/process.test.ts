import {execFile} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {build} from 'esbuild';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {network} from '../../../scripts/build/network.js';
import {
  answering,
  deadPort,
  html,
  json,
  selfSigned,
  silence,
} from '../../../test/support/answering-server.ts';
import type {PagerDutyOptions} from './open.ts';

const ROOT = join(import.meta.dirname, '../../..');
// Long enough for the slowest machine, shorter than the timer that the library leaves behind: 30 s.
const STUCK = 25_000;

// One call; then the end of the process is nobody's business but its own.
const PROGRAM = `
import {openPagerDuty} from './src/adapters/pagerduty/open.ts';
const {closes, ...options} = JSON.parse(process.argv[2]);
const pagerDuty = openPagerDuty({token: 'u+SECRET', tokenType: 'token', ...options});
pagerDuty.get('/abilities').then(
  (answer) => console.log(JSON.stringify(answer)),
  (error) => console.log(error.code ?? error),
).finally(() => closes && pagerDuty.close());
`;

const folder = mkdtempSync(join(tmpdir(), 'mh-process-'));
const program = join(folder, 'program.cjs');
const certificate = selfSigned();
const other = selfSigned();

beforeAll(async () => {
  await build({
    stdin: {contents: PROGRAM, resolveDir: ROOT, loader: 'ts'},
    outfile: program,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'error',
    plugins: [network],
  });
});
afterAll(() => {
  rmSync(folder, {recursive: true});
  certificate.remove();
  other.remove();
});

/** What the bundled client says in a process of its own, which ends by itself. */
function run(
  options: Partial<PagerDutyOptions> & {readonly closes?: true},
  env: Readonly<Record<string, string>> = {},
): Promise<{readonly stdout: string; readonly stderr: string}> {
  return new Promise((resolve, reject) => {
    const how = {env: {PATH: process.env['PATH'], ...env}, timeout: STUCK};
    execFile(process.execPath, [program, JSON.stringify(options)], how, (error, stdout, stderr) =>
      error === null ? resolve({stdout, stderr}) : reject(new Error(error.message, {cause: error})),
    );
  });
}

describe('a process with the bundled client ends by itself', () => {
  test('after a call that nobody took', async () => {
    const said = await run({address: `http://localhost:${await deadPort()}`});
    expect(said).toEqual({stdout: 'pagerduty-refused\n', stderr: ''});
  });

  test('after an answer, with the connection kept', async () => {
    const server = await answering([json({abilities: ['teams']})]);
    const said = await run({address: server.address});
    await server.close();
    expect(said).toEqual({stdout: '{"abilities":["teams"]}\n', stderr: ''});
  });

  test('after a call that was turned away', async () => {
    const server = await answering([json({}, 429)]);
    const said = await run({address: server.address, patience: 0});
    const {length} = server.arrived;
    await server.close();
    expect(said).toEqual({stdout: 'pagerduty-limit\n', stderr: ''});
    expect(length).toBe(1);
  });

  test('after a server of an answer without an end', async () => {
    const server = await answering([(response) => void response.writeHead(200).write('{')]);
    const said = await run({address: server.address, patience: 0, timeLimit: 500});
    await server.close();
    expect(said).toEqual({stdout: 'pagerduty-slow\n', stderr: ''});
  });

  test('after a proxy that never answered, once it is closed', async () => {
    const proxy = await silence();
    const address = 'https://pagerduty.invalid';
    const said = await run({address, proxy: proxy.address, patience: 0, timeLimit: 500, closes: true});
    await proxy.close();
    expect(said).toEqual({stdout: 'pagerduty-slow\n', stderr: ''});
  });
});

describe('the bundled client', () => {
  test('trusts NODE_EXTRA_CA_CERTS beside the file of the config', async () => {
    const server = await answering([json({})], certificate);
    const env = {NODE_EXTRA_CA_CERTS: certificate.file};
    const [alone, beside] = [
      await run({address: server.address}, env),
      await run({address: server.address, ca: other.file}, env),
    ];
    await server.close();
    expect([alone.stdout, beside.stdout]).toEqual(['{}\n', '{}\n']);
  });

  test('says nothing of token and password, not even to DEBUG', async () => {
    const proxy = await answering([html(502)]);
    const address = 'https://pagerduty.invalid';
    const named = `http://kent:secret@localhost:${proxy.port}`;
    const {stdout, stderr} = await run({address, patience: 0}, {DEBUG: '*', HTTPS_PROXY: named});
    await proxy.close();
    expect({stdout, stderr}).toEqual({stdout: expect.stringMatching(/^pagerduty-\w+\n$/), stderr: ''});
  });
});
