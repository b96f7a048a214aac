import {type ChildProcess, spawn} from 'node:child_process';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {Machine, PROJECT} from './support/machine.ts';
import {USER_KEY} from './support/pagerduty/example-world.ts';
import {type FakePagerDuty, fakePagerDuty} from './support/pagerduty/fake.ts';
import {SEED_ID, seedPage} from './support/pagerduty/seed-page.ts';

const PATIENCE = 40_000;
const PROGRAM = join(PROJECT, 'bin/run.js');

let machine: Machine;
let children: ChildProcess[];
beforeEach(() => {
  machine = new Machine();
  delete machine.env['MH_NOW']; // a watch needs a clock that goes on
  children = [];
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  machine.dispose();
});

/** A watch that goes on, and what it has said so far. */
class Watch {
  readonly child: ChildProcess;
  out = '';
  err = '';
  readonly ended: Promise<number | null>;

  constructor(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    this.child = spawn(command, args, {cwd: machine.home, env: {...machine.env, ...env}});
    children.push(this.child);
    this.child.stdout?.on('data', (chunk: Buffer) => (this.out += chunk.toString()));
    this.child.stderr?.on('data', (chunk: Buffer) => (this.err += chunk.toString()));
    this.ended = new Promise((resolve) => this.child.on('close', resolve));
  }

  /** Waits until it has said so; how long that took, in ms. */
  async says(text: string | RegExp): Promise<number> {
    const began = Date.now();
    const said = () => (typeof text === 'string' ? this.out.includes(text) : text.test(this.out));
    while (!said()) {
      if (Date.now() - began > PATIENCE)
        throw new Error(`not said: ${String(text)}\n${this.out}\n${this.err}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return Date.now() - began;
  }
}

/** Without a terminal. It has begun when the process has looked for the first time. */
async function piped(...args: string[]): Promise<Watch> {
  const watch = new Watch(process.execPath, [PROGRAM, 'incident', 'watch', ...args]);
  await new Promise((resolve) => setTimeout(resolve, 2500));
  return watch;
}

/** On a terminal (util-linux `script`) of its own size. */
function onTerminal(
  args: string,
  env: Readonly<Record<string, string>> = {},
  before = 'trap : INT; stty cols 80 rows 24',
): Watch {
  const command = `${before}; "${process.execPath}" "${PROGRAM}" incident watch ${args}; s=$?; stty -a; exit $s`;
  const options = ['--quiet', '--flush', '--return', '--command', command, '/dev/null'];
  return new Watch('script', options, {TERM: 'xterm', ...env});
}

const log = async (text: string) => await machine.mh(['log', text]);

describe('without a terminal', () => {
  test('a line for each new thing, nothing for what was there; a signal ends it well', async () => {
    await machine.mh(['incident', 'new', 'Checkout is slow', '--severity', 'sev2']);
    await log('before');
    const watch = await piped();
    await log('결제도 실패');
    await watch.says('결제도 실패 (Mitchell)\n');
    await machine.mh(['incident', 'new', 'Search is slow', '--severity', 'sev4']);
    await watch.says(/ {2}SEV4 {2}Search is slow\n/);
    await machine.mh(['incident', 'resolve', 'all good', '-i', 'checkout']);
    await watch.says('all good');
    watch.child.kill('SIGTERM');
    expect(await watch.ended).toBe(0);
    expect(watch.out).not.toContain('before');
    expect(watch.out).not.toContain('\u001B');
    expect([watch.out.trimEnd().split('\n').length, watch.err]).toEqual([3, '']);
  });

  test('--ndjson: a value on each line; who reads no more ends it', async () => {
    await machine.mh(['incident', 'new', 'Checkout is slow', '--severity', 'sev2']);
    const watch = await piped('--ndjson');
    await log('one');
    await watch.says('"text":"one"');
    const [first] = watch.out.split('\n');
    expect(JSON.parse(first ?? '')).toMatchObject({
      mh: 'watch.news/1',
      what: 'new',
      kind: 'note',
      text: 'one',
      by_name: 'Mitchell',
    });
    watch.child.stdout?.destroy();
    await log('two');
    expect(await watch.ended).toBe(0);
  });

  test('what others push shows, too', async () => {
    const remote = join(machine.home, 'remote.git');
    const [mine, theirs] = ['mine', 'theirs'].map((name) => join(machine.home, name)) as [string, string];
    const script = `git init --quiet --bare "${remote}"; git clone --quiet "${remote}" "${mine}" 2>&1
      cd "${mine}"; mkdir .mh; echo 'version: 1' > .mh/config.yaml; git add .; git commit -qm Start; git push -q origin HEAD
      git clone --quiet "${remote}" "${theirs}"`;
    await machine.run('bash', ['-ec', script]);
    const at = {env: {MH_PUBLISH: 'foreground'}};
    await machine.mh(['incident', 'new', 'Checkout is slow', '--severity', 'sev2', '--docs', mine], at);
    const watch = await piped('--docs', mine, '--every', '10s');
    await machine.mh(['log', 'from afar', '--docs', theirs, '-i', 'checkout'], at);
    await watch.says('from afar');
    watch.child.kill('SIGINT');
    expect(await watch.ended).toBe(0);
  }, 60_000);

  test('PagerDuty goes away and comes back: it is said once each time, and nothing is lost', async () => {
    const fake: FakePagerDuty = await fakePagerDuty({seed: [seedPage('en', '14:32')]});
    Object.assign(machine.env, {MH_PAGERDUTY_URL: fake.address, PAGERDUTY_TOKEN: USER_KEY});
    await machine.mh(['incident', 'pull', SEED_ID]);
    const watch = await piped('database', '--every', '10s');
    await fake.kill();
    while (!watch.err.includes('not heard since')) await new Promise((resolve) => setTimeout(resolve, 50));
    await fake.start();
    fake.page(SEED_ID).notes.edit('PSEEDN1', {content: 'said while it was away'});
    await watch.says('said while it was away');
    watch.child.kill('SIGTERM');
    expect(await watch.ended).toBe(0);
    expect(watch.err.trimEnd().split('\n')).toHaveLength(2);
    expect(watch.err).toContain('PagerDuty is heard again.');
    await fake.close();
  }, 90_000);
});

describe.skipIf(process.platform !== 'linux')('on a terminal', () => {
  test('the room is drawn on the other screen, shows within two seconds what is logged elsewhere, and is gone after q', async () => {
    await machine.mh(['incident', 'new', '결제가 느림', '--severity', '높음']);
    const watch = onTerminal('', {LANG: 'ko_KR.UTF-8'});
    await watch.says('선언 후 0:00:');
    expect(watch.out.slice(0, watch.out.indexOf('선언'))).toContain('\u001B[?1049h');
    const logged = log('풀 크기를 200으로 증가');
    await watch.says('풀 크기를 200으로 증가');
    await logged;
    expect(await watch.says('풀 크기를 200으로 증가')).toBeLessThan(2000);
    watch.child.stdin?.write('q');
    expect(await watch.ended).toBe(0);
    expectRestored(watch);
  });

  test('Ctrl-C ends it well', async () => {
    await machine.mh(['incident', 'new', 'Checkout is slow', '--severity', 'sev2']);
    const watch = onTerminal('');
    await watch.says('since declared');
    watch.child.stdin?.write('\u0003');
    expect(await watch.ended).toBe(0);
    expectRestored(watch);
  });

  test('TERM=dumb: lines; NO_COLOR: no colour', async () => {
    await machine.mh(['incident', 'new', 'Checkout is slow', '--severity', 'sev1']);
    const plain = onTerminal('', {NO_COLOR: '1'});
    await plain.says('since declared');
    plain.child.stdin?.write('q');
    await plain.ended;
    expect(plain.out).not.toMatch(/\u001B\[[\d;]*m/);
    const dumb = onTerminal('', {TERM: 'dumb'});
    await new Promise((resolve) => setTimeout(resolve, 2500));
    await log('one');
    await dumb.says('one (Mitchell)');
    dumb.child.stdin?.write('\u0003');
    expect(await dumb.ended).toBe(0);
    expect(dumb.out).not.toContain('\u001B');
  });
});

/** The screen is left, the cursor there again, and the terminal echoes what is typed. */
function expectRestored({out}: Watch): void {
  const after = out.slice(out.lastIndexOf('\u001B[?1049l'));
  expect(out).toContain('\u001B[?25h');
  expect(after).toMatch(/[^-]icanon/);
  expect(after).toMatch(/[^-]echo /);
}
