import {chmodSync, existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {bareRemote, type Clone, cloneOf, entriesOn, git, put} from '../../../test/support/docs-clone.ts';
import {checkDerived} from '../../incident/document.ts';
import {fetchQuickly} from './fetch.ts';
import {BranchHeld, integrate} from './integrate.ts';
import {mergeCommits} from './merge.ts';
import {moveWorkTree} from './move-work-tree.ts';
import {share, type Shared} from './share.ts';
import {upstreamOf} from './upstream.ts';

function sync({docs}: Clone): Promise<Shared> {
  const upstream = upstreamOf(docs.gitConfig, docs.ref);
  if (upstream === undefined) throw new Error('no remote');
  return share(docs, upstream, {push: true, fetch: true});
}

/** Two clones that both know one incident. */
async function pair(): Promise<{remote: string; a: Clone; b: Clone; id: string}> {
  const remote = bareRemote();
  const a = await cloneOf(remote, 'a');
  const id = await a.declare('Pool exhausted');
  await sync(a);
  const b = await cloneOf(remote, 'b');
  return {remote, a, b, id};
}

const documentOf = (id: string): string => `incidents/${id.slice(0, 4)}/${id}/incident.md`;
const treeOf = (clone: Clone): string => clone.git('rev-parse', 'main^{tree}');
const status = (clone: Clone): string => clone.git('status', '--porcelain');

async function logMany(clone: Clone, id: string, count: number): Promise<void> {
  for (let n = 0; n < count; n++) await clone.log(id, `line ${n}`);
}

describe('two clones that logged apart', () => {
  test.each([['a then b'], ['b then a'], ['at once']])(
    '%s: all entries, no conflict, one tree',
    async (order) => {
      const {remote, a, b, id} = await pair();
      await logMany(a, id, 6);
      await logMany(b, id, 6);
      if (order === 'at once') await Promise.all([sync(a), sync(b)]);
      else for (const clone of order === 'a then b' ? [a, b] : [b, a]) await sync(clone);
      await sync(a);
      await sync(b);
      expect(entriesOn(remote)).toHaveLength(13);
      expect(treeOf(a)).toBe(treeOf(b));
      expect([status(a), status(b)]).toEqual(['', '']);
      const text = readFileSync(join(a.folder, documentOf(id)), 'utf8');
      expect(checkDerived(text)).toBe('intact');
      expect(text.match(/line \d/g)).toHaveLength(12);
    },
  );

  test('the tree does not depend on who came first', async () => {
    const {remote, a, b, id} = await pair();
    await logMany(a, id, 3);
    await logMany(b, id, 3);
    git(join(remote, '..'), 'clone', '--quiet', '--bare', 'remote.git', 'other.git');
    const [ours, theirs] = [a.git('rev-parse', 'main'), b.git('rev-parse', 'main')];
    await sync(a);
    await sync(b);
    const first = treeOf(b);
    for (const [clone, at] of [
      [a, ours],
      [b, theirs],
    ] as const) {
      clone.git('reset', '--quiet', '--hard', at);
      clone.git('remote', 'set-url', 'origin', join(remote, '..', 'other.git'));
    }
    await sync(b);
    await sync(a);
    expect(treeOf(a)).toBe(first);
  });
});

describe('what is the user’s', () => {
  test('staged, changed and new files stay byte for byte', async () => {
    const {a, b, id} = await pair();
    await a.log(id, 'from a');
    await sync(a);
    await b.log(id, 'from b');
    put(b.folder, 'staged.md', 'staged\n');
    b.git('add', 'staged.md');
    put(b.folder, 'staged.md', 'staged, then changed\n');
    put(b.folder, 'README.md', 'docs, changed\n');
    put(b.folder, 'new.md', 'new\n');
    const before = status(b);
    const staged = b.git('diff', '--cached');
    const changed = b.git('diff');
    const shared = await sync(b);
    expect(shared).toMatchObject({pushed: true, sent: 1, blocked: []});
    expect(shared.received).toHaveLength(1);
    expect([status(b), b.git('diff', '--cached'), b.git('diff')]).toEqual([before, staged, changed]);
    b.git('commit', '--quiet', '-m', 'Mine');
    expect(entriesOn(b.folder)).toHaveLength(3);
  });

  test('in the way of a published change: the branch moves, their file stays, and it is said', async () => {
    const {remote, a, b, id} = await pair();
    put(a.folder, 'README.md', 'docs, by a\n');
    put(a.folder, 'guide.md', 'guide, by a\n');
    a.git('add', '.');
    a.git('commit', '--quiet', '-m', 'Guide');
    a.git('push', '--quiet', 'origin', 'main');
    await a.log(id, 'from a');
    await sync(a);
    await b.log(id, 'from b');
    put(b.folder, 'README.md', 'docs, by b\n');
    put(b.folder, 'guide.md', 'guide, by b\n');
    const shared = await sync(b);
    expect(shared).toMatchObject({pushed: true, blocked: ['README.md', 'guide.md']});
    expect(readFileSync(join(b.folder, 'README.md'), 'utf8')).toBe('docs, by b\n');
    expect(readFileSync(join(b.folder, 'guide.md'), 'utf8')).toBe('guide, by b\n');
    expect(entriesOn(remote)).toHaveLength(3);
    put(b.folder, 'other.md', 'x\n');
    b.git('add', 'other.md');
    b.git('commit', '--quiet', '-m', 'Other');
    expect(b.git('show', '--stat', '--format=', 'HEAD')).toContain('1 file changed');
    expect(entriesOn(b.folder)).toHaveLength(3);
    expect(git(b.folder, 'show', 'main:README.md')).toBe('docs, by a');
  });

  test('staged in the way: the index keeps what they staged', async () => {
    const {a, b, id} = await pair();
    put(a.folder, 'README.md', 'docs, by a\n');
    a.git('commit', '--quiet', '-am', 'Words');
    a.git('push', '--quiet', 'origin', 'main');
    await b.log(id, 'from b');
    put(b.folder, 'README.md', 'docs, staged by b\n');
    b.git('add', 'README.md');
    const staged = b.git('ls-files', '-s', 'README.md');
    expect(await sync(b)).toMatchObject({pushed: true, blocked: ['README.md']});
    expect(b.git('ls-files', '-s', 'README.md')).toBe(staged);
    expect(status(b)).toBe('M  README.md');
  });

  test('a merge, a rebase or a lock of theirs is waited for, not broken', async () => {
    const {a, b, id} = await pair();
    await a.log(id, 'from a');
    await sync(a);
    await b.log(id, 'from b');
    put(b.folder, '.git/index.lock', '');
    setTimeout(() => {
      rmSync(join(b.folder, '.git', 'index.lock'));
    }, 700);
    expect(await sync(b)).toMatchObject({pushed: true});
    expect(status(b)).toBe('');
    put(b.folder, '.git/rebase-merge/head-name', 'refs/heads/main\n');
    await a.log(id, 'more from a');
    await sync(a);
    await expect(sync(b)).rejects.toThrow(BranchHeld);
  });

  test('on another branch nothing of the checkout moves', async () => {
    const {a, b, id} = await pair();
    await a.log(id, 'from a');
    await sync(a);
    b.git('switch', '--quiet', '-c', 'feature');
    const head = b.git('rev-parse', 'HEAD');
    await b.log(id, 'from b');
    await sync(b);
    expect(b.git('rev-parse', 'HEAD')).toBe(head);
    expect(status(b)).toBe('');
    expect(entriesOn(b.folder, 'main')).toHaveLength(3);
  });
});

describe('cut off between the index and the branch', () => {
  async function cutOff(): Promise<{b: Clone; remote: string}> {
    const {remote, a, b, id} = await pair();
    await a.log(id, 'from a');
    await sync(a);
    await b.log(id, 'from b');
    b.git('fetch', '--quiet');
    const [ours, theirs] = [b.git('rev-parse', 'main'), b.git('rev-parse', 'origin/main')];
    const {writer, author} = b.docs;
    const request = {
      settings: writer.settings,
      author,
      incidents: 'incidents',
      ours,
      theirs,
      name: 'origin/main',
    };
    const {commit} = await mergeCommits(request);
    await moveWorkTree(b.docs.repository, {from: ours, to: commit, isDerived: () => false});
    return {b, remote};
  }

  test('the next sync ends it', async () => {
    const {b, remote} = await cutOff();
    expect(await sync(b)).toMatchObject({pushed: true, blocked: []});
    expect(status(b)).toBe('');
    expect(entriesOn(remote)).toHaveLength(3);
  });

  test('a commit of the user’s in between loses nothing', async () => {
    const {b} = await cutOff();
    b.git('commit', '--quiet', '-m', 'Mine');
    expect(entriesOn(b.folder)).toHaveLength(3);
    expect(await sync(b)).toMatchObject({pushed: false, foreign: [expect.stringContaining('Mine')]});
    expect(entriesOn(b.folder)).toHaveLength(3);
    expect(status(b)).toBe('');
  });
});

describe('both sides changed the same thing', () => {
  test('a document of people’s: nothing moves, and the paths are named', async () => {
    const {a, b, id} = await pair();
    for (const [clone, text] of [
      [a, 'by a'],
      [b, 'by b'],
    ] as const) {
      put(clone.folder, 'README.md', `${text}\n`);
      clone.git('commit', '--quiet', '-am', text);
      await clone.log(id, text);
    }
    a.git('push', '--quiet', 'origin', 'main');
    const before = [b.git('rev-parse', 'main'), status(b)];
    await expect(sync(b)).rejects.toMatchObject({
      code: 'merge-conflict',
      params: {paths: 'README.md', name: 'origin/main'},
    });
    expect([b.git('rev-parse', 'main'), status(b)]).toEqual(before);
  });

  test('one entry name with different bytes: the published one stays', async () => {
    const {a, b, id} = await pair();
    const path = `incidents/${id.slice(0, 4)}/${id}/timeline/20241008T143000Z-pd-R2XYZ.md`;
    const entry = (text: string): string =>
      `---\nmh: 1\nat: "2024-10-08T14:30:00Z"\nkind: note\nby: pagerduty:P1\nsource: pagerduty\n---\n\n${text}\n`;
    for (const [clone, text] of [
      [a, 'from a'],
      [b, 'from b'],
    ] as const) {
      const change = {
        id: text.replace(' ', '-'),
        made: new Date().toISOString(),
        subject: 'page',
        derive: [],
        author: clone.docs.author,
      };
      await clone.docs.writer.apply({...change, files: [{op: 'create', path, content: entry(text)}]});
    }
    await sync(a);
    expect(await sync(b)).toMatchObject({pushed: true, kept: [path]});
    expect(git(b.folder, 'show', `main:${path}`)).toContain('from a');
    expect(git(b.folder, 'show', `main:${documentOf(id)}`)).not.toContain('from b');
    expect(status(b)).toBe('');
  });

  test('a person’s plain merge shows no conflict, and the next sync renders the document', async () => {
    const {a, b, id} = await pair();
    await logMany(a, id, 2);
    await sync(a);
    await logMany(b, id, 2);
    const upstream = upstreamOf(b.docs.gitConfig, b.docs.ref)!;
    await share(b.docs, upstream, {push: false, fetch: false}); // renders, so that both sides changed it
    b.git('fetch', '--quiet');
    b.git('merge', '--quiet', '--no-edit', 'origin/main');
    expect(status(b)).toBe('');
    expect(checkDerived(readFileSync(join(b.folder, documentOf(id)), 'utf8'))).toBe('merged');
    b.git('push', '--quiet', 'origin', 'main');
    await b.log(id, 'after the merge');
    await sync(b);
    const text = git(b.folder, 'show', `main:${documentOf(id)}`);
    expect(checkDerived(`${text}\n`)).toBe('intact');
    expect(text.match(/line \d|after the merge/g)).toHaveLength(5);
  });
});

describe('what a person wrote into a derived document', () => {
  test.each(['ours', 'theirs'])('%s: a merge leaves it as it is', async (side) => {
    const {a, b, id} = await pair();
    const [person, other] = side === 'ours' ? [b, a] : [a, b];
    const path = documentOf(id);
    const written = `${readFileSync(join(person.folder, path), 'utf8')}\nAsk the DBA first.\n`;
    put(person.folder, path, written);
    person.git('commit', '--quiet', '-am', 'A hint');
    await other.log(id, 'from the other');
    if (side === 'ours') await sync(a);
    else a.git('push', '--quiet', 'origin', 'main');
    const upstream = upstreamOf(b.docs.gitConfig, b.docs.ref)!;
    const kept: string[] = [];
    const docs = {...b.docs, handEdit: (folder: string) => Promise.resolve(void kept.push(folder))};
    b.git('fetch', '--quiet');
    await integrate(docs, b.git('rev-parse', 'origin/main'), 'origin/main');
    expect(`${git(b.folder, 'show', `main:${path}`)}\n`).toBe(written);
    expect(status(b)).toBe('');
    if (side === 'theirs') await share(docs, upstream, {push: true, fetch: false});
    expect(kept).toHaveLength(side === 'theirs' ? 1 : 0);
    expect(entriesOn(b.folder)).toHaveLength(2);
  });
});

describe('a remote that says no', () => {
  test('a hook that refuses is named; everything stays here', async () => {
    const {remote, a, id} = await pair();
    const hook = join(remote, 'hooks', 'pre-receive');
    writeFileSync(hook, '#!/bin/sh\necho "GH013: secret found in line 3" >&2\nexit 1\n');
    chmodSync(hook, 0o755);
    await a.log(id, 'more');
    await expect(sync(a)).rejects.toMatchObject({
      reason: {trouble: 'rejected', detail: 'GH013: secret found in line 3'},
    });
    expect(entriesOn(a.folder)).toHaveLength(2);
    expect(entriesOn(remote)).toHaveLength(1);
  });

  test('commits of other making hold the push and are named', async () => {
    const {remote, a, id} = await pair();
    put(a.folder, 'README.md', 'mine\n');
    a.git('commit', '--quiet', '-am', 'My own words');
    await a.log(id, 'more');
    const {pushed, foreign} = await sync(a);
    expect(pushed).toBe(false);
    expect(foreign).toEqual([expect.stringMatching(/^[0-9a-f]{7,} My own words$/)]);
    expect(entriesOn(remote)).toHaveLength(1);
  });

  test('a remote that is not there', async () => {
    const {a} = await pair();
    a.git('remote', 'set-url', 'origin', '/nowhere/at/all.git');
    await expect(sync(a)).rejects.toMatchObject({reason: {trouble: 'network'}});
  });
});

test('a quick fetch says whether something new came', async () => {
  const {a, b, id} = await pair();
  expect(await fetchQuickly(b.docs, 5000)).toBe(false);
  await a.log(id, 'from a');
  await sync(a);
  expect(await fetchQuickly(b.docs, 5000)).toBe(true);
  expect(entriesOn(b.folder)).toHaveLength(2);
  expect(existsSync(join(b.folder, '.git', 'FETCH_HEAD'))).toBe(false);
});
