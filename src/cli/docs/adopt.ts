import {existsSync, renameSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {cloneFolder} from '../../adapters/find-docs.ts';
import {writeWhole} from '../../adapters/files/write.ts';
import {adoptBranch, type Adopted} from '../../adapters/git/adopt.ts';
import {branchName} from '../../adapters/git/branch.ts';
import {cloneDocs} from '../../adapters/git/clone.ts';
import {tipOf} from '../../adapters/git/integrate.ts';
import {startPublishing} from '../../adapters/git/publish.ts';
import {openRepository} from '../../adapters/git/repository.ts';
import {share} from '../../adapters/git/share.ts';
import {upstreamOf} from '../../adapters/git/upstream.ts';
import {isRemote, withoutCredentials} from '../../docs-repo/remote.ts';
import {docsName} from '../carry-out.ts';
import {type Context, inRepoLanguage} from '../context.ts';
import type {Docs} from '../docs.ts';
import {openDocs} from '../open-docs.ts';
import {allIncidents} from '../incidents.ts';
import {takeAlong} from '../pagerduty/outbox.ts';
import {withProgress} from '../progress.ts';
import {asRefusal} from './sync.ts';

/**
 * Moves what is kept on this machine only into the team's repo, with its history. The old repo is put aside once
 * everything is on the team's branch; a second run finds nothing to move.
 */
export async function adopt(asker: Context, place: string): Promise<void> {
  const embedded = join(asker.folders.data, 'docs');
  if (!existsSync(join(embedded, '.git'))) {
    nothing(asker);
    return;
  }
  const source = await openDocs(at(asker, embedded));
  const address = isRemote(place) ? withoutCredentials(place) : resolve(asker.cwd, place);
  const target = await openTarget(asker, place, address);
  const context = inRepoLanguage(asker, target.config);
  if (target.repository.commonDir === source.repository.commonDir) nothing(context);
  else if (context.flags['dry-run'] === true) await foresee(context, source, target);
  else await move(context, source, target, address);
}

function at(context: Context, folder: string): Context {
  return {...context, flags: {...context.flags, docs: folder}};
}

function nothing({out, say}: Context): void {
  out.result(say('plan.none'));
  out.json('docs.adopt/1', {adopted: [], left: []});
}

async function openTarget(context: Context, place: string, address: string): Promise<Docs> {
  if (!isRemote(place)) return await openDocs(at(context, address));
  const folder = cloneFolder(place, context.folders.data);
  const text = context.say('sync.progress', {remote: address});
  if (!existsSync(join(folder, '.git'))) await withProgress(context, text, () => cloneDocs(place, folder));
  return await openDocs(at(context, folder));
}

async function foresee(context: Context, source: Docs, target: Docs): Promise<void> {
  const ids = [...(await allIncidents(context, source)).keys()];
  context.out.result(context.say('adopt.would', {count: ids.length, ...placeOf(context, target)}));
  context.out.json('docs.adopt-plan/1', {incidents: ids, docs: target.found.folder});
}

function placeOf(context: Context, docs: Docs): {name: string; branch: string} {
  return {name: docsName(context, docs), branch: branchName(docs.ref)};
}

async function move(context: Context, source: Docs, target: Docs, address: string): Promise<void> {
  const {say, out} = context;
  await catchUp(context, target);
  const adopted = await adoptBranch(target, source);
  if (adopted === undefined) {
    nothing(context);
    return;
  }
  const aside = putAside(context, source);
  const late = await adoptLate(target, source, aside, adopted);
  const incidents = [...new Set([...adopted.incidents, ...(late?.incidents ?? [])])];
  const left = late?.left ?? adopted.left;
  const {current} = source.memory.read();
  if (current !== undefined && target.memory.read().current === undefined) target.memory.use(current);
  takeAlong(context, source, target);
  out.result(say('adopt.done', {count: incidents.length, ...placeOf(context, target)}));
  const configured = configure(context, address);
  out.result(say('adopt.kept', {folder: aside}));
  if (left.length > 0) out.remark(say('adopt.left', {paths: left.join(', ')}));
  const published = await startPublishing(
    target,
    {MH_PUBLISH: 'foreground', ...context.env},
    context.userConfig.publish,
  );
  out.json('docs.adopt/1', {
    adopted: incidents,
    docs: target.found.folder,
    left,
    aside,
    configured,
    published,
  });
}

/** The team's newest first, so that less has to be merged; being offline is no reason to wait. */
async function catchUp(context: Context, target: Docs): Promise<void> {
  const upstream = upstreamOf(target.gitConfig, target.ref);
  if (upstream === undefined) return;
  const text = context.say('sync.progress', {remote: upstream.remote});
  try {
    await withProgress(context, text, () => share(target, upstream, {push: false, fetch: true}));
  } catch (error) {
    const refusal = asRefusal(error, upstream);
    if (!(refusal instanceof Error) || !('code' in refusal) || !String(refusal.code).startsWith('remote-'))
      throw refusal;
  }
}

/** The repo is renamed, never deleted. */
function putAside({clock}: Context, {found}: Docs): string {
  const name = `${found.folder}.adopted-${clock.now().toISOString().slice(0, 10)}`;
  for (let n = 1; ; n++) {
    const folder = n === 1 ? name : `${name}-${String(n)}`;
    if (existsSync(folder)) continue;
    renameSync(found.folder, folder);
    return folder;
  }
}

/** What another command wrote to the old repo between our reading and its renaming. */
async function adoptLate(
  target: Docs,
  source: Docs,
  aside: string,
  {tip: known}: Adopted,
): Promise<Adopted | undefined> {
  const repository = openRepository(aside);
  const tip = await tipOf(repository, source.ref);
  return tip === undefined || tip === known ? undefined : await adoptBranch(target, {...source, repository});
}

/** Writes the user's config where there is none; else says which line to add. Gives whether it is set. */
function configure({folders, out, say, userConfig}: Context, docs: string): boolean {
  const file = join(folders.config, 'config.yaml');
  if (userConfig.docs === docs) return true;
  if (existsSync(file)) {
    out.remark(say('adopt.configure', {file, docs}));
    return false;
  }
  writeWhole(file, `version: 1\ndocs: ${JSON.stringify(docs)}\n`);
  out.result(say('adopt.configured', {file, docs}));
  return true;
}
