import {mkdirSync, mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {bareRemote, type Clone, cloneOf, git, openClone, put} from '../../../test/support/docs-clone.ts';
import {DEFAULT_CONFIG} from '../../docs-repo/config.ts';
import {checkDerived} from '../../incident/document.ts';
import {adoptBranch} from './adopt.ts';
import type {SharedDocs} from './shared-docs.ts';

async function embedded(): Promise<Clone> {
  const folder = join(mkdtempSync(join(tmpdir(), 'mh-adopt-')), 'docs');
  mkdirSync(folder);
  git(folder, 'init', '--quiet', '--initial-branch=main');
  return await openClone(folder);
}

test('incidents move with their history to where the team keeps them', async () => {
  const source = await embedded();
  const id = await source.declare('연결 풀 고갈');
  await source.log(id, 'first');
  const target = await cloneOf(bareRemote(), 'team');
  put(target.folder, 'README.md', 'edited\n');
  const config = {...DEFAULT_CONFIG, paths: {...DEFAULT_CONFIG.paths, incidents: 'ops/사고'}};
  const docs: SharedDocs = {...target.docs, config};
  const adopted = await adoptBranch(docs, source.docs);
  expect(adopted).toMatchObject({incidents: [id], left: []});
  const files = git(
    target.folder,
    '-c',
    'core.quotePath=false',
    'ls-tree',
    '-r',
    '--name-only',
    'main',
  ).split('\n');
  expect(files.filter((path) => path.startsWith(`ops/사고/${id.slice(0, 4)}/${id}/timeline/`))).toHaveLength(
    2,
  );
  expect(
    checkDerived(`${git(target.folder, 'show', `main:ops/사고/${id.slice(0, 4)}/${id}/incident.md`)}\n`),
  ).toBe('intact');
  const history = git(target.folder, 'log', '--format=%h %at %s', 'main');
  for (const line of git(source.folder, 'log', '--format=%h %at %s', 'main').split('\n'))
    expect(history).toContain(line);
  expect(git(target.folder, '-c', 'core.quotePath=false', 'status', '--porcelain')).toBe('M README.md');
  const again = await adoptBranch(docs, source.docs);
  expect(again?.commit).toBeUndefined();
  expect(git(target.folder, 'for-each-ref', 'refs/mh')).toBe('');
});

test('a repo without a commit has nothing to give; one without a branch takes everything', async () => {
  const [source, target] = [await embedded(), await embedded()];
  expect(await adoptBranch(target.docs, source.docs)).toBeUndefined();
  const id = await source.declare('Pool exhausted');
  expect(await adoptBranch(target.docs, source.docs)).toMatchObject({incidents: [id]});
  expect(target.git('status', '--porcelain')).toBe('');
});
