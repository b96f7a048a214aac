import type {FileChange} from '../../docs-repo/change.ts';
import {incidentFolder} from '../id.ts';
import {changeOf, type Recorded, type Scribe} from '../record.ts';
import type {Imported} from './entries.ts';

/** So many entries make one commit: a long file is a sequence of them, and one that was cut off goes on where it stopped. */
const BATCH = 500;

/** The entries that are not there yet, ready to be applied; the document is rendered with the last of them. Empty: nothing new. */
export function batchesOf(
  scribe: Scribe,
  id: string,
  imported: readonly Imported[],
  there: ReadonlySet<string>,
): Recorded[] {
  const fresh = imported.filter(({entry}) => !there.has(entry.name));
  const count = Math.ceil(fresh.length / BATCH);
  return Array.from({length: count}, (_, nth) => {
    const batch = fresh.slice(nth * BATCH, (nth + 1) * BATCH);
    const entries = batch.map(({entry}) => entry);
    const files = batch.flatMap(({evidence}): FileChange[] =>
      evidence?.kept === true
        ? [
            {
              op: 'create',
              path: `${incidentFolder(id, scribe.incidentsPath)}/${evidence.path}`,
              content: evidence.content,
            },
          ]
        : [],
    );
    return {id, entries, change: changeOf(scribe, {id, entries, files, derive: nth === count - 1})};
  });
}
