import {hostname, userInfo} from 'node:os';
import type {Author} from '../../docs-repo/change.ts';
import type {Env} from '../folders.ts';
import type {Git} from './git.ts';

/** The values of git's own configuration, last one wins; names in lower case as git prints them. */
export type GitConfig = ReadonlyMap<string, string>;

export async function readGitConfig(git: Git): Promise<GitConfig> {
  const result = await git.run(['config', '--list', '-z', '--includes']);
  const values = new Map<string, string>();
  for (const item of result.out.toString().split('\0')) {
    const newline = item.indexOf('\n');
    if (item !== '')
      values.set(newline < 0 ? item : item.slice(0, newline), newline < 0 ? 'true' : item.slice(newline + 1));
  }
  return values;
}

/** Who writes: the environment, then git's config, then the user of this machine. Never fails. */
export function authorFrom(config: GitConfig, env: Env): Author {
  const name = env['GIT_AUTHOR_NAME'] || config.get('user.name');
  const email = env['GIT_AUTHOR_EMAIL'] || config.get('user.email') || env['EMAIL'];
  if (name && email) return {name, email};
  const user = machineUser();
  return {name: name || user, email: email || `${user}@${hostname()}`};
}

function machineUser(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}

export function isTrue(value: string | undefined): boolean {
  return value !== undefined && /^(?:true|yes|on|1)$/i.test(value);
}

/** How blobs are named where no filter or conversion is configured; nothing where only git can tell a blob's id. */
export function plainBlobs(config: GitConfig): {readonly plainBlobs?: 'sha1' | 'sha256'} {
  const filtered = [...config.keys()].some((key) => /^filter\..*\.(?:clean|process)$/.test(key));
  if (filtered || isTrue(config.get('core.autocrlf')) || config.get('core.autocrlf') === 'input') return {};
  return {plainBlobs: config.get('extensions.objectformat') === 'sha256' ? 'sha256' : 'sha1'};
}
