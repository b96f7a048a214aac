import {execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync, writeFileSync} from 'node:fs';
import {createServer, type Server} from 'node:net';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, expect, test} from 'vitest';
import {bareRemote, git} from '../../../test/support/docs-clone.ts';
import {cloneDocs} from './clone.ts';
import {RemoteGit} from './remote-git.ts';

let server: Server | undefined;
afterEach(() => {
  server?.close();
});

function repository(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mh-remote-'));
  git(folder, 'init', '--quiet', '--initial-branch=main');
  return folder;
}

const remoteGit = (folder: string, limit = 20_000): RemoteGit =>
  new RemoteGit({folder, gitConfig: new Map(), managed: false, limit});
const processesLike = (text: string): string[] =>
  execFileSync('ps', ['-A', '-o', 'args='])
    .toString()
    .split('\n')
    .filter((line) => line.includes(text) && !line.startsWith('ps '));

test('a server that never answers is given up, and nothing is left running', async () => {
  server = createServer((socket) => socket.on('error', () => undefined));
  const port = await new Promise<number>((resolve) => {
    server?.listen(0, '127.0.0.1', () => {
      const address = server?.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  const url = `http://127.0.0.1:${port}/docs.git`;
  const fetching = remoteGit(repository(), 700).fetch(url, 'main', 'refs/remotes/origin/main');
  await expect(fetching).rejects.toMatchObject({reason: {trouble: 'network', detail: 'timed out'}});
  expect(processesLike(url)).toEqual([]);
});

test('a program as a remote is never started', async () => {
  const folder = repository();
  const mark = join(folder, 'started');
  for (const url of [`ext::touch ${mark}`, `--upload-pack=touch ${mark}`]) {
    await expect(remoteGit(folder).fetch(url, 'main', 'refs/remotes/origin/main')).rejects.toThrow();
    await expect(cloneDocs(url, join(folder, 'clone'))).rejects.toMatchObject({code: 'remote-not-allowed'});
  }
  expect(existsSync(mark)).toBe(false);
});

test('hooks of the repo are not run', async () => {
  const remote = bareRemote();
  const folder = join(dirname(remote), 'first');
  const mark = join(folder, 'ran');
  for (const name of ['pre-push', 'reference-transaction', 'post-checkout'])
    writeFileSync(join(folder, '.git', 'hooks', name), `#!/bin/sh\necho ${name} >> ${mark}\n`, {mode: 0o755});
  await remoteGit(folder).fetch('origin', 'main', 'refs/remotes/origin/main');
  await remoteGit(folder).push('origin', git(folder, 'rev-parse', 'HEAD'), 'refs/heads/other');
  expect(git(remote, 'rev-parse', 'other')).toBe(git(folder, 'rev-parse', 'HEAD'));
  expect(existsSync(mark)).toBe(false);
});

test('a managed clone is there whole or not at all; two at once make one', async () => {
  const remote = bareRemote();
  const folder = join(dirname(remote), 'clones', 'docs');
  await Promise.all([cloneDocs(`file://${remote}`, folder), cloneDocs(`file://${remote}`, folder)]);
  expect(git(folder, 'log', '--format=%s')).toBe('Start');
  const missing = join(dirname(remote), 'clones', 'none');
  await expect(cloneDocs('file:///nowhere/at/all.git', missing)).rejects.toMatchObject({
    code: 'remote-unreachable',
  });
  expect(existsSync(missing)).toBe(false);
});
