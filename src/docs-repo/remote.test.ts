import {expect, test} from 'vitest';
import {isDocsPlace, isRemote, remoteName, remoteUrl, withoutCredentials} from './remote.ts';

test.each([
  ['https://github.com/acme/docs.git', 'acme/docs'],
  ['https://kent:secret@gitlab.example.com/group/team/docs/', 'team/docs'],
  ['ssh://git@example.com:2222/acme/docs', 'acme/docs'],
  ['git@github.com:acme/docs.git', 'acme/docs'],
  ['github.com:docs', 'docs'],
  ['file:///srv/git/docs.git', 'git/docs'],
])('%s is a remote called %s', (address, name) => {
  expect(isRemote(address)).toBe(true);
  expect(remoteName(address)).toBe(name);
});

test.each(['../origin.git', '/srv/docs', '~/docs', 'docs', '홍길동/문서'])('%s is a path', (place) => {
  expect(isRemote(place)).toBe(false);
  expect(isDocsPlace(place)).toBe(true);
});

test.each([
  'http://example.com/x',
  'git://example.com/x',
  'ext::sh -c touch% x',
  'https://-oProxyCommand=x/y',
  'git@example.com:-x',
  '--upload-pack=x',
])('%s is neither', (place) => {
  expect(isRemote(place)).toBe(false);
});

test('other protocols, remote helpers and options are refused as a docs repo', () => {
  for (const place of ['http://x/y', 'ext::sh -c x', '-x', 'git://x/y', 'ftp://x/y'])
    expect(isDocsPlace(place)).toBe(false);
});

test('a local remote is called by its folder', () => {
  expect(remoteName('/srv/git/docs.git')).toBe('docs');
  expect(remoteName('/')).toBeUndefined();
});

test('the URL is read from a git config: origin first, else the first remote', () => {
  const fork = '[remote "fork"]\n\turl = git@github.com:kent/docs.git\n';
  const origin =
    '[core]\n\tbare = false\n[remote "origin"]\n\tfetch = +refs/heads/*\n\turl = "https://github.com/acme/docs"\n';
  expect(remoteUrl(fork + origin)).toBe('https://github.com/acme/docs');
  expect(remoteUrl(`${fork}[branch "main"]\n\tremote = fork\n`)).toBe('git@github.com:kent/docs.git');
  expect(remoteUrl('[core]\n\turl = x\n')).toBeUndefined();
});

test('credentials are taken out', () => {
  expect(withoutCredentials('https://kent:secret@example.com/a/b')).toBe('https://example.com/a/b');
  expect(withoutCredentials('git@example.com:a/b')).toBe('git@example.com:a/b');
});
