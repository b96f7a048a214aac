import {mkdtempSync, readdirSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {bareRemote, cloneOf, entriesOn} from '../../../test/support/docs-clone.ts';
import {readPending} from './journal.ts';
import {share} from './share.ts';
import {upstreamOf} from './upstream.ts';

describe('a change that may not be', () => {
  test('a path that leaves the docs: refused, and nothing waits for the next command', async () => {
    const clone = await cloneOf(bareRemote(), 'a');
    const {docs} = clone;
    const change = {
      id: 'aaaaaaaaaa',
      made: '2024-10-08T14:31:00.000Z',
      subject: 'note',
      files: [{op: 'create', path: '../outside.md', content: 'x'}],
      derive: [],
      author: docs.author,
    } as const;
    await expect(docs.writer.apply(change)).rejects.toMatchObject({code: 'path-unsafe'});
    expect(readPending(docs.repository.commonDir)).toEqual([]);
    expect(clone.git('status', '--porcelain')).toBe('');
  });

  test('a folder that is a link: refused, and nothing is written behind it', async () => {
    const clone = await cloneOf(bareRemote(), 'a');
    const elsewhere = mkdtempSync(join(tmpdir(), 'mh-elsewhere-'));
    symlinkSync(elsewhere, join(clone.folder, 'incidents'));
    await expect(clone.declare('Pool exhausted')).rejects.toMatchObject({code: 'path-unsafe'});
    expect(readdirSync(elsewhere)).toEqual([]);
    expect(readPending(clone.docs.repository.commonDir)).toEqual([]);
  });
});

test('a repository whose ids are SHA-256 is written, rendered, merged and shared like any other', async () => {
  const remote = bareRemote('sha256');
  const a = await cloneOf(remote, 'a');
  const id = await a.declare('Pool exhausted');
  const b = await cloneOf(remote, 'b');
  for (const clone of [a, b]) {
    if (clone === a) await clone.log(id, 'from a');
    else await clone.declare('Another one');
    const {docs} = clone;
    const upstream = upstreamOf(docs.gitConfig, docs.ref);
    if (upstream === undefined) throw new Error('no remote');
    await share(docs, upstream, {push: true, fetch: true});
    expect(clone.git('status', '--porcelain')).toBe('');
  }
  expect(entriesOn(remote)).toHaveLength(3);
  expect(a.git('rev-parse', 'HEAD')).toHaveLength(64);
});
