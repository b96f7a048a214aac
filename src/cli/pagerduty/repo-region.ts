import {join} from 'node:path';
import {loadConfig} from '../../adapters/config-cache.ts';
import {findDocs} from '../../adapters/find-docs.ts';
import {CONFIG_PATH} from '../../docs-repo/config.ts';
import {isFailure} from '../../failure.ts';
import type {Region} from '../../pagerduty/region.ts';
import type {Context} from '../context.ts';

/** `pagerduty.region` of the docs repo that is used from here; signing in needs none, and makes none. */
export async function repoRegion({
  flags,
  env,
  cwd,
  userConfig,
  folders,
}: Context): Promise<Region | undefined> {
  try {
    const {folder} = findDocs({flag: flags.docs, env, cwd, userConfig});
    const {config} = await loadConfig(join(folder, CONFIG_PATH), {cache: folders.cache, shown: CONFIG_PATH});
    return config.pagerduty.region;
  } catch (error) {
    if (isFailure(error)) return undefined;
    throw error;
  }
}
