import type {Applied, FileChange} from '../../docs-repo/change.ts';
import type {Entry} from '../../incident/entry.ts';
import {incidentFolder, shortId} from '../../incident/id.ts';
import {changeOf, type Recorded, type Scribe} from '../../incident/record.ts';
import type {Pulled} from '../../pagerduty/entries.ts';
import {Known, type Learnt} from '../../pagerduty/known.ts';
import type {Batch} from '../../pagerduty/pull-page.ts';
import type {IncidentRecord} from '../../pagerduty/records.ts';
import {applyOrRefuse} from '../carry-out.ts';
import type {Context} from '../context.ts';
import type {Docs} from '../docs.ts';
import {openIncident} from '../incidents.ts';
import {withInitFiles} from '../init-files.ts';
import type {Place} from './pull-place.ts';

/** Entries in one commit. What is not committed yet when the machine loses power is pulled again. */
const BATCH = 1000;

export interface PullInto {
  readonly context: Context;
  readonly docs: Docs;
  readonly scribe: Scribe;
  /** What the source has of a page that is not known yet: PagerDuty itself, or files of it. */
  readonly batches: (record: IncidentRecord, known: Known) => AsyncIterable<Batch>;
  /** Called for each answer with the number of entries found in it. */
  readonly onAnswer: (entries: number) => void;
}

/** What a pull of one page did, or under `--dry-run` would do. */
export interface PulledPage {
  readonly id: string;
  readonly record: IncidentRecord;
  readonly made: boolean;
  readonly counts: Readonly<Record<Learnt['change'], number>>;
  /** Without the texts of the entries, which can be many. */
  readonly entries: readonly string[];
  readonly applied: readonly Applied[];
  /** What is planned; empty but under `--dry-run`. */
  readonly planned: readonly Recorded[];
  /** Why it ended before its end. */
  readonly failure?: unknown;
}

/** Pulls a page into an incident, a commit for each so many entries. What arrived before a failure is kept. */
export async function pullInto(
  record: IncidentRecord,
  {id, made}: Place,
  how: PullInto,
): Promise<PulledPage> {
  const {entries, incident} = await openIncident(how.docs, id);
  const known = new Known(
    entries,
    incident.broken.map(({name}) => name),
  );
  const keeping = new Keeping(id, how);
  let failed: {readonly failure?: unknown} = {};
  try {
    for await (const batch of how.batches(record, known)) {
      await keeping.take(batch);
      how.onAnswer(batch.length);
    }
  } catch (failure) {
    failed = {failure};
  }
  await keeping.end();
  return {id, record, made: made && entries.length === 0, ...keeping.done(), ...failed};
}

/** Gathers what was learnt and commits it, the document of the incident with the last of it. */
class Keeping {
  readonly #id: string;
  readonly #how: PullInto;
  readonly #counts = {new: 0, edited: 0, deleted: 0};
  readonly #entries: string[] = [];
  readonly #applied: Applied[] = [];
  readonly #planned: Recorded[] = [];
  #waiting: Pulled[] = [];

  constructor(id: string, how: PullInto) {
    this.#id = id;
    this.#how = how;
  }

  async take(batch: readonly Learnt[]): Promise<void> {
    for (const {change, pulled} of batch) {
      this.#counts[change] += 1;
      this.#entries.push(pulled.entry.name);
      this.#waiting.push(pulled);
    }
    if (this.#waiting.length >= BATCH && !this.#isDry) await this.#commit(false);
  }

  async end(): Promise<void> {
    if (this.#entries.length > 0) await this.#commit(true);
  }

  done(): Pick<PulledPage, 'counts' | 'entries' | 'applied' | 'planned'> {
    return {counts: this.#counts, entries: this.#entries, applied: this.#applied, planned: this.#planned};
  }

  get #isDry(): boolean {
    return this.#how.context.flags['dry-run'] === true;
  }

  async #commit(derive: boolean): Promise<void> {
    const {docs, scribe} = this.#how;
    const pulled = this.#waiting;
    this.#waiting = [];
    const entries: Entry[] = pulled.map(({entry}) => entry);
    const files = pulled.flatMap((one) => evidenceFile(this.#id, scribe, one));
    const made = changeOf(scribe, {id: this.#id, entries, files, derive});
    const change = entries.length > 0 ? made : {...made, subject: `page: ${shortId(this.#id)}`};
    const recorded = await withInitFiles(docs, {id: this.#id, entries, change});
    if (this.#isDry) this.#planned.push(recorded);
    else this.#applied.push(await applyOrRefuse(docs, recorded.change));
  }
}

function evidenceFile(id: string, {incidentsPath}: Scribe, {evidence}: Pulled): FileChange[] {
  if (evidence?.kept !== true) return [];
  const path = `${incidentFolder(id, incidentsPath)}/${evidence.path}`;
  return [{op: 'create', path, content: evidence.content}];
}
