import {existsSync} from 'node:fs';
import {join} from 'node:path';
import type {Applied, Change} from '../../docs-repo/change.ts';
import {fault} from '../fault.ts';
import {branchName} from './branch.ts';
import {type CommitRequest, commitSigned, Importer} from './commit.ts';
import {indexHolds, indexStamp, updateIndex} from './index-paths.ts';
import {GitError} from './git.ts';
import type {Pending} from './journal.ts';
import {refreshLinked} from './linked-work-tree.ts';
import {Objects} from './objects.ts';
import type {Place} from './place.ts';
import {putBack} from './put-back.ts';
import {stage, type StageSettings} from './stage.ts';
import {type Derive, derivedFiles, plainFiles} from './tree-plan.ts';
import {assertUnmoved} from './unmoved.ts';
import {type TreeFile, writeFiles} from './work-tree-files.ts';

export interface AttemptSettings extends StageSettings {
  readonly sign: boolean;
  readonly derive: Derive;
  readonly now: () => Date;
  /** `incidents`, relative to the docs folder: what mh's own work tree shows. */
  readonly incidents: string;
}

export type WritablePlace = Exclude<Place, {kind: 'held'}>;

/** One try to put a pending change on its branch as the branch is now. Throws BranchMoved when it moved. */
export async function attempt(
  settings: AttemptSettings,
  pending: Pending,
  place: WritablePlace,
): Promise<Applied> {
  if (settings.plainBlobs === undefined) return await attemptOnce(settings, pending, place);
  try {
    return await attemptOnce(settings, pending, place);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const {plainBlobs: _, ...careful} = settings; // an attribute changes what the blob holds: let git say
    return await attemptOnce(careful, pending, place);
  }
}

async function attemptOnce(
  settings: AttemptSettings,
  pending: Pending,
  place: WritablePlace,
): Promise<Applied> {
  const {change, prefix, ref} = pending;
  const {repository} = settings;
  // A branch that has no file of its own is packed, or not born yet: fast-import has to be told which.
  const needsBase =
    settings.sign ||
    change.derive.length > 0 ||
    change.files.some(({op}) => op !== 'create') ||
    !existsSync(join(repository.commonDir, ref));
  if (!needsBase) return await write(settings, pending, place, plainFiles(change, prefix), 'tip', undefined);
  const objects = new Objects(repository.git);
  try {
    const base = (await objects.read(ref))?.oid;
    await assertUnmoved(pending, place, base, objects);
    const files = [
      ...plainFiles(change, prefix),
      ...(await derivedFiles(change, prefix, base, objects, settings.derive)),
    ];
    const missing = await notYetIn(base, files, objects);
    if (missing.length === 0) {
      if (place.kind === 'checkout') await putBack(place.tree, files, settings.patience);
      return {state: 'unchanged'};
    }
    return await write(settings, pending, place, missing, base ?? 'none', base);
  } finally {
    objects.close();
  }
}

async function notYetIn(
  base: string | undefined,
  files: readonly TreeFile[],
  objects: Objects,
): Promise<TreeFile[]> {
  const isThere = await Promise.all(
    files.map(async ({path, content}) => {
      const present = base === undefined ? undefined : (await objects.read(`${base}:${path}`))?.body;
      return content === undefined ? present === undefined : present?.equals(content) === true;
    }),
  );
  return files.filter((_, nth) => isThere[nth] !== true);
}

/** Blobs, then files, then index, then the branch: with a stale index the user's next commit would delete what we add. */
async function write(
  settings: AttemptSettings,
  {change, ref, prefix}: Pending,
  place: WritablePlace,
  files: readonly TreeFile[],
  from: string,
  base: string | undefined,
): Promise<Applied> {
  const {repository} = settings;
  const tree = place.kind === 'checkout' ? place.tree : undefined;
  const importer = settings.sign ? undefined : new Importer(repository);
  const paths = await stage(settings, tree, files).catch((error: unknown) => {
    importer?.abandon();
    throw error;
  });
  const stamp = tree && indexStamp(tree);
  const request: CommitRequest = {ref, base: from, paths, ...describe(change, settings.now())};
  const commit = await (importer?.commit(request) ?? commitSigned(repository, request, base));
  fault('committed');
  if (place.kind === 'linked')
    await refreshLinked(repository, place.top, commit, prefix + settings.incidents).catch(() => undefined);
  if (tree && indexStamp(tree) !== stamp && !(await indexHolds(tree, paths))) {
    await writeFiles(tree, files); // a stash or checkout ran between our index and our commit
    await updateIndex(tree, paths);
  }
  fault('index-checked');
  return {
    state: 'committed',
    commit,
    branch: branchName(ref),
    elsewhere: place.kind === 'linked' || !place.here,
  };
}

function describe(change: Change, now: Date): Pick<CommitRequest, 'message' | 'author' | 'time'> {
  const message = `${change.subject}\n\nMh-Change: ${change.id}\n`;
  return {message, author: change.author, time: Math.floor(now.getTime() / 1000)};
}
