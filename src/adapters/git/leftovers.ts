import {join} from 'node:path';
import {updateIndex} from './index-paths.ts';
import type {Pending} from './journal.ts';
import {Objects} from './objects.ts';
import {workTrees} from './place.ts';
import {headRef, type Repository} from './repository.ts';
import {readMaybe, writeFiles} from './work-tree-files.ts';

/**
 * Takes what a cut-off write left in work trees that have gone to another branch since: git would refuse to go
 * back over it. Only files that are just as the branch now holds them are put back to what HEAD there knows.
 */
export async function clearLeftovers(repository: Repository, {change, prefix, ref}: Pending): Promise<void> {
  const paths = [
    ...change.files.map(({path}) => prefix + path),
    ...change.derive.map((folder) => `${prefix}${folder}/incident.md`),
  ];
  for (const tree of workTrees(repository)) {
    if ((await headRef(tree)) === ref) continue;
    const objects = new Objects(tree.git);
    try {
      for (const path of paths) await clearOne(tree, ref, path, objects);
    } finally {
      objects.close();
    }
  }
}

async function clearOne(tree: Repository, ref: string, path: string, objects: Objects): Promise<void> {
  const [ours, known] = [await objects.read(`${ref}:${path}`), await objects.read(`HEAD:${path}`)];
  const [staged, present] = [await objects.read(`:${path}`), readMaybe(join(tree.top, path))];
  if (ours?.type !== 'blob' || known?.oid === ours.oid) return;
  const stagedByHand = staged !== undefined && staged.oid !== ours.oid && staged.oid !== known?.oid;
  if (present?.equals(ours.body) !== true || stagedByHand) return;
  await writeFiles(tree, [
    known === undefined ? {op: 'delete', path} : {op: 'update', path, content: known.body},
  ]);
  await updateIndex(tree, [known === undefined ? {path} : {path, oid: known.oid}]);
}
