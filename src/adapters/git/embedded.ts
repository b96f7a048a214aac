import {existsSync, mkdirSync, renameSync, rmSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {cannotWrite} from '../files/cannot-write.ts';
import {Git} from './git.ts';

/** Makes the docs repo that lives on this machine only. Two commands at once make one. Failure `cannot-write`. */
export async function makeEmbedded(folder: string): Promise<void> {
  const draft = `${folder}.${String(process.pid)}`;
  try {
    mkdirSync(dirname(folder), {recursive: true});
    const args = ['-c', 'init.templateDir=', 'init', '--quiet', '--initial-branch=main', draft];
    await new Git(dirname(folder)).text(args);
    renameSync(draft, folder);
  } catch (error) {
    if (existsSync(draft)) rmSync(draft, {recursive: true, force: true});
    if (existsSync(join(folder, '.git'))) return; // another command was faster
    throw cannotWrite(error, dirname(folder));
  }
}
