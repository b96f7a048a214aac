import {mkdirSync, renameSync, rmSync} from 'node:fs';
import {dirname} from 'node:path';
import {isRemote, withoutCredentials} from '../../docs-repo/remote.ts';
import {Failure} from '../../failure.ts';
import {base32} from '../machine/random.ts';
import {refusalFor, RemoteError, RemoteGit} from './remote-git.ts';

/**
 * Clones the docs repo at `url` (https, ssh or file) to `folder`, which is there whole or not at all; two at
 * once make one. Failures: remote-not-allowed, remote-sign-in, remote-unreachable, remote-refused.
 */
export async function cloneDocs(url: string, folder: string): Promise<void> {
  const shown = withoutCredentials(url);
  if (!isRemote(url)) throw new Failure('remote-not-allowed', {remote: shown});
  mkdirSync(dirname(folder), {recursive: true});
  const draft = `${folder}.${base32(8)}`;
  const git = new RemoteGit({
    folder: dirname(folder),
    gitConfig: new Map(),
    managed: true,
    limit: 10 * 60_000,
  });
  try {
    await git.clone(url, draft);
    renameSync(draft, folder);
  } catch (error) {
    if (error instanceof RemoteError) throw refusalFor(error.reason, shown);
    const {code} = error as NodeJS.ErrnoException;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, {recursive: true, force: true});
  }
}
