import {execFileSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {afterAll, expect, test} from 'vitest';
import {share} from '../../src/adapters/git/share.ts';
import {upstreamOf} from '../../src/adapters/git/upstream.ts';
import {bareRemote, type Clone, cloneOf, entriesOn, git} from '../support/docs-clone.ts';
import {Machine} from '../support/machine.ts';

const machine = new Machine({now: ''});
afterAll(() => {
  machine.dispose();
});

async function sync({docs}: Clone): Promise<void> {
  await share(docs, upstreamOf(docs.gitConfig, docs.ref)!, {push: true, fetch: true});
}

function publishers(folder: string): string[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,args=']).toString().split('\n');
  return lines
    .filter((line) => line.includes(`docs publish --docs ${folder}`))
    .map((line) => line.trim().split(' ')[0] ?? '');
}

async function until(fits: () => boolean, limit = 30_000): Promise<void> {
  for (const end = Date.now() + limit; !fits() && Date.now() < end;) await sleep(100);
  expect(fits()).toBe(true);
}

test('three clones log 50 each without a network, then share at once', async () => {
  const remote = bareRemote();
  const first = await cloneOf(remote, 'a');
  const id = await first.declare('Pool exhausted');
  await sync(first);
  const clones = [first, await cloneOf(remote, 'b'), await cloneOf(remote, 'c')];
  await Promise.all(
    clones.map(async (clone, at) => {
      for (let n = 0; n < 50; n++) await clone.log(id, `line ${at * 50 + n}.`);
    }),
  );
  await Promise.all(clones.map(sync));
  for (const clone of clones) await sync(clone);
  expect(entriesOn(remote)).toHaveLength(151);
  expect(new Set(clones.map((clone) => clone.git('rev-parse', 'main^{tree}'))).size).toBe(1);
  expect(clones.map((clone) => clone.git('status', '--porcelain'))).toEqual(['', '', '']);
  const text = git(remote, 'show', `main:incidents/${id.slice(0, 4)}/${id}/incident.md`);
  expect(new Set(text.match(/line \d+\./g)).size).toBe(150);
});

test('every command shares in the background, one publisher at a time, none left running', async () => {
  const {folder, remote} = await incidentIn('docs');
  for (let n = 0; n < 10; n++) await machine.mh(['log', `line ${n}`], {cwd: folder});
  expect(publishers(folder).length).toBeLessThanOrEqual(1);
  await until(() => entriesOn(remote).length === 11 && publishers(folder).length === 0);
  const {out} = await machine.mh(['docs', 'status', '--json'], {cwd: folder});
  expect(JSON.parse(out)).toMatchObject({unshared: {entries: 0}, last: {result: 'published'}});
});

test('a publisher that was killed is followed by another', async () => {
  const {folder, remote} = await incidentIn('killed');
  const hook = join(remote, 'hooks', 'pre-receive');
  writeFileSync(hook, '#!/bin/sh\nsleep 3\n', {mode: 0o755});
  await machine.mh(['log', 'one'], {cwd: folder});
  await until(() => publishers(folder).length === 1);
  await sleep(1500);
  for (const pid of publishers(folder)) process.kill(Number(pid), 'SIGKILL');
  expect(readFileSync(join(folder, '.git', 'mh', 'publisher.json'), 'utf8')).toContain('pid');
  writeFileSync(hook, '#!/bin/sh\nexit 0\n', {mode: 0o755});
  await machine.mh(['log', 'two'], {cwd: folder});
  await until(() => entriesOn(remote).length === 3 && publishers(folder).length === 0);
});

async function incidentIn(name: string): Promise<{folder: string; remote: string}> {
  const remote = bareRemote();
  const {folder} = await cloneOf(remote, name);
  await machine.mh(['init', folder, '--no-input'], {env: {MH_PUBLISH: 'foreground'}});
  const {status, err} = await machine.mh(['incident', 'new', 'Pool exhausted'], {
    cwd: folder,
    env: {MH_PUBLISH: 'foreground'},
  });
  expect([status, err]).toEqual([0, '']);
  return {folder, remote};
}
