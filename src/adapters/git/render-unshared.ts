import type {Change} from '../../docs-repo/change.ts';
import {touchedIncidents} from '../../docs-repo/merge-plan.ts';
import {idOf} from '../../incident/id.ts';
import {base32} from '../machine/random.ts';
import {tipOf} from './integrate.ts';
import {pathsBetween} from './merge.ts';
import type {SharedDocs} from './shared-docs.ts';
import {type Unshared, unsharedIn} from './unshared.ts';
import type {Upstream} from './upstream.ts';

/**
 * Renders the documents of the incidents that are about to be shared, which plain notes have left behind, so that
 * the host shows what the entries say. What a person wrote into one by hand is kept first.
 */
export async function renderUnshared(docs: SharedDocs, upstream: Upstream): Promise<Unshared> {
  const unshared = await unsharedIn(docs, upstream);
  const shared = await tipOf(docs.repository, upstream.tracking);
  if (unshared.foreign.length > 0 || unshared.commits === 0 || shared === undefined) return unshared;
  const paths = await pathsBetween(docs.repository, shared, unshared.tip ?? shared);
  const folders = touchedIncidents(paths, docs.prefix, docs.config.paths.incidents);
  if (folders.length === 0) return unshared;
  for (const folder of folders) {
    const edit = await docs.handEdit?.(folder);
    if (edit !== undefined) await docs.writer.apply(edit);
  }
  const applied = await docs.writer.apply(renderChange(docs, folders));
  return applied.state === 'committed' ? await unsharedIn(docs, upstream) : unshared;
}

function renderChange({author, writer}: SharedDocs, folders: readonly string[]): Change {
  const ids = folders.slice(0, 3).map(idOf);
  const more = folders.length > 3 ? ` +${String(folders.length - 3)}` : '';
  return {
    id: base32(10),
    made: writer.settings.now().toISOString(),
    subject: `render: ${ids.join(', ')}${more}`,
    files: [],
    derive: folders,
    author,
  };
}
