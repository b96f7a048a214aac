import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {cloneFolder, findDocs, type Machine, type Search} from './find-docs.ts';
import {gitTop} from './git-top.ts';

let root: string;
const at = (...parts: string[]) => join(root, ...parts);
const env = () => ({HOME: at('home')});
const find = (cwd: string, more: Partial<Search> = {}, machine?: Machine) =>
  findDocs({cwd, env: env(), ...more}, machine);

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'mh-find-')));
  mkdirSync(at('home'));
});
afterEach(() => {
  rmSync(root, {recursive: true});
});

function git(cwd: string, ...args: string[]): void {
  execFileSync('git', args, {
    cwd,
    stdio: 'ignore',
    env: {...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null'},
  });
}

function folder(path: string): string {
  mkdirSync(at(path), {recursive: true});
  return at(path);
}

function repo(path: string): string {
  folder(path);
  git(at(path), 'init', '-q');
  return at(path);
}

function withConfig(path: string): string {
  folder(`${path}/.mh`);
  writeFileSync(at(path, '.mh/config.yaml'), '');
  return at(path);
}

function docs(path: string): string {
  repo(path);
  return withConfig(path);
}

function refusal(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return 'no refusal';
}

describe('upward', () => {
  test('the nearest folder with a config, from anywhere below', () => {
    const top = docs('acme');
    expect(find(folder('acme/incidents/2024'))).toEqual({folder: top, via: 'upward', name: 'acme'});
  });

  test('a folder inside a larger repo', () => {
    repo('mono');
    const inner = withConfig('mono/docs');
    expect(find(folder('mono/docs/incidents')).folder).toBe(inner);
    expect(find(folder('mono/src')).via).toBe('embedded');
  });

  test('an inner config goes before an outer one of the same repo', () => {
    docs('mono');
    expect(find(withConfig('mono/team')).folder).toBe(at('mono/team'));
  });

  test('stops at the git top level: an inner repo does not use the outer one', () => {
    docs('outer');
    repo('outer/vendor/inner');
    expect(find(folder('outer/vendor/inner/src')).via).toBe('embedded');
  });

  test('a linked work tree and a submodule are tops of their own, named by the remote', () => {
    const main = docs('acme');
    git(main, 'remote', 'add', 'origin', 'git@github.com:acme/docs.git');
    git(main, 'add', '.');
    git(main, '-c', 'user.name=Kent', '-c', 'user.email=kent@example.com', 'commit', '-qm', 'x');
    git(main, 'worktree', 'add', '-q', at('linked'));
    expect(find(at('linked'))).toEqual({folder: at('linked'), via: 'upward', name: 'acme/docs'});
  });

  test('a config outside of any git repo is passed over', () => {
    expect(find(withConfig('plain')).via).toBe('embedded');
  });

  test('through a symlink the real place counts', () => {
    const top = docs('acme');
    symlinkSync(folder('acme/incidents'), at('shortcut'));
    expect(find(at('shortcut')).folder).toBe(top);
  });

  test('a folder where the config should be is none', () => {
    repo('acme');
    expect(find(folder('acme/.mh/config.yaml')).via).toBe('embedded');
  });

  test('a bare repository that lies in a work tree is not entered', () => {
    docs('acme');
    folder('acme/trap');
    git(at('acme/trap'), 'init', '-q', '--bare');
    withConfig('acme/trap');
    expect(find(folder('acme/trap/below')).via).toBe('embedded');
    expect(refusal(() => find(root, {flag: at('acme/trap/below')}))).toMatchObject({code: 'docs-not-git'});
  });

  test('a folder that is gone is no place to search from', () => {
    expect(find(at('gone')).via).toBe('embedded');
  });
});

describe('boundaries', () => {
  const uid = process.getuid?.();
  const seeing = (path: string, change: {dev?: number; uid?: number}): Machine => ({
    uid,
    statOf(asked) {
      const stat = statSync(asked);
      const {dev, uid: owner} = {dev: stat.dev, uid: stat.uid, ...(asked === at(path) ? change : {})};
      return {dev, uid: owner, isDirectory: () => stat.isDirectory(), isFile: () => stat.isFile()};
    },
  });

  test.each([
    ['a mount', {dev: -1}],
    ['another owner', {uid: 4242}],
  ])('%s stops the search', (_, change) => {
    docs('acme');
    const below = folder('acme/mnt/below');
    expect(find(below, {}, seeing('nowhere', change)).via).toBe('upward');
    expect(find(below, {}, seeing('acme', change)).via).toBe('embedded');
    expect(find(below, {}, seeing('acme/mnt', change)).via).toBe('embedded');
  });

  test('they do not hold for a place that is named', () => {
    const top = docs('acme');
    expect(find(root, {flag: top}, seeing('acme', {uid: 4242})).folder).toBe(top);
  });
});

describe('the order', () => {
  test('--docs, MH_DOCS, upward, user config, embedded', () => {
    const [flag, named, here, own] = ['flag', 'named', 'here', 'own'].map(docs) as [
      string,
      string,
      string,
      string,
    ];
    const userConfig = {docs: own};
    const both = {...env(), MH_DOCS: named};
    expect(find(here, {flag, env: both, userConfig})).toMatchObject({folder: flag, via: 'flag'});
    expect(find(here, {env: both, userConfig})).toMatchObject({folder: named, via: 'env'});
    expect(find(here, {env: {...env(), MH_DOCS: ''}, userConfig})).toMatchObject({
      folder: here,
      via: 'upward',
    });
    expect(find(root, {userConfig})).toMatchObject({folder: own, via: 'user-config'});
    expect(find(root)).toEqual({folder: at('home/.local/share/mh/docs'), via: 'embedded', embedded: true});
  });

  test('inside the embedded repo it stays the embedded one, whatever the user config says', () => {
    const embedded = docs('home/.local/share/mh/docs');
    expect(find(folder('home/.local/share/mh/docs/incidents'), {userConfig: {docs: docs('own')}})).toEqual({
      folder: embedded,
      via: 'embedded',
      embedded: true,
    });
  });
});

describe('a named place', () => {
  test('is taken from the current folder, or from home with ~', () => {
    const top = docs('home/acme');
    expect(find(at('home'), {flag: 'acme'}).folder).toBe(top);
    expect(find(root, {flag: '~/acme'}).folder).toBe(top);
    expect(find(root, {userConfig: {docs: 'acme'}}).folder).toBe(top);
  });

  test('without a config counts as it is; below a config, the folder with the config', () => {
    const plain = repo('plain');
    const top = docs('acme');
    expect(find(root, {flag: plain}).folder).toBe(plain);
    expect(find(root, {flag: folder('acme/incidents')}).folder).toBe(top);
  });

  test('may be a bare repository', () => {
    folder('docs.git');
    git(at('docs.git'), 'init', '-q', '--bare');
    expect(find(root, {flag: at('docs.git')})).toEqual({folder: at('docs.git'), via: 'flag', name: 'docs'});
  });

  test.each([
    ['--docs', (path: string) => ({flag: path})],
    ['MH_DOCS', (path: string) => ({env: {...env(), MH_DOCS: path}})],
    ['user config', (path: string) => ({userConfig: {docs: path}})],
  ])('%s: absent, a file, or in no git repo is refused', (source, by) => {
    const plain = folder('plain');
    writeFileSync(at('file'), '');
    const said = source === 'user config' ? at('home/.config/mh/config.yaml') : source;
    for (const path of [at('nowhere'), at('file')]) {
      const expected = {code: 'docs-missing', exitStatus: 3, params: {source: said, path}};
      expect(refusal(() => find(root, by(path)))).toMatchObject(expected);
    }
    expect(refusal(() => find(root, by(plain)))).toMatchObject({
      code: 'docs-not-git',
      exitStatus: 3,
      params: {source: said},
    });
  });
});

describe('a git address', () => {
  const url = 'https://github.com/acme/docs.git';

  test('is a managed clone, to be made first', () => {
    const found = find(root, {userConfig: {docs: url}});
    expect(found).toMatchObject({via: 'user-config', url, name: 'acme/docs', needsClone: true});
    expect(found.folder).toMatch(/^.*\/home\/\.local\/share\/mh\/clones\/docs-[0-9a-f]{12}$/);
    git(root, 'init', '-q', found.folder);
    expect(find(root, {userConfig: {docs: url}})).not.toHaveProperty('needsClone');
  });

  test('may be named for one command too', () => {
    const clone = {url, folder: cloneFolder(url, at('home/.local/share/mh')), needsClone: true};
    expect(find(root, {flag: url})).toMatchObject({...clone, via: 'flag'});
    expect(find(root, {env: {...env(), MH_DOCS: url}})).toMatchObject({...clone, via: 'env'});
  });

  test('is the same clone with any token and a final slash, and another for another repo', () => {
    expect(cloneFolder('https://kent:secret@github.com/acme/docs.git/', '/d')).toBe(cloneFolder(url, '/d'));
    expect(cloneFolder('https://github.com/acme/문서', '/d')).toMatch(/^\/d\/clones\/문서-/);
    expect(cloneFolder('https://github.com/evan/docs.git', '/d')).not.toBe(cloneFolder(url, '/d'));
    expect(cloneFolder('https://example.com/a/..', '/d')).toMatch(/^\/d\/clones\/[^/.]+-[0-9a-f]{12}$/);
  });
});

describe('gitTop', () => {
  test('finds the work tree, the bare repository, or nothing', () => {
    repo('acme');
    expect(gitTop(folder('acme/a/b'))).toEqual({folder: at('acme'), bare: false});
    expect(gitTop(at('acme/.git/refs'))).toEqual({folder: at('acme/.git'), bare: true});
    expect(gitTop(root)).toBeUndefined();
  });

  test('an empty .git folder is no repository', () => {
    folder('acme/.git');
    expect(gitTop(at('acme'))).toBeUndefined();
  });
});
