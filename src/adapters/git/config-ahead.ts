import {existsSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {Env} from '../folders.ts';
import {foldersFrom} from '../folders.ts';
import {type GitConfig, readGitConfig} from './git-config.ts';
import {Git} from './git.ts';

interface Ahead {
  readonly top: string;
  readonly config: Promise<GitConfig | undefined>;
}

let ahead: Ahead | undefined;

/**
 * Asks git for its configuration while the rest of the program is still being loaded, in the repository that the
 * docs are most likely in. A wrong guess costs one process and changes nothing.
 */
export function askAhead(cwd: string, env: Env): void {
  const top = likelyTop(cwd, env);
  if (top === undefined) return;
  ahead = {top, config: readGitConfig(new Git(top)).catch(() => undefined)};
}

/** The configuration of a repository: what was asked for ahead, else asked for now. */
export async function gitConfigOf(git: Git): Promise<GitConfig> {
  const early = ahead?.top === git.folder ? await ahead.config : undefined;
  return early ?? (await readGitConfig(git));
}

function likelyTop(cwd: string, env: Env): string | undefined {
  if (env['MH_DOCS']) return existsSync(join(env['MH_DOCS'], '.git')) ? env['MH_DOCS'] : undefined;
  for (let folder = cwd; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, '.mh', 'config.yaml')) && existsSync(join(folder, '.git'))) return folder;
  }
  const embedded = join(foldersFrom(env).data, 'docs');
  return existsSync(join(embedded, '.git')) ? embedded : undefined;
}
