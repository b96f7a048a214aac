import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {Git} from './git.ts';
import {openRepository, type Repository} from './repository.ts';

// Given with the command: `git sparse-checkout` would switch on an extension in the config of the user's repository.
const SPARSE = ['-c', 'core.sparseCheckout=true', '-c', 'core.sparseCheckoutCone=false'];

/**
 * Brings mh's own work tree to `commit`: detached, sparse (only `folder`, the incidents), made when it is not
 * there. It is a view for people to look at; the commit does not depend on it, so a failure is no failure.
 */
export async function refreshLinked(
  repository: Repository,
  top: string,
  commit: string,
  folder: string,
): Promise<void> {
  if (!existsSync(join(top, '.git'))) {
    mkdirSync(dirname(top), {recursive: true});
    await repository.git.run(['worktree', 'prune']);
    await repository.git.text(['worktree', 'add', '--quiet', '--detach', '--no-checkout', top, commit]);
  }
  const info = join(openRepository(top).gitDir, 'info');
  mkdirSync(info, {recursive: true});
  writeFileSync(join(info, 'sparse-checkout'), `/${folder}/\n`);
  await new Git(top).text([...SPARSE, 'checkout', '--quiet', '--force', '--detach', commit]);
}
