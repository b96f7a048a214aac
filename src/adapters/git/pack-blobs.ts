import {type Git, GitError} from './git.ts';

/** So many blobs are cheaper as one pack; git keeps a smaller one as a file for each blob all the same. */
export const WORTH_A_PACK = 100;

/** Writes many blobs in one pack. What adds the same files to an index afterwards finds them there. */
export async function packBlobs(git: Git, contents: readonly Buffer[]): Promise<void> {
  const args = ['fast-import', '--quiet', '--done'];
  const parts = contents.flatMap((content) => [`blob\ndata ${content.length}\n`, content, '\n']);
  const input = Buffer.concat([...parts, 'done\n'].map((part) => Buffer.from(part)));
  const result = await git.run(args, {input});
  if (result.code !== 0) throw new GitError(args, result);
}
