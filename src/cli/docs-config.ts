import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {configFromText, loadConfig} from '../adapters/config-cache.ts';
import type {Found} from '../adapters/find-docs.ts';
import {usualBranch} from '../adapters/git/branch.ts';
import type {Repository} from '../adapters/git/repository.ts';
import {type Config, CONFIG_PATH, type Loaded} from '../docs-repo/config.ts';

/**
 * The config of a docs repo: the file in its folder; where that is not there (a bare repository, another branch
 * checked out) the one that its usual branch holds.
 */
export async function configOf(
  found: Found,
  repository: Repository,
  prefix: string,
  cache: string,
): Promise<Loaded<Config>> {
  const file = join(found.folder, CONFIG_PATH);
  if (found.embedded !== true && !existsSync(file)) {
    const committed = await committedConfig(repository, prefix);
    if (committed !== undefined) return await configFromText(committed, {cache, shown: CONFIG_PATH});
  }
  return await loadConfig(file, {cache, shown: CONFIG_PATH});
}

async function committedConfig(repository: Repository, prefix: string): Promise<string | undefined> {
  const usual = await usualBranch(repository);
  for (const ref of new Set([usual, 'refs/heads/main', 'refs/heads/master'])) {
    if (ref === undefined) continue;
    const result = await repository.git.run(['cat-file', 'blob', `${ref}:${prefix}${CONFIG_PATH}`]);
    if (result.code === 0) return result.out.toString();
  }
  return undefined;
}
