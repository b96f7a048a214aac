import type {FileChange} from '../../docs-repo/change.ts';
import {Failure} from '../../failure.ts';
import type {Reader} from './reader.ts';
import type {Repository} from './repository.ts';
import {documentUpdate} from './unmoved.ts';

interface Docs {
  readonly repository: Repository;
  readonly ref: string;
  /** Folder of the docs inside the repository, with a final `/`, or empty. */
  readonly prefix: string;
  readonly reader: Pick<Reader, 'objects'>;
}

/** The text of a path as it is when it is taken back. */
export type Now = (path: string) => Promise<string | undefined>;

/**
 * What takes back the documents of a change: each as it was before its commit. Failure `undo-changed` where one is not
 * any more what the commit made of it. Paths that `isOurs` are left out: entries are taken back by retractions.
 */
export async function filesBefore(
  docs: Docs,
  change: string,
  isOurs: (path: string) => boolean,
  now: Now,
): Promise<FileChange[]> {
  const {repository, ref, prefix} = docs;
  const grep = ['--fixed-strings', `--grep=Mh-Change: ${change}`];
  const commit = (await repository.git.text(['log', '-1', '--format=%H', ...grep, ref, '--'])).trim();
  if (commit === '') throw new Failure('nothing-to-undo');
  const names = ['diff-tree', '-r', '-z', '--root', '--no-commit-id', '--name-only', commit];
  const paths = (await repository.git.text(names)).split('\0').filter((path) => path.startsWith(prefix));
  const files: FileChange[] = [];
  for (const whole of paths) {
    const path = whole.slice(prefix.length);
    if (path !== '' && !isOurs(path)) files.push(...(await fileBefore(docs, commit, path, await now(path))));
  }
  return files;
}

async function fileBefore(
  {prefix, reader}: Docs,
  commit: string,
  path: string,
  now: string | undefined,
): Promise<readonly FileChange[]> {
  const textAt = async (name: string): Promise<string | undefined> => {
    const blob = await reader.objects.read(`${name}:${prefix}${path}`);
    return blob?.type === 'blob' ? blob.body.toString() : undefined;
  };
  const [before, after] = [await textAt(`${commit}^`), await textAt(commit)];
  if (now === before) return [];
  if (now !== after) throw new Failure('undo-changed', {path});
  if (before === undefined) return [{op: 'delete', path}];
  if (now === undefined) return [{op: 'create', path, content: before}];
  return [documentUpdate(path, now, before)];
}
