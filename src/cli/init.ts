import {readdirSync} from 'node:fs';
import {configFromText} from '../adapters/config-cache.ts';
import {branchName, hasBranch, usualBranch} from '../adapters/git/branch.ts';
import {headRef} from '../adapters/git/repository.ts';
import type {Change, FileChange} from '../docs-repo/change.ts';
import {DEFAULT_ZONE} from '../docs-repo/config-defaults.ts';
import {type Config, CONFIG_PATH} from '../docs-repo/config.ts';
import {planInit} from '../docs-repo/init.ts';
import {Failure} from '../failure.ts';
import type {Lang} from '../i18n/index.ts';
import {isZone} from '../when/zone.ts';
import {applyOrRefuse, docsName, factsOf, savedText} from './carry-out.ts';
import type {Context} from './context.ts';
import type {Docs} from './docs.ts';
import {openDocs} from './open-docs.ts';
import {warnOfProblems} from './incident/problems.ts';
import {askChoices, type InitChoices} from './init-ask.ts';

export interface InitOptions extends InitChoices {
  readonly folder?: string | undefined;
  readonly branch?: string | undefined;
}

/** Sets up a docs repo: its config, its attributes, and a README where there is nothing yet. */
export async function init(context: Context, options: InitOptions): Promise<void> {
  const {zone} = options;
  if (zone !== undefined && !isZone(zone)) throw new Failure('zone-unknown', {zone});
  const docs = await openForInit(context, options);
  warnOfProblems(context, docs);
  const config = await configThere(context, docs);
  if (config !== undefined) remarkKept(context, options, config, docs);
  const chosen = await chosenFor(context, options, config);
  const files = planInit({
    lang: chosen.language,
    zone: chosen.zone,
    branch: branchName(docs.ref),
    existing: await whatIsThere(docs, config),
  });
  await carryThrough(context, docs, files, chosen);
}

interface Chosen {
  readonly language: Lang;
  readonly zone: string;
}

async function chosenFor(
  context: Context,
  options: InitOptions,
  config: Config | undefined,
): Promise<Chosen> {
  if (config !== undefined) return {language: config.language ?? context.lang, zone: config.zone};
  const asked = await askChoices(context, options);
  return {language: asked.language ?? context.lang, zone: asked.zone ?? DEFAULT_ZONE};
}

/** Opens the folder as it is, before there is a config. Failures `init-no-branch`, `branch-missing` and those of openDocs. */
async function openForInit(context: Context, {folder, branch}: InitOptions): Promise<Docs> {
  const path = folder ?? context.flags.docs ?? context.cwd;
  try {
    const named = branch === undefined ? {} : {branch};
    const docs = await openDocs({...context, flags: {...context.flags, docs: path}}, named);
    await refuseUnsureBranch(docs, branch);
    return docs;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const {code} = error as Failure;
    if (code === 'docs-missing' || code === 'docs-not-git')
      throw new Failure(code, {source: 'mh init', path});
    if (code === 'branch-unknown') throw new Failure('init-no-branch');
    throw error;
  }
}

/** A branch that is only guessed, or made by a slip of the fingers, is no place for a config. */
async function refuseUnsureBranch({repository, config}: Docs, branch: string | undefined): Promise<void> {
  if (config.branch !== undefined) return;
  if (branch === undefined) {
    if ((await usualBranch(repository)) === undefined) throw new Failure('init-no-branch');
    return;
  }
  const known =
    (await headRef(repository)) === `refs/heads/${branch}` || (await hasBranch(repository, branch));
  if (!known) throw new Failure('branch-missing', {branch});
}

/** The config as the branch has it, which may not be checked out here. */
async function configThere({folders}: Context, {reader}: Docs): Promise<Config | undefined> {
  const text = await reader.file(CONFIG_PATH);
  if (text === undefined) return undefined;
  return (await configFromText(text, {cache: folders.cache, shown: CONFIG_PATH})).config;
}

async function whatIsThere({reader, ref, prefix, found, repository}: Docs, config: Config | undefined) {
  const gitattributes = await reader.file('.gitattributes');
  const inTree = await reader.objects.tree(`${ref}:${prefix}`);
  const inFolder = repository.bare ? [] : readdirSync(found.folder).filter((name) => name !== '.git');
  return {
    ...(config === undefined ? {} : {paths: config.paths}),
    ...(gitattributes === undefined ? {} : {gitattributes}),
    empty: inTree.length === 0 && inFolder.length === 0,
  };
}

/** What was asked for and is otherwise in the config that stays. */
function remarkKept({out, say}: Context, options: InitOptions, config: Config, docs: Docs): void {
  const there: InitOptions = {branch: branchName(docs.ref), language: config.language, zone: config.zone};
  const others = (['branch', 'language', 'zone'] as const).filter(
    (key) => options[key] !== undefined && options[key] !== there[key],
  );
  if (others.length > 0) out.remark(say('init.kept', {file: CONFIG_PATH, keys: others.join(', ')}));
}

async function carryThrough(
  context: Context,
  docs: Docs,
  files: readonly FileChange[],
  chosen: Chosen,
): Promise<void> {
  const {out, say} = context;
  const change = changeOf(context, docs, files);
  if (context.flags['dry-run'] === true) {
    const {showPlan} = await import('./show-plan.ts');
    await showPlan(context, docs, [change]);
    return;
  }
  const facts = {folder: docs.found.folder, branch: branchName(docs.ref), ...chosen};
  if (files.length === 0) {
    out.result(say('plan.none'));
    out.json('init/1', {...facts, files: [], changed: false});
    return;
  }
  const applied = await applyOrRefuse(docs, change);
  docs.memory.changed(undefined); // `mh undo` would take back the command before this one
  const {startPublishing} = await import('../adapters/git/publish.ts');
  const published = await startPublishing(docs, context.env, context.userConfig.publish);
  const paths = files.map(({path}) => path);
  out.result(say('init.done', {docs: docsName(context, docs), files: paths.join(', ')}));
  out.result(say('init.saved', {saved: savedText(context, docs, [applied])}));
  if (applied.state === 'committed' && applied.elsewhere && !docs.repository.bare)
    out.remark(say('init.elsewhere', {branch: branchName(docs.ref)}));
  out.result(say('show.next', {command: 'mh incident new "…"'}));
  out.json('init/1', {...facts, files: paths, changed: true, ...factsOf([applied], published)});
}

function changeOf({random, clock}: Context, docs: Docs, files: readonly FileChange[]): Change {
  return {
    id: random.base32(10),
    made: clock.now().toISOString(),
    subject: 'init: docs repo',
    files,
    derive: [],
    author: docs.author,
  };
}
