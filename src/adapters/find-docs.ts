import {createHash} from 'node:crypto';
import {readFileSync, realpathSync} from 'node:fs';
import {basename, join, resolve} from 'node:path';
import {CONFIG_PATH} from '../docs-repo/config.ts';
import {isRemote, remoteName, remoteUrl, withoutCredentials} from '../docs-repo/remote.ts';
import {Failure} from '../failure.ts';
import {foldersFrom, type Env, type Folders} from './folders.ts';
import {gitTop, statOf, topKind, upward, type StatOf} from './git-top.ts';
import {openRepository} from './git/repository.ts';

/** The docs repo that a command works on. */
export interface Found {
  /** Absolute; the folder that `.mh/` and the paths of the config are relative to. */
  readonly folder: string;
  readonly via: 'flag' | 'env' | 'upward' | 'user-config' | 'embedded';
  /** How answers call it, `acme/docs`; undefined for the embedded one. */
  readonly name?: string;
  /** Address of a managed clone. */
  readonly url?: string;
  /** The managed clone is not there yet. */
  readonly needsClone?: true;
  /** mh's own repo on this machine, made by whoever first writes to it. */
  readonly embedded?: true;
}

export interface Search {
  /** `--docs` */
  readonly flag?: string | undefined;
  readonly env: Env;
  readonly cwd: string;
  readonly userConfig?: {readonly docs?: string | undefined};
}

/** What the search asks of the machine, for tests. */
export interface Machine {
  readonly statOf: StatOf;
  readonly uid: number | undefined;
}

const HERE: Machine = {statOf, uid: process.getuid?.()};

/**
 * Finds the docs repo: `--docs`; `MH_DOCS` (each a path or an address); the nearest folder upward with `.mh/config.yaml`; `docs` of the
 * user's config; the embedded one. Starts no process, makes nothing. Failure `docs-missing` or
 * `docs-not-git` for a place that was named and cannot be used.
 */
export function findDocs(search: Search, machine: Machine = HERE): Found {
  const {flag, env, cwd, userConfig} = search;
  const folders = foldersFrom(env);
  const embedded = join(folders.data, 'docs');
  if (flag !== undefined) return named(flag, cwd, folders, '--docs', 'flag');
  if (env['MH_DOCS']) return named(env['MH_DOCS'], cwd, folders, 'MH_DOCS', 'env');
  const above = nearestAbove(cwd, machine);
  if (above !== undefined && !isSame(above, embedded))
    return {folder: above, via: 'upward', ...nameOf(above)};
  if (above === undefined && userConfig?.docs !== undefined) return fromUserConfig(userConfig.docs, folders);
  return {folder: embedded, via: 'embedded', embedded: true};
}

/**
 * A named folder counts as it is, unless a folder above it in the same repo holds the config. A bare repository
 * counts only when it is named itself: one that lies inside a work tree came with it, settings and all.
 */
function named(path: string, cwd: string, folders: Folders, source: string, via: Found['via']): Found {
  const given = resolve(cwd, fromHome(path, folders.home));
  if (statOf(given) === undefined && isRemote(path)) return managedClone(path, folders, via);
  if (statOf(given)?.isDirectory() !== true) throw new Failure('docs-missing', {source, path});
  const start = realpathSync(given);
  const top = gitTop(start);
  if (top === undefined || (top.bare && top.folder !== start))
    throw new Failure('docs-not-git', {source, path});
  const folder = nearestBelowTop(start) ?? start;
  return {folder, via, ...nameOf(folder)};
}

function fromUserConfig(docs: string, folders: Folders): Found {
  if (!isRemote(docs))
    return named(docs, folders.home, folders, join(folders.config, 'config.yaml'), 'user-config');
  return managedClone(docs, folders, 'user-config');
}

function managedClone(url: string, folders: Folders, via: Found['via']): Found {
  const folder = cloneFolder(url, folders.data);
  const clone = {folder, via, url, ...nameFrom(url)} as const;
  return topKind(folder) === 'work-tree' ? clone : {...clone, needsClone: true};
}

/** `clones/docs-1f2e3d4c5b6a` in the data folder: the same for every spelling of the user and the token. */
export function cloneFolder(url: string, data: string): string {
  const address = withoutCredentials(url).replace(/\/+$/, '');
  const slug = (remoteName(url) ?? 'docs').replace(/^.*\//, '').replace(/[^\p{L}\p{N}_-]+/gu, '-');
  return join(data, 'clones', `${slug}-${createHash('sha256').update(address).digest('hex').slice(0, 12)}`);
}

/** Stops at the git top level, at a mount boundary, and at a folder of another owner. */
function nearestAbove(cwd: string, machine: Machine): string | undefined {
  const start = machine.statOf(cwd);
  if (start === undefined) return undefined;
  let found: string | undefined;
  for (const folder of upward(realpathSync(cwd))) {
    const stat = machine.statOf(folder);
    if (stat?.dev !== start.dev) return undefined;
    if (machine.uid !== undefined && stat.uid !== machine.uid) return undefined;
    found ??= holdsConfig(folder) ? folder : undefined;
    const kind = topKind(folder);
    if (kind !== undefined) return kind === 'bare' ? undefined : found;
  }
  return undefined;
}

function nearestBelowTop(start: string): string | undefined {
  for (const folder of upward(start)) {
    if (holdsConfig(folder)) return folder;
    if (topKind(folder) !== undefined) return undefined;
  }
  return undefined;
}

function isSame(folder: string, other: string): boolean {
  return statOf(other) !== undefined && realpathSync(other) === folder;
}

function holdsConfig(folder: string): boolean {
  return statOf(join(folder, CONFIG_PATH))?.isFile() === true;
}

function fromHome(path: string, home: string): string {
  return path === '~' || path.startsWith('~/') ? join(home, path.slice(1)) : path;
}

function nameFrom(url: string): {name?: string} {
  const name = remoteName(url);
  return name === undefined ? {} : {name};
}

/** From the remote's address in the repo's own config file, else the name of its folder. */
function nameOf(folder: string): {name: string} {
  const top = gitTop(folder)?.folder ?? folder;
  const url = remoteUrl(gitConfig(top));
  return {name: (url === undefined ? undefined : remoteName(url)) ?? basename(folder).replace(/\.git$/, '')};
}

function gitConfig(top: string): string {
  try {
    return readFileSync(join(openRepository(top).commonDir, 'config'), 'utf8');
  } catch {
    return '';
  }
}
