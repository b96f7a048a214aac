import {existsSync} from 'node:fs';
import {join, relative} from 'node:path';
import {findDocs, type Found} from '../adapters/find-docs.ts';
import {branchFor} from '../adapters/git/branch.ts';
import {gitConfigOf} from '../adapters/git/config-ahead.ts';
import {authorFrom, isTrue, plainBlobs} from '../adapters/git/git-config.ts';
import {placeFor} from '../adapters/git/place.ts';
import {Reader} from '../adapters/git/reader.ts';
import {openRepository} from '../adapters/git/repository.ts';
import {Writer} from '../adapters/git/writer.ts';
import {gitTop} from '../adapters/git-top.ts';
import {Memory} from '../adapters/machine/memory.ts';
import type {Context} from './context.ts';
import {deriveWith} from './derive.ts';
import {configOf} from './docs-config.ts';
import type {Docs} from './docs.ts';

/**
 * Opens the docs repo and finishes what an earlier command left half done.
 * The embedded one is made on first use. `branch` counts where the config names none. Failures: docs-missing,
 * docs-not-git, branch-unknown, git-missing.
 */
export async function openDocs(context: Context, {branch}: {readonly branch?: string} = {}): Promise<Docs> {
  const {folders, env, cwd, flags, userConfig, clock} = context;
  const found = await present(findDocs({flag: flags.docs, env, cwd, userConfig}));
  const repository = openRepository(gitTop(found.folder)?.folder ?? found.folder);
  const inside = relative(repository.top, found.folder);
  const prefix = inside === '' ? '' : `${inside}/`;
  const [gitConfig, {config, problems}] = await Promise.all([
    gitConfigOf(repository.git),
    configOf(found, repository, prefix, folders.cache),
  ]);
  const ref = await branchFor(repository, config.branch ?? branch);
  const place = await placeFor(repository, ref, folders.data);
  const checkout = place.kind === 'checkout' ? {checkout: place.tree} : {};
  const writer = new Writer({
    repository,
    ref,
    prefix,
    dataFolder: folders.data,
    incidents: config.paths.incidents,
    sign: isTrue(gitConfig.get('commit.gpgsign')),
    ...plainBlobs(gitConfig),
    derive: deriveWith(config),
    now: () => clock.now(),
  });
  await writer.finishAbandoned();
  const reader = new Reader({repository, ref, prefix, ...checkout});
  context.atEnd.add(() => {
    reader.close();
  });
  const docs: Docs = {
    found,
    config,
    problems,
    repository,
    prefix,
    ref,
    gitConfig,
    author: authorFrom(gitConfig, env),
    reader,
    writer,
    memory: new Memory(folders.state, repository.commonDir, prefix),
    handEdit: async (folder) => {
      const {handEditIn} = await import('./incident/hand-edit.ts');
      return await handEditIn(context, docs, folder);
    },
  };
  return docs;
}

async function present(found: Found): Promise<Found> {
  if (found.needsClone === true) {
    const {cloneDocs} = await import('../adapters/git/clone.ts');
    await cloneDocs(found.url ?? '', found.folder);
    return found;
  }
  if (found.embedded === true && !existsSync(join(found.folder, '.git'))) {
    const {makeEmbedded} = await import('../adapters/git/embedded.ts');
    await makeEmbedded(found.folder);
  }
  return found;
}
