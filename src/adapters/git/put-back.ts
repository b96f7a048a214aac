import {join} from 'node:path';
import {addToIndex} from './index-paths.ts';
import type {Repository} from './repository.ts';
import {readMaybe, type TreeFile, writeFiles} from './work-tree-files.ts';

/** Shows documents as the branch has them already, where the work tree has something else. */
export async function putBack(
  tree: Repository,
  files: readonly TreeFile[],
  patience?: number,
): Promise<void> {
  const differ = files.filter(
    ({op, path, content}) =>
      op === 'update' && content !== undefined && readMaybe(join(tree.top, path))?.equals(content) !== true,
  );
  if (differ.length === 0) return;
  await writeFiles(tree, differ);
  await addToIndex(
    tree,
    differ.map(({path}) => path),
    patience,
  );
}
