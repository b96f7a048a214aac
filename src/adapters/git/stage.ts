import {createHash} from 'node:crypto';
import {fault} from '../fault.ts';
import {addToIndex, type IndexPath, updateIndex} from './index-paths.ts';
import {packBlobs, WORTH_A_PACK} from './pack-blobs.ts';
import type {Repository} from './repository.ts';
import {type TreeFile, writeFiles} from './work-tree-files.ts';

export interface StageSettings {
  readonly repository: Repository;
  /** How blobs are named, where no filter stands between a file and its blob; absent: only git can tell. */
  readonly plainBlobs?: 'sha1' | 'sha256';
  /** Milliseconds for which a locked index is waited for. */
  readonly patience?: number;
}

/** Brings files into work tree and index, and gives what the commit is to hold. No work tree: blobs alone. */
export async function stage(
  settings: StageSettings,
  tree: Repository | undefined,
  files: readonly TreeFile[],
): Promise<readonly IndexPath[]> {
  const plain = tree && (await stageFiles(settings, tree, files));
  return plain ?? (await stageBlobs(settings, tree, files));
}

/**
 * Files, then blobs and index in one process: for plain files, of which we can tell the blob's id ourselves. A wrong
 * guess is no harm: a commit of a blob that is not there is refused. Undefined where it is not for us to tell.
 */
async function stageFiles(
  {plainBlobs, patience}: StageSettings,
  tree: Repository,
  files: readonly TreeFile[],
): Promise<IndexPath[] | undefined> {
  if (plainBlobs === undefined || files.some(({content}) => content === undefined)) return undefined;
  if (files.length > WORTH_A_PACK)
    await packBlobs(
      tree.git,
      files.map(({content = Buffer.alloc(0)}) => content),
    );
  await writeFiles(tree, files);
  fault('files-written');
  await addToIndex(
    tree,
    files.map(({path}) => path),
    patience,
  );
  fault('blobs-written');
  fault('index-written');
  return files.map(({path, content = Buffer.alloc(0)}) => ({path, oid: blobId(content, plainBlobs)}));
}

function blobId(content: Buffer, format: 'sha1' | 'sha256'): string {
  return createHash(format)
    .update(`blob ${String(content.length)}\0`)
    .update(content)
    .digest('hex');
}

/** Blobs through their filters, then files, then the index. */
async function stageBlobs(
  {repository, patience}: StageSettings,
  tree: Repository | undefined,
  files: readonly TreeFile[],
): Promise<IndexPath[]> {
  const paths = await Promise.all(files.map((file) => writeBlob(tree ?? repository, file)));
  fault('blobs-written');
  if (tree) await writeFiles(tree, files);
  fault('files-written');
  if (tree) await updateIndex(tree, paths, patience);
  fault('index-written');
  return paths;
}

/** Writes the blob through the filters that apply to its path; a filter that is missing fails here, before any commit. */
export async function writeBlob(tree: Repository, {path, op, content}: TreeFile): Promise<IndexPath> {
  if (op === 'delete') return {path};
  const args = ['hash-object', '-w', '--stdin', `--path=${path}`];
  return {path, oid: await tree.git.text(args, content === undefined ? {} : {input: content})};
}
