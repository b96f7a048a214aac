import type {Author} from '../../docs-repo/change.ts';
import {type MergePlan, planMerge, readMergeTree} from '../../docs-repo/merge-plan.ts';
import {Failure} from '../../failure.ts';
import {checkDerived} from '../../incident/document.ts';
import {base32} from '../machine/random.ts';
import {writeBlob} from './stage.ts';
import {commitTree, treeWith} from './build-tree.ts';
import {GitError} from './git.ts';
import type {IndexPath} from './index-paths.ts';
import {Objects} from './objects.ts';
import type {Repository} from './repository.ts';
import {derivedFiles} from './tree-plan.ts';
import type {WriterSettings} from './writer.ts';

export interface MergeRequest {
  readonly settings: WriterSettings;
  readonly author: Author;
  /** `incidents`, relative to the docs folder. */
  readonly incidents: string;
  /** Commit ids. */
  readonly ours: string;
  readonly theirs: string;
  /** How their side is called: `origin/main`. */
  readonly name: string;
}

export interface Merged {
  readonly commit: string;
  /** Entries and evidence where the published bytes stayed. */
  readonly kept: readonly string[];
}

/**
 * Merges two commits in the object database; no branch, index or file is touched. Derived documents are rendered
 * from the merged entries, so that the tree is the same whoever merges. Failures: merge-conflict, merge-unrelated.
 */
export async function mergeCommits(request: MergeRequest): Promise<Merged> {
  const {settings, ours, theirs, name} = request;
  const {repository} = settings;
  const {tree, stages} = await mergeTree(repository, request);
  const changed = [
    ...(await pathsBetween(repository, ours, tree)),
    ...(await pathsBetween(repository, theirs, tree)),
  ];
  const plan = planMerge({stages, changed, prefix: settings.prefix, incidents: request.incidents});
  if (plan.conflicts.length > 0)
    throw new Failure('merge-conflict', {paths: plan.conflicts.join(', '), name});
  const edited = await handEdited(request, plan.derive);
  const settled = await treeWith(repository, tree, [...plan.settled, ...edited.values()]);
  const derive = plan.derive.filter((folder) => !edited.has(folder));
  const rendered = await treeWith(repository, settled, await renderAll(settings, settled, {derive}));
  const message = `merge: ${name}\n\nMh-Change: ${base32(10)}\n`;
  const parts = {
    tree: rendered,
    parents: [ours, theirs],
    message,
    author: request.author,
    now: settings.now(),
    sign: settings.sign,
  };
  return {commit: await commitTree(repository, parts), kept: plan.kept};
}

/**
 * The documents that a person has written into on one side: they stay as that person left them until a command
 * has kept the words as a note.
 */
async function handEdited(
  {settings, ours, theirs}: MergeRequest,
  folders: readonly string[],
): Promise<ReadonlyMap<string, IndexPath>> {
  const objects = new Objects(settings.repository.git);
  const edited = new Map<string, IndexPath>();
  try {
    for (const folder of folders) {
      const path = `${settings.prefix}${folder}/incident.md`;
      for (const side of [ours, theirs]) {
        const blob = await objects.read(`${side}:${path}`);
        if (blob?.type === 'blob' && checkDerived(blob.body.toString()) === 'edited')
          edited.set(folder, {path, oid: blob.oid});
      }
    }
    return edited;
  } finally {
    objects.close();
  }
}

async function mergeTree(repository: Repository, {ours, theirs, name}: MergeRequest) {
  const args = [
    '-c',
    'merge.directoryRenames=true',
    'merge-tree',
    '--write-tree',
    '-z',
    '--no-messages',
    ours,
    theirs,
  ];
  const result = await repository.git.run(args);
  if (result.err.includes('unrelated histories')) throw new Failure('merge-unrelated', {name});
  if (result.code > 1) throw new GitError(args, result);
  const merged = readMergeTree(result.out.toString());
  if (result.code === 1 && merged.stages.length === 0)
    throw new Failure('merge-conflict', {paths: '?', name});
  return merged;
}

/** Paths of files that differ between two trees, commits among them. */
export async function pathsBetween(
  repository: Repository,
  from: string,
  to: string,
  ...args: readonly string[]
): Promise<string[]> {
  const listed = await repository.git.text([
    'diff-tree',
    '-r',
    '-z',
    '--name-only',
    '--no-renames',
    ...args,
    from,
    to,
  ]);
  return listed.split('\0').filter((path) => path !== '');
}

/** A document that cannot be rendered stays as it was merged: it must not keep the entries from being shared. */
export async function renderAll(
  settings: WriterSettings,
  tree: string,
  plan: Pick<MergePlan, 'derive'>,
): Promise<IndexPath[]> {
  const {repository, prefix, derive} = settings;
  const objects = new Objects(repository.git);
  const rendered: IndexPath[] = [];
  try {
    for (const folder of plan.derive) {
      if ((await objects.tree(`${tree}:${prefix}${folder}/timeline`)).length === 0) continue;
      const change = {
        id: '',
        made: '',
        subject: '',
        files: [],
        derive: [folder],
        author: {name: '', email: ''},
      };
      const files = await derivedFiles(change, prefix, tree, objects, derive).catch(() => []);
      for (const file of files) rendered.push(await writeBlob(repository, file));
    }
    return rendered;
  } finally {
    objects.close();
  }
}
