import type {Author, Change, FileChange} from '../docs-repo/change.ts';
import type {Clock, Random} from '../docs-repo/ports.ts';
import {canonicalBody} from './body.ts';
import type {Data, Entry} from './entry.ts';
import {printEntry} from './entry-file.ts';
import {entryName, incidentFolder, shortId} from './id.ts';

/** A time as understood and as it is written into an entry (RFC 3339, offset as typed). */
export interface At {
  readonly instant: Date;
  readonly written: string;
}

/** Who writes, and what writing needs from outside. */
export interface Scribe {
  readonly clock: Clock;
  readonly random: Random;
  /** People key or git e-mail. */
  readonly by: string;
  readonly byName: string;
  readonly author: Author;
  /** `incidents`, relative to the docs folder. */
  readonly incidentsPath: string;
  /** Masks secrets. */
  readonly mask: (text: string) => Promise<string>;
}

export interface Draft {
  readonly kind: string;
  readonly at: At;
  readonly data?: Data;
  readonly body?: string;
  readonly replaces?: string;
}

/** What a command adds to an incident, ready to be applied. */
export interface Recorded {
  readonly id: string;
  readonly entries: readonly Entry[];
  readonly change: Change;
}

/**
 * Makes the entries of one command. Text is masked and brought to its canonical form; `logged` rises by a
 * millisecond from one to the next, so that their order is the order given.
 */
export async function makeEntries(scribe: Scribe, drafts: readonly Draft[]): Promise<Entry[]> {
  const now = scribe.clock.now().getTime();
  return await Promise.all(
    drafts.map(async ({kind, at, data = {}, body = '', replaces}, place): Promise<Entry> => ({
      name: entryName(at.instant, scribe.random.base32(8)),
      at: at.written,
      logged: new Date(now + place).toISOString(),
      kind,
      by: scribe.by,
      byName: scribe.byName,
      source: 'cli',
      ...(replaces === undefined ? {} : {replaces}),
      data: await maskData(data, scribe.mask),
      extra: {},
      body: canonicalBody(await scribe.mask(canonicalBody(body))),
    })),
  );
}

async function maskData(data: Data, mask: Scribe['mask']): Promise<Data> {
  const masked = Object.entries(data).map(
    async ([key, value]) => [key, typeof value === 'string' ? await mask(value) : value] as const,
  );
  return Object.fromEntries(await Promise.all(masked));
}

export interface ChangeParts {
  readonly id: string;
  readonly entries: readonly Entry[];
  /** Files beside the entries: evidence. */
  readonly files?: readonly FileChange[];
  /** Whether `incident.md` is rendered again. A plain note leaves it alone, so that a log is one file. */
  readonly derive: boolean;
}

/** The Change that adds entries to an incident. Its subject is made of kinds and the id, never of typed text. */
export function changeOf(scribe: Scribe, {id, entries, files = [], derive}: ChangeParts): Change {
  const folder = incidentFolder(id, scribe.incidentsPath);
  const created = entries.map((entry): FileChange => {
    return {op: 'create', path: `${folder}/timeline/${entry.name}.md`, content: printEntry(entry)};
  });
  return {
    id: scribe.random.base32(10),
    made: scribe.clock.now().toISOString(),
    subject: `${[...new Set(entries.map(({kind}) => kind))].join(', ')}: ${shortId(id)}`,
    files: [...created, ...files],
    derive: derive ? [folder] : [],
    author: scribe.author,
  };
}

/** One command on an incident that changes what its document says. */
export async function record(scribe: Scribe, id: string, drafts: readonly Draft[]): Promise<Recorded> {
  const entries = await makeEntries(scribe, drafts);
  return {id, entries, change: changeOf(scribe, {id, entries, derive: true})};
}
