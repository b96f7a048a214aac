import {spawn} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, describe, expect, test} from 'vitest';
import {bareRemote, git} from './support/docs-clone.ts';
import {Machine, PROJECT, type Run} from './support/machine.ts';
import {GILDONG, USER_KEY} from './support/pagerduty/example-world.ts';
import {type FakeOptions, type FakePagerDuty, fakePagerDuty} from './support/pagerduty/fake.ts';
import {badGateway, hangs, limits, refusesPage, resets} from './support/pagerduty/faults.ts';
import {manyRecords} from './support/pagerduty/many-records.ts';
import {SEED_ID, seedPage} from './support/pagerduty/seed-page.ts';

const MANY = manyRecords();
const ID = MANY.incident.id;
const ends: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function fakeWith(options: FakeOptions = {}): Promise<FakePagerDuty> {
  const fake = await fakePagerDuty({
    seed: [MANY, seedPage()],
    rate: {limit: 100_000, seconds: 60},
    ...options,
  });
  ends.push(() => fake.close());
  return fake;
}

/** A machine that is signed in. */
function machineFor(
  fake: Pick<FakePagerDuty, 'address'>,
  env: Readonly<Record<string, string>> = {},
): Machine {
  const machine = new Machine({now: '2024-10-08T16:00:00Z'});
  Object.assign(machine.env, {
    MH_PAGERDUTY_URL: fake.address,
    PAGERDUTY_TOKEN: USER_KEY,
    MH_PUBLISH: 'off',
    ...env,
  });
  ends.push(() => machine.dispose());
  return machine;
}

function docsOf(machine: Machine): string {
  return join(machine.home, '.local/share/mh/docs');
}

/** Every file of the incidents but the derived documents, with its text. */
function filesOf(docs: string): Readonly<Record<string, string>> {
  const all = readdirSync(join(docs, 'incidents'), {recursive: true, encoding: 'utf8'});
  const kept = all.filter((path) => /\/(?:timeline|evidence)\/[^/]+$/.test(path)).sort();
  return Object.fromEntries(kept.map((path) => [path, readFileSync(join(docs, 'incidents', path), 'utf8')]));
}

const said = ({out, err, status}: Run) => ({out, err, status});

describe('a page with 250 log entries and 12 alerts', () => {
  test('arrives whole, and again only what is new', async () => {
    const fake = await fakeWith();
    const machine = machineFor(fake);
    const first = await machine.mh(['incident', 'pull', ID, '--json']);
    const [pulled] = (JSON.parse(first.out) as {incidents: object[]}).incidents;
    expect(pulled).toMatchObject({page: ID, number: 2001, made: true, new: 266, edited: 0, deleted: 0});
    expect(Object.keys(filesOf(docsOf(machine)))).toHaveLength(267);
    const commits = git(docsOf(machine), 'rev-list', '--count', 'HEAD');
    expect(said(await machine.mh(['incident', 'pull']))).toEqual({out: 'No changes.\n', err: '', status: 0});
    expect(git(docsOf(machine), 'rev-list', '--count', 'HEAD')).toBe(commits);
    expect(git(docsOf(machine), 'status', '--short')).toBe('');
  });

  test('is the same bytes in any order, language and mapping, in one pull or in several', async () => {
    const whole = machineFor(await fakeWith());
    await whole.mh(['incident', 'pull', ID]);
    for (const mixedBy of [1, 2]) {
      const fake = await fakeWith({order: {mixedBy}});
      fake.faults.add({match: /log_entries.*offset=200/, times: 1, ...refusesPage});
      fake.faults.add({match: /alerts/, times: 4, ...badGateway});
      const other = machineFor(fake, {LANG: mixedBy === 1 ? 'ko_KR.UTF-8' : 'C.UTF-8', TZ: 'Asia/Seoul'});
      const severities = 'severities: {SEV1: {urgency: high}}';
      const config = `language: ko\nzone: Asia/Seoul\n${mixedBy === 1 ? severities : 'people: {}'}`;
      const docs = join(other.home, 'docs');
      await other.run('bash', [
        '-c',
        `git init -q docs && cd docs && mkdir .mh && echo "$0" > .mh/config.yaml && git add . && git commit -qm Start`,
        config,
      ]);
      expect((await other.mh(['incident', 'pull', ID], {cwd: docs})).status).toBe(5);
      expect((await other.mh(['incident', 'pull', ID], {cwd: docs})).status).toBe(0);
      expect(filesOf(docs)).toEqual(filesOf(docsOf(whole)));
    }
  }, 60_000);

  test('pulled from two clones at once merges without a conflict', async () => {
    const fake = await fakeWith({latency: 5});
    const remote = bareRemote();
    const machines = [
      machineFor(fake, {MH_PUBLISH: 'foreground'}),
      machineFor(fake, {MH_PUBLISH: 'foreground', LANG: 'ko_KR.UTF-8'}),
    ];
    const folders = machines.map(({home}) => join(home, 'docs'));
    for (const folder of folders) git('/', 'clone', '--quiet', remote, folder);
    const both = await Promise.all(
      machines.map((one, nth) => one.mh(['incident', 'pull', ID, '--docs', folders[nth]!])),
    );
    expect(both.map(({status}) => status)).toEqual([0, 0]);
    for (const nth of [0, 1, 0])
      expect(await machines[nth]!.mh(['docs', 'sync', '--docs', folders[nth]!])).toMatchObject({status: 0});
    expect(filesOf(folders[0]!)).toEqual(filesOf(folders[1]!));
    expect(git(folders[0]!, 'rev-parse', 'HEAD^{tree}')).toBe(git(folders[1]!, 'rev-parse', 'HEAD^{tree}'));
    expect(await machines[1]!.mh(['incident', 'pull', ID, '--docs', folders[1]!])).toMatchObject({
      status: 0,
      err: '',
    });
  }, 60_000);
});

describe('what changes in PagerDuty', () => {
  test('a note edited, one deleted, a title: shown as such, a person’s correction untouched', async () => {
    const fake = await fakeWith();
    const machine = machineFor(fake);
    await machine.mh(['incident', 'pull', SEED_ID]);
    const page = fake.page(SEED_ID);
    const [first, second] = page.notes.all;
    page.notes.edit(first!.id, {content: 'Investigating: 데이터베이스 연결 오류'});
    page.notes.delete(second!.id);
    page.edit({title: 'Connection pool exhausted on checkout'});
    const run = await machine.mh(['incident', 'pull', SEED_ID, '--json']);
    expect(JSON.parse(run.out)).toMatchObject({incidents: [{new: 0, edited: 2, deleted: 1}]});
    const show = await machine.mh(['incident', 'show']);
    expect(show.out).toContain('Connection pool exhausted on checkout');
    expect(show.out).toContain('Investigating: 데이터베이스 연결 오류');
    expect(show.out).not.toContain(second!.content);
    expect(await machine.mh(['incident', 'pull', SEED_ID])).toMatchObject({out: 'No changes.\n'});
  });
});

describe('when something fails', () => {
  test('a server that dies in the middle: what arrived is committed, the rest comes later', async () => {
    const whole = machineFor(await fakeWith());
    await whole.mh(['incident', 'pull', ID]);
    const fake = await fakeWith();
    const machine = machineFor(fake);
    fake.faults.add({match: /log_entries.*offset=200/, before: () => fake.kill(), times: 1});
    const run = await machine.mh(['incident', 'pull', ID]);
    expect(run.status).toBe(5);
    expect(run.err).toMatch(/^#2001 {2}pulled: 201 new entries → /);
    expect(git(docsOf(machine), 'status', '--short')).toBe('');
    await fake.start();
    expect(await machine.mh(['incident', 'pull', ID])).toMatchObject({status: 0, err: ''});
    expect(filesOf(docsOf(machine))).toEqual(filesOf(docsOf(whole)));
  }, 60_000);

  test('a refused connection ends within two seconds with one line and what to do', async () => {
    const machine = machineFor({address: 'http://127.0.0.1:1'});
    const began = performance.now();
    const run = await machine.mh(['incident', 'pull', ID]);
    expect(performance.now() - began).toBeLessThan(2000);
    expect(said(run)).toEqual({
      out: '',
      err: 'Cannot connect to 127.0.0.1:1: ECONNREFUSED\nCheck the network and the VPN. Behind a proxy, set HTTPS_PROXY.\n',
      status: 5,
    });
  });

  test.each([
    ['a connection cut in an answer', {times: 1, ...resets}],
    ['a wait that PagerDuty asks for', {times: 1, ...limits(1)}],
    ['a gateway that fails once', {times: 1, ...badGateway}],
  ])('%s is got over', async (_, fault) => {
    const fake = await fakeWith();
    fake.faults.add({match: /log_entries.*offset=100/, ...fault});
    const run = await machineFor(fake).mh(['incident', 'pull', ID, '--json']);
    expect(JSON.parse(run.out)).toMatchObject({incidents: [{new: 266}]});
  });

  test('where PagerDuty gives no more of a list, it is read by time', async () => {
    const fake = await fakeWith();
    fake.faults.add({
      match: ({url}) => url.includes('/log_entries') && url.includes('offset=100'),
      ...refusesPage,
    });
    const machine = machineFor(fake);
    const run = await machine.mh(['incident', 'pull', ID, '--json']);
    expect(JSON.parse(run.out)).toMatchObject({incidents: [{new: 266}]});
  });

  test('Ctrl-C keeps what arrived and ends with 130', async () => {
    const fake = await fakeWith();
    fake.faults.add({match: /log_entries.*offset=200/, ...hangs});
    const machine = machineFor(fake);
    const child = spawn(process.execPath, [join(PROJECT, 'bin/run.js'), 'incident', 'pull', ID], {
      cwd: machine.home,
      env: machine.env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    const hanging = setInterval(() => {
      if (fake.arrived.some(({url}) => url.includes('offset=200')) && !child.killed) child.kill('SIGINT');
    }, 50);
    const status = await new Promise((resolve) => child.on('close', resolve));
    clearInterval(hanging);
    expect({status, err}).toEqual({
      status: 130,
      err: expect.stringMatching(/^#2001 {2}pulled: 201 new entries → .*\nInterrupted\.\n/),
    });
    expect(Object.keys(filesOf(docsOf(machine)))).toHaveLength(201);
  });
});

describe('several at once', () => {
  const day = (nth: number) => `2024-0${nth}-10T10:00:00Z`;
  const pages = [1, 2, 3, 8].map((nth) =>
    manyRecords({page: nth, logEntries: 3, alerts: 1, notes: 1, from: day(nth)}),
  );

  test('a range of eight months, from a clock that is an hour behind', async () => {
    const fake = await fakeWith({seed: pages});
    const machine = machineFor(fake, {MH_NOW: '2024-08-10T09:00:00Z'});
    const run = await machine.mh(['incident', 'pull', '--since', '2024-01-01', '--json']);
    expect((JSON.parse(run.out) as {incidents: object[]}).incidents).toHaveLength(4);
    expect(await machine.mh(['incident', 'pull', '--since', '2024-01-01'])).toMatchObject({
      out: 'No changes.\n',
    });
  });

  test('only mine, of a service, of an urgency', async () => {
    const fake = await fakeWith({seed: [...pages, seedPage('ko', '14:40')]});
    const machine = machineFor(fake);
    const count = async (...flags: string[]) => {
      const run = await machine.mh(['incident', 'pull', '--dry-run', ...flags]);
      return new Set(run.out.match(/-[0-9a-z]{4}(?=\/timeline)/g)).size;
    };
    expect(await count('--mine')).toBe(4);
    expect(await count('--since', '2024-01-01', '--until', '2024-02-28', '--service', 'checkout')).toBe(2);
    expect(await count('--since', '2024-01-01', '--urgency', 'low')).toBe(0);
    expect(await count('--since', '2024-01-01', '--status', 'acknowledged')).toBe(1);
    expect(GILDONG.name).toBe('홍길동');
  });
});

interface Shown {
  readonly declared_at: string;
  readonly severity: string;
  readonly status: string;
  readonly times: Readonly<Record<string, {readonly at: string} | null>>;
  readonly durations_minutes: object;
}

async function shown(machine: Machine): Promise<Shown> {
  return JSON.parse((await machine.mh(['incident', 'show', '--json'])).out) as Shown;
}

describe('the incident of the example review', () => {
  test('pulled says the same times as typed', async () => {
    const [pulled, typed] = [machineFor(await fakeWith()), machineFor({address: 'http://localhost:9'})];
    await pulled.mh(['incident', 'pull', SEED_ID]);
    await pulled.mh(['log', '--mark', 'mitigated', '--at', '14:45Z', 'Pool size raised to 200']);
    const at = (clock: string) => ['--at', `2024-10-08T${clock}Z`];
    await typed.mh(['incident', 'new', 'Database connection pool exhausted', '-s', 'sev2', ...at('14:30')]);
    await typed.mh(['log', '--mark', 'detected', ...at('14:30'), 'Monitoring alert: 500 errors rising']);
    await typed.mh(['log', '--mark', 'acknowledged', ...at('14:32'), 'Engineer investigates']);
    await typed.mh(['log', '--mark', 'mitigated', ...at('14:45'), 'Pool size raised to 200']);
    await typed.mh(['incident', 'resolve', ...at('15:15'), 'System fully recovered']);
    const [one, other] = [await shown(pulled), await shown(typed)];
    const whatCounts = ({declared_at, severity, status, times, durations_minutes}: Shown) => ({
      ...{declared_at, severity, status, durations_minutes},
      times: Object.fromEntries(Object.entries(times).map(([mark, time]) => [mark, time?.at ?? null])),
    });
    expect(whatCounts(one)).toEqual(whatCounts(other));
    expect(whatCounts(one)).toMatchObject({
      durations_minutes: {base: 'detected', acknowledge: 2, mitigate: 15, resolve: 45},
    });
  });
});
