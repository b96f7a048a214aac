import type {Change} from '../../docs-repo/change.ts';
import type {Objects} from './objects.ts';
import type {TreeFile} from './work-tree-files.ts';

/** Renders `incident.md` of one incident folder from the texts of its entry files (file name → text). */
export type Derive = (folder: string, entries: ReadonlyMap<string, string>) => Promise<string>;

/** The files of a change with their paths inside the repository. */
export function plainFiles(change: Change, prefix: string): readonly TreeFile[] {
  return change.files.map((file): TreeFile => {
    const path = prefix + file.path;
    return file.op === 'delete'
      ? {op: 'delete', path}
      : {op: file.op, path, content: Buffer.from(file.content)};
  });
}

/**
 * The derived documents of a change, each rendered from the tree as it will be: `base` (a commit, or undefined
 * for an unborn branch) with the change's own files on top.
 */
export async function derivedFiles(
  change: Change,
  prefix: string,
  base: string | undefined,
  objects: Objects,
  derive: Derive,
): Promise<readonly TreeFile[]> {
  const own = plainFiles(change, prefix);
  const render = async (folder: string): Promise<TreeFile> => {
    const entries = await entriesOf(`${prefix}${folder}/timeline`, base, objects, own);
    return {
      op: 'update',
      path: `${prefix}${folder}/incident.md`,
      content: Buffer.from(await derive(folder, entries)),
    };
  };
  return await Promise.all(change.derive.map(render));
}

/** The entry files of one folder as they will be: the tree's, then the change's own. */
async function entriesOf(
  folder: string,
  base: string | undefined,
  objects: Objects,
  own: readonly TreeFile[],
): Promise<ReadonlyMap<string, string>> {
  const items = base === undefined ? [] : await objects.tree(`${base}:${folder}`);
  const blobs = await Promise.all(
    items.map(async (item) => [item.name, await objects.read(item.oid)] as const),
  );
  const entries = new Map<string, string>();
  for (const [name, blob] of blobs) if (blob?.type === 'blob') entries.set(name, blob.body.toString());
  for (const {path, content} of own) {
    if (!path.startsWith(`${folder}/`)) continue;
    if (content === undefined) entries.delete(path.slice(folder.length + 1));
    else entries.set(path.slice(folder.length + 1), content.toString());
  }
  return entries;
}
