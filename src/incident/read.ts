import {brokenBy, type BrokenEntry} from './broken.ts';
import type {Entry} from './entry.ts';
import {readEntry} from './entry-file.ts';
import {foldIncident, type Incident} from './incident.ts';
import type {Reading} from './reading.ts';

/** Folds an incident from the texts of its entry files (file name → text). A broken one is set apart. */
export async function readIncident(
  id: string,
  files: ReadonlyMap<string, string>,
  reading?: Reading,
): Promise<{incident: Incident; entries: readonly Entry[]}> {
  const entries: Entry[] = [];
  const broken: BrokenEntry[] = [];
  for (const [file, text] of files) {
    if (!file.endsWith('.md')) continue;
    try {
      entries.push(await readEntry(file.slice(0, -3), text));
    } catch (error) {
      const why = brokenBy(error);
      if (why === undefined) throw error;
      broken.push(why);
    }
  }
  return {incident: foldIncident(id, entries, broken, reading), entries};
}
