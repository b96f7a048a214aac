import {spawn} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {PROJECT} from './support/machine.ts';
import {USER_KEY} from './support/pagerduty/example-world.ts';
import {type FakePagerDuty, fakePagerDuty} from './support/pagerduty/fake.ts';
import {badGateway, type Fault, hangs, limits} from './support/pagerduty/faults.ts';
import {TeamDocs} from './support/team-docs.ts';

let team: TeamDocs;
let fake: FakePagerDuty;
/** The page that `mh incident new --page checkout` opened. */
let id: string;

beforeEach(async () => {
  team = new TeamDocs({faults: true});
  fake = await fakePagerDuty({clock: () => new Date('2024-10-08T14:31:00Z')});
  // In front, so that nothing depends on how fast a second process is here.
  Object.assign(team.machine.env, {MH_PUBLISH: 'foreground'});
  Object.assign(team.machine.env, {MH_PAGERDUTY_URL: fake.address, PAGERDUTY_TOKEN: USER_KEY});
  await say('incident', 'new', 'Checkout times out', '--page', 'checkout');
  id = fake.world.pages.all.at(-1)?.id ?? '';
  expect(id).not.toBe('');
});
afterEach(async () => {
  team.dispose();
  await fake.close();
});

interface Said {
  readonly pagerduty?: string;
  readonly outbox?: readonly {id: string; state: string; trouble: {code: string} | null}[];
  readonly sent?: readonly unknown[];
}

async function say(...args: readonly string[]): Promise<Said & {status: number | null; seconds: number}> {
  const start = Date.now();
  const {out, err, status} = await team.mh([...args, '--json']);
  if (out === '') throw new Error(`mh ${args.join(' ')}: ${err}`);
  return {...(JSON.parse(out) as Said), status, seconds: (Date.now() - start) / 1000};
}

const posted = (path: string) =>
  fake.arrived.filter(({method, url}) => method !== 'GET' && url.endsWith(path));
const calls = () => posted('/responder_requests').length;
const outbox = () =>
  readdirSync(join(team.machine.home, '.local/state/mh/outbox'), {recursive: true, encoding: 'utf8'}).filter(
    (file) => file.endsWith('.json'),
  );

/** PagerDuty does what it is asked, and what stands in front of it loses the answer. */
function doneThenLost(match: RegExp): Fault {
  const again = async () => {
    const {url, body, headers} = fake.arrived.at(-1)!;
    const {authorization = '', accept = '', from = ''} = headers;
    const sent = {authorization, accept, from, 'content-type': 'application/json'};
    await fetch(`${fake.address}${url}`, {method: 'POST', headers: sent, body});
  };
  return {match, times: 1, before: again, ...badGateway};
}

function inBackground(): void {
  delete team.machine.env['MH_PUBLISH'];
}

async function until(isSo: () => boolean): Promise<void> {
  const end = Date.now() + 20_000;
  while (!isSo()) {
    if (Date.now() > end) throw new Error('it never came to be so');
    await sleep(50);
  }
}

test('everything that PagerDuty is told', async () => {
  const page = fake.page(id);
  expect(page.incident).toMatchObject({title: 'Checkout times out', status: 'triggered'});
  expect(await say('incident', 'ack')).toMatchObject({status: 0, pagerduty: 'sent'});
  expect(page.incident.status).toBe('acknowledged');
  expect(await say('incident', 'page', 'Kent', '--message', 'need a hand')).toMatchObject({
    pagerduty: 'sent',
  });
  expect(page.responderRequests).toMatchObject([{message: 'need a hand'}]);
  expect(await say('log', '연결 풀이 가득 참', '--pagerduty')).toMatchObject({pagerduty: 'sent'});
  expect(page.notes.all.at(-1)?.content).toMatch(/^연결 풀이 가득 참 \(mh [0-9a-z]{8}\)$/);
  expect(await say('incident', 'update', 'half of it works', '--pagerduty')).toMatchObject({
    pagerduty: 'sent',
  });
  expect(page.statusUpdates).toMatchObject([{message: 'half of it works'}]);
  expect(await say('incident', 'resolve', 'pool raised', '--pagerduty')).toMatchObject({pagerduty: 'sent'});
  expect(page.incident.status).toBe('resolved');
  expect(outbox()).toEqual([]);
});

test('the page that was opened is part of the incident', async () => {
  const entries = [...(await team.entries()).values()];
  const record = entries.find(({source}) => source === 'pagerduty');
  expect(record).toMatchObject({name: `20241008T143100Z-pd-${id}`, ref: id, kind: 'page'});
  const {data} = entries.find(({data: {type}}) => type === 'page_request') ?? {};
  expect(record?.data['incident_key']).toBe(data?.['key']);
});

describe('done before counts as done', () => {
  test('acknowledged, resolved by somebody else', async () => {
    fake.page(id).edit({status: 'resolved'});
    expect(await say('incident', 'ack')).toMatchObject({pagerduty: 'sent'});
    expect(fake.page(id).incident.status).toBe('resolved');
    expect(await say('incident', 'resolve', '--pagerduty')).toMatchObject({pagerduty: 'sent'});
  });

  test('a page whose answer was lost is not opened twice', async () => {
    await say('incident', 'resolve', '--pagerduty');
    fake.faults.add(doneThenLost(/^POST \/incidents$/));
    await say('incident', 'new', 'Search is slow', '--page', 'search');
    await until(() => posted('/incidents').length >= 2);
    fake.faults.clear();
    await say('pagerduty', 'retry');
    await until(() => outbox().length === 0);
    expect(fake.world.pages.all.filter(({incident}) => incident.title === 'Search is slow')).toHaveLength(1);
  });
});

describe('PagerDuty does not answer', () => {
  test('the answer comes at once, and what waits is sent when it is back', async () => {
    fake.faults.add({match: /^PUT/, ...hangs});
    inBackground();
    const {seconds: usual} = await say('log', 'looking');
    const said = await say('incident', 'ack');
    expect(said).toMatchObject({status: 0, pagerduty: 'pending', outbox: [{state: 'waiting'}]});
    expect(said.seconds - usual).toBeLessThan(3);
    fake.faults.clear();
    await fake.kill(); // cuts what hangs; the sender tries again by itself
    await fake.start();
    await until(() => fake.page(id).incident.status === 'acknowledged');
    await until(() => outbox().length === 0);
  });

  test('nobody listens: retried by hand, in front of the user', async () => {
    await fake.kill();
    expect(await say('incident', 'page', 'Kent')).toMatchObject({status: 0, pagerduty: 'pending'});
    expect(await say('pagerduty', 'retry')).toMatchObject({status: 5, sent: []});
    await fake.start();
    await say('pagerduty', 'retry');
    await until(() => outbox().length === 0);
    expect(calls()).toBe(1);
  });

  test('a call whose answer was lost waits for a decision, however often commands run', async () => {
    fake.faults.add(doneThenLost(/responder_requests$/));
    expect(await say('incident', 'page', 'Kent')).toMatchObject({status: 0, pagerduty: 'unclear'});
    await say('log', 'looking');
    const {outbox: [held] = [], ...rest} = await say('pagerduty', 'retry');
    expect(rest).toMatchObject({status: 0, sent: []});
    expect(fake.page(id).responderRequests).toHaveLength(1);
    expect(await say('pagerduty', 'retry', held?.id ?? '')).toMatchObject({status: 0, outbox: []});
    expect(fake.page(id).responderRequests).toHaveLength(2);
  });

  test('too many requests: nothing was done, so it is sent when it may be', async () => {
    fake.faults.add({match: /responder_requests$/, times: 1, ...limits(1)});
    await say('incident', 'page', 'Kent');
    await until(() => outbox().length === 0);
    expect(fake.page(id).responderRequests).toHaveLength(1);
  });
});

describe('refused', () => {
  test('nobody of that name: the timeline does not say that somebody was called', async () => {
    const {status, pagerduty, outbox: [held] = []} = await say('incident', 'page', 'nobody');
    expect({status, pagerduty, code: held?.trouble?.code}).toEqual({
      ...{status: 0, pagerduty: 'refused'},
      code: 'page-who-unknown',
    });
    expect((await team.mh(['incident', 'show'])).out).toContain('nobody: not called');
    expect(await say('pagerduty', 'drop', held?.id ?? '')).toMatchObject({status: 0});
    expect(outbox()).toEqual([]);
    expect(calls()).toBe(0);
  });
});

describe('cut off', () => {
  test.each(['write-claimed', 'write-sent'])('the sender is killed at %s', async (step) => {
    inBackground();
    team.machine.env['MH_FAULT'] = step;
    expect(await say('incident', 'page', 'Kent')).toMatchObject({status: 0, pagerduty: 'pending'});
    delete team.machine.env['MH_FAULT'];
    const before = calls();
    expect(await say('pagerduty', 'retry')).toMatchObject({outbox: [{state: 'unclear'}]});
    expect(calls()).toBe(before);
  });

  test('the command is killed before its entry is kept: nothing is said', async () => {
    await expectKilled('write-prepared');
    await say('pagerduty', 'retry');
    expect(calls()).toBe(0);
    expect(outbox()).toEqual([]);
  });

  test('the command is killed after its entry is kept: it is said', async () => {
    await expectKilled('journal-written');
    expect(await say('pagerduty', 'retry')).toMatchObject({status: 0, outbox: []});
    expect(calls()).toBe(1);
  });

  async function expectKilled(step: string): Promise<void> {
    const {status} = await team.mh(['incident', 'page', 'Kent'], {env: {MH_FAULT: step}});
    expect(status).toBeNull();
  }

  test('Ctrl-C while PagerDuty hangs: what was said stands, and is sent', async () => {
    inBackground();
    fake.faults.add({match: /^PUT/, times: 1, before: () => sleep(1200)});
    const program = join(PROJECT, 'dist-test/bin/run.js');
    const child = spawn(process.execPath, [program, 'incident', 'ack'], {
      ...{cwd: team.folder, env: team.machine.env, stdio: 'ignore'},
    });
    await until(() => fake.arrived.some(({method}) => method === 'PUT'));
    child.kill('SIGINT');
    await until(() => fake.page(id).incident.status === 'acknowledged');
    await until(() => outbox().length === 0);
    expect([...(await team.entries()).values()].some(({data}) => data['mark'] === 'acknowledged')).toBe(true);
  });
});

test('many processes at once: each is called once, in the order of the incident', async () => {
  await fake.kill();
  for (const who of ['Kent', 'Mitchell', '홍길동']) await say('incident', 'page', who);
  await say('log', 'all are called', '--pagerduty');
  await fake.start();
  await Promise.all(Array.from({length: 4}, () => team.mh(['pagerduty', 'retry'])));
  await until(() => outbox().length === 0);
  expect(fake.page(id).responderRequests.map((one) => one.responder_request_targets.length)).toEqual([
    1, 1, 1,
  ]);
  expect(fake.page(id).notes.all).toHaveLength(1);
  expect(fake.arrived.filter(({method}) => method === 'POST').at(-1)?.url).toMatch(/notes$/);
});

test('without a token everything is safe here, and one line says what to type', async () => {
  delete team.machine.env['PAGERDUTY_TOKEN'];
  const {out, err, status} = await team.mh(['incident', 'ack']);
  expect({status, out}).toEqual({status: 0, out: expect.stringContaining('acknowledged →')});
  expect(err).toContain('mh pagerduty login');
  expect(await say('docs', 'status')).toMatchObject({outbox: [{state: 'waiting'}]});
});

test('what is taken back before it was sent is not sent', async () => {
  await fake.kill();
  await say('incident', 'page', 'Kent');
  await say('undo');
  await fake.start();
  await say('pagerduty', 'retry');
  await until(() => outbox().length === 0);
  expect(calls()).toBe(0);
});

test('what waits goes along when the incidents move to the team', async () => {
  delete team.machine.env['PAGERDUTY_TOKEN'];
  const {home} = team.machine;
  await team.machine.mh(['incident', 'new', 'Only here', '--page', 'search'], {cwd: home});
  const {status} = await team.machine.mh(['docs', 'adopt', team.folder], {cwd: home});
  expect(status).toBe(0);
  expect(await say('docs', 'status')).toMatchObject({
    outbox: [{state: 'waiting', incident: expect.stringContaining('only-here')}],
  });
  team.machine.env['PAGERDUTY_TOKEN'] = USER_KEY;
  await say('pagerduty', 'retry');
  expect(fake.world.pages.all.at(-1)?.incident.title).toBe('Only here');
});
