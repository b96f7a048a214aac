import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {branchFor} from '../../src/adapters/git/branch.ts';
import {readGitConfig} from '../../src/adapters/git/git-config.ts';
import {openRepository} from '../../src/adapters/git/repository.ts';
import type {SharedDocs} from '../../src/adapters/git/shared-docs.ts';
import {Writer} from '../../src/adapters/git/writer.ts';
import {base32} from '../../src/adapters/machine/random.ts';
import {deriveWith} from '../../src/cli/derive.ts';
import {DEFAULT_PATHS} from '../../src/docs-repo/config-defaults.ts';
import {DEFAULT_CONFIG} from '../../src/docs-repo/config.ts';
import {withAttributes} from '../../src/docs-repo/attributes.ts';
import {declareIncident} from '../../src/incident/declare.ts';
import {logEntry} from '../../src/incident/log.ts';
import type {Scribe} from '../../src/incident/record.ts';

/** Runs git in a folder as a person would, and gives what it prints. */
export function git(folder: string, ...args: readonly string[]): string {
  const env = {...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_EDITOR: 'true'};
  return execFileSync('git', ['-c', 'user.name=Kent', '-c', 'user.email=kent@example.com', ...args], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
    .toString()
    .trim();
}

/** Writes a file of a person's, with its folders. */
export function put(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), {recursive: true});
  writeFileSync(join(folder, path), text);
}

/** A bare repository with one commit by a person: a README and the attributes that `mh init` writes. */
export function bareRemote(objectFormat: 'sha1' | 'sha256' = 'sha1'): string {
  const folder = mkdtempSync(join(tmpdir(), 'mh-share-'));
  const format = `--object-format=${objectFormat}`;
  git(folder, 'init', '--quiet', '--bare', '--initial-branch=main', format, 'remote.git');
  git(folder, 'init', '--quiet', '--initial-branch=main', format, 'first');
  const first = join(folder, 'first');
  git(first, 'remote', 'add', 'origin', join(folder, 'remote.git'));
  put(first, 'README.md', 'docs\n');
  put(first, '.gitattributes', withAttributes(undefined, DEFAULT_PATHS, 'kept by mh'));
  git(first, 'add', '.');
  git(first, 'commit', '--quiet', '-m', 'Start');
  git(first, 'push', '--quiet', 'origin', 'HEAD:main');
  return join(folder, 'remote.git');
}

export interface Clone {
  readonly folder: string;
  readonly docs: SharedDocs;
  readonly env: Readonly<Record<string, string>>;
  declare(title: string): Promise<string>;
  log(id: string, text: string): Promise<void>;
  git(...args: readonly string[]): string;
}

export async function cloneOf(remote: string, name: string): Promise<Clone> {
  const folder = join(dirname(remote), name);
  git(dirname(remote), 'clone', '--quiet', remote, name);
  return await openClone(folder);
}

export async function openClone(folder: string): Promise<Clone> {
  const repository = openRepository(folder);
  const data = join(dirname(folder), 'data');
  const author = {name: 'Mitchell', email: 'mitchell@example.com'};
  const ref = await branchFor(repository, undefined);
  const clock = {now: () => new Date()};
  const settings = {
    repository,
    ref,
    prefix: '',
    dataFolder: data,
    incidents: 'incidents',
    sign: false,
    derive: deriveWith(DEFAULT_CONFIG),
    now: clock.now,
  };
  const writer = new Writer(settings);
  const gitConfig = await readGitConfig(repository.git);
  const docs: SharedDocs = {
    found: {folder},
    config: DEFAULT_CONFIG,
    repository,
    prefix: '',
    ref,
    gitConfig,
    author,
    writer,
  };
  const scribe: Scribe = {
    clock,
    random: {base32},
    by: author.email,
    byName: author.name,
    author,
    incidentsPath: 'incidents',
    mask: (text) => Promise.resolve(text),
  };
  const at = () => ({instant: clock.now(), written: clock.now().toISOString()});
  return {
    folder,
    docs,
    env: {XDG_STATE_HOME: join(folder, '.git', 'state'), HOME: dirname(folder)},
    declare: async (title) => {
      const {id, change} = await declareIncident(
        {title, at: at(), severity: 'SEV2', language: 'en', zone: 'UTC'},
        scribe,
      );
      await writer.apply(change);
      return id;
    },
    log: async (id, text) => {
      await writer.apply((await logEntry({id, text, at: at()}, scribe)).change);
    },
    git: (...args) => git(folder, ...args),
  };
}

/** The names of all entry files on a branch. */
export function entriesOn(folder: string, ref = 'main'): string[] {
  return git(folder, 'ls-tree', '-r', '--name-only', ref)
    .split('\n')
    .filter((path) => path.includes('/timeline/'));
}
