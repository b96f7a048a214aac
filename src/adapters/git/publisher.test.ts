import {spawn} from 'node:child_process';
import {chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {bareRemote, type Clone, cloneOf, entriesOn, put} from '../../../test/support/docs-clone.ts';
import {foldersFrom} from '../folders.ts';
import {startOf} from '../machine/process.ts';
import {PublishState} from '../machine/publish-state.ts';
import {startPublishing} from './publish.ts';
import {publishNow, runPublisher} from './publisher.ts';
import {lockPublisher, publisherRuns, unlockPublisher} from './publisher-lock.ts';

async function start(): Promise<{remote: string; a: Clone; id: string}> {
  const remote = bareRemote();
  const a = await cloneOf(remote, 'a');
  return {remote, a, id: await a.declare('Pool exhausted')};
}

const kept = ({docs, env}: Clone) =>
  new PublishState(foldersFrom(env).state, docs.repository.commonDir, '').read();

async function deadProcess(): Promise<{pid: number; started: string}> {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
  const holder = {pid: child.pid ?? 0, started: startOf(child.pid ?? 0)};
  await new Promise((resolve) => {
    child.on('exit', resolve);
    child.kill('SIGKILL');
  });
  return holder;
}

describe('one publisher per repo', () => {
  test('two at once: one works, the other leaves it to the first, everything is shared', async () => {
    const {remote, a, id} = await start();
    const running = [runPublisher(a.docs, a.env), runPublisher(a.docs, a.env)];
    await a.log(id, 'while they run');
    const outcomes = await Promise.all(running);
    expect(outcomes).toEqual([expect.objectContaining({result: 'published', unshared: 0}), 'busy']);
    expect(entriesOn(remote)).toHaveLength(2);
    expect(publisherRuns(a.docs.repository.commonDir)).toBe(false);
  });

  test('the lock of a killed one is taken over; a live one’s is not', async () => {
    const {a} = await start();
    const folder = join(a.docs.repository.commonDir, 'mh');
    mkdirSync(folder, {recursive: true});
    const lock = join(folder, 'publisher.json');
    writeFileSync(lock, JSON.stringify(await deadProcess()));
    expect(lockPublisher(a.docs.repository.commonDir)).toBe(true);
    expect(lockPublisher(a.docs.repository.commonDir)).toBe(false);
    unlockPublisher(a.docs.repository.commonDir);
    writeFileSync(lock, JSON.stringify({pid: process.pid, started: '1'}));
    expect(publisherRuns(a.docs.repository.commonDir)).toBe(process.platform !== 'linux');
    writeFileSync(lock, 'not JSON');
    expect(lockPublisher(a.docs.repository.commonDir)).toBe(true);
    unlockPublisher(a.docs.repository.commonDir);
    expect(readdirSync(folder).filter((name) => name.startsWith('publisher'))).toEqual([]);
  });
});

describe('what is kept for the next command', () => {
  test('a remote that is away, then back', async () => {
    const {remote, a, id} = await start();
    a.git('remote', 'set-url', 'origin', `${remote}.away`);
    await a.log(id, 'more');
    expect(await publishNow(a.docs, a.env)).toMatchObject({result: 'failed', reason: 'network', unshared: 2});
    expect(kept(a)).toMatchObject({reason: 'network', unshared: 2, since: expect.stringMatching(/Z$/)});
    a.git('remote', 'set-url', 'origin', remote);
    expect(await publishNow(a.docs, a.env)).toMatchObject({result: 'published', unshared: 0});
    expect(entriesOn(remote)).toHaveLength(2);
  });

  test('a hook that refuses, and foreign commits that hold', async () => {
    const {remote, a, id} = await start();
    await publishNow(a.docs, a.env);
    const hook = join(remote, 'hooks', 'pre-receive');
    writeFileSync(hook, '#!/bin/sh\necho "no files over 1 MB" >&2\nexit 1\n');
    chmodSync(hook, 0o755);
    await a.log(id, 'more');
    expect(await publishNow(a.docs, a.env)).toMatchObject({
      reason: 'rejected',
      detail: 'no files over 1 MB',
      unshared: 1,
    });
    put(a.folder, 'README.md', 'mine\n');
    a.git('commit', '--quiet', '-am', 'Mine');
    expect(await publishNow(a.docs, a.env)).toMatchObject({
      reason: 'foreign',
      foreign: [expect.stringContaining('Mine')],
      unshared: 1,
    });
  });
});

describe('after a command', () => {
  const never = (): never => {
    throw new Error('started');
  };

  test.each([
    ['off', {MH_PUBLISH: 'off'}, undefined],
    ['off', {}, 'off'],
    ['published', {MH_PUBLISH: 'foreground'}, 'off'],
    ['published', {CI: 'true'}, undefined],
  ] as const)('%s with %j, usually %s', async (published, env, usual) => {
    const {remote, a} = await start();
    expect(await startPublishing(a.docs, {...a.env, ...env}, usual, never)).toBe(published);
    expect(entriesOn(remote)).toHaveLength(published === 'published' ? 1 : 0);
  });

  test('the background publisher is started once, and told which repo', async () => {
    const {a} = await start();
    const started: (readonly string[])[] = [];
    const remember = (args: readonly string[]): void => void started.push(args);
    expect(await startPublishing(a.docs, a.env, undefined, remember)).toBe('pending');
    lockPublisher(a.docs.repository.commonDir);
    expect(await startPublishing(a.docs, a.env, undefined, remember)).toBe('pending');
    unlockPublisher(a.docs.repository.commonDir);
    expect(started).toEqual([['docs', 'publish', '--docs', a.folder]]);
  });

  test('no remote, nothing to do', async () => {
    const {a} = await start();
    const docs = {...a.docs, gitConfig: new Map<string, string>()};
    expect(await startPublishing(docs, a.env, undefined, never)).toBe('none');
    expect(existsSync(join(a.env['XDG_STATE_HOME'] ?? '', 'mh', 'publish'))).toBe(false);
  });
});
