import {adoptedPath, isOwnFile} from '../../docs-repo/adopt-plan.ts';
import {touchedIncidents} from '../../docs-repo/merge-plan.ts';
import {base32} from '../machine/random.ts';
import {idOf} from '../../incident/id.ts';
import {commitTree, tidy, treeWith} from './build-tree.ts';
import {BranchMoved} from './commit.ts';
import {QUIET_FETCH} from './git.ts';
import type {IndexPath} from './index-paths.ts';
import {land, tipOf} from './integrate.ts';
import {renderAll} from './merge.ts';
import type {Repository} from './repository.ts';
import type {SharedDocs} from './shared-docs.ts';

export interface Adopted {
  /** Tip of the branch that was adopted. */
  readonly tip: string;
  /** Ids of the incidents that came. */
  readonly incidents: readonly string[];
  /** Paths that stayed: not of a kind that moves, or there already with other bytes. */
  readonly left: readonly string[];
  /** Undefined where everything was there already. */
  readonly commit?: string;
}

/**
 * Brings the documents of another docs repo into this one, with their history: a merge of the two, made in the
 * object database, that puts them where this repo keeps such documents. Undefined: it has no commit.
 */
export async function adoptBranch(
  target: SharedDocs,
  source: SharedDocs,
  tries = 5,
): Promise<Adopted | undefined> {
  const ref = `refs/mh/adopted-${base32(10)}`;
  const {git} = target.repository;
  if ((await tipOf(source.repository, source.ref)) === undefined) return undefined;
  try {
    await git.text(['fetch', ...QUIET_FETCH, '--', source.repository.commonDir, `+${source.ref}:${ref}`]);
    const tip = await git.text(['rev-parse', '--verify', `${ref}^{commit}`]);
    return await adoptCommit(target, source, tip);
  } catch (error) {
    if (!(error instanceof BranchMoved) || tries <= 1) throw error;
    return await adoptBranch(target, source, tries - 1);
  } finally {
    await git.run(['update-ref', '-d', ref]);
    tidy(target.repository);
  }
}

async function adoptCommit(target: SharedDocs, source: SharedDocs, tip: string): Promise<Adopted> {
  const {repository, ref, prefix, config, writer, author} = target;
  const base = await tipOf(repository, ref);
  const {added, left} = await sortOut(target, source, tip, base);
  const folders = touchedIncidents(
    added.map(({path}) => path),
    prefix,
    config.paths.incidents,
  );
  const incidents = folders.map(idOf);
  if (added.length === 0) return {tip, incidents, left};
  const from =
    base === undefined
      ? await repository.git.text(['hash-object', '-t', 'tree', '-w', '--stdin'])
      : `${base}^{tree}`;
  const placed = await treeWith(repository, await repository.git.text(['rev-parse', from]), added);
  const tree = await treeWith(
    repository,
    placed,
    await renderAll(writer.settings, placed, {derive: folders}),
  );
  const count = incidents.length === 1 ? '1 incident' : `${String(incidents.length)} incidents`;
  const message = `adopt: ${count}\n\nMh-Change: ${base32(10)}\n`;
  const parents = base === undefined ? [tip] : [base, tip];
  const {sign, now} = writer.settings;
  const commit = await commitTree(repository, {tree, parents, message, author, now: now(), sign});
  await land(target, base, commit);
  return {tip, incidents, left, commit};
}

async function sortOut(
  {repository, prefix, config}: SharedDocs,
  source: SharedDocs,
  tip: string,
  base: string | undefined,
): Promise<{readonly added: readonly IndexPath[]; readonly left: readonly string[]}> {
  const present = base === undefined ? new Map<string, IndexPath>() : await filesOf(repository, base);
  const added: IndexPath[] = [];
  const left: string[] = [];
  for (const file of (await filesOf(repository, tip)).values()) {
    const inDocs = file.path.startsWith(source.prefix) ? file.path.slice(source.prefix.length) : undefined;
    const path =
      inDocs === undefined ? undefined : adoptedPath(inDocs, source.config.paths, config.paths, prefix);
    const there = path === undefined ? undefined : present.get(path);
    if (path !== undefined && there === undefined) added.push({...file, path});
    else if (
      path === undefined
        ? !isOwnFile(inDocs ?? '')
        : there?.oid !== file.oid && !path.endsWith('/incident.md')
    )
      left.push(file.path);
  }
  return {added, left};
}

async function filesOf({git}: Repository, commit: string): Promise<Map<string, IndexPath>> {
  const listed = (await git.text(['ls-tree', '-r', '-z', commit])).split('\0');
  return new Map(
    listed.flatMap((line): [string, IndexPath][] => {
      const [, mode, oid, path] = /^(\d+) \w+ ([0-9a-f]+)\t([\s\S]+)$/.exec(line) ?? [];
      return mode && oid && path ? [[path, {path, oid, mode}]] : [];
    }),
  );
}
