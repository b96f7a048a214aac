import type {FileChange} from '../docs-repo/change.ts';
import {Failure} from '../failure.ts';
import type {Entry, Json, Mark} from './entry.ts';
import {canonicalBody} from './body.ts';
import {evidenceOf, firstLines, isLong, type Evidence} from './evidence.ts';
import {incidentFolder} from './id.ts';
import {type At, changeOf, makeEntries, type Recorded, type Scribe} from './record.ts';

export interface LogEntry {
  readonly id: string;
  readonly text: string;
  readonly at: At;
  readonly mark?: Mark;
  /** Files to attach: name and content. */
  readonly attachments?: readonly {readonly name: string; readonly content: Uint8Array}[];
}

export interface Logged extends Recorded {
  readonly evidence: readonly Evidence[];
}

/**
 * Records one thing that happened. Long text becomes evidence beside the entry, which keeps its first lines.
 * Failure `text-empty`.
 */
export async function logEntry(logged: LogEntry, scribe: Scribe): Promise<Logged> {
  const {id, at, mark, attachments = []} = logged;
  const text = await scribe.mask(canonicalBody(logged.text));
  if (text === '' && mark === undefined && attachments.length === 0) throw new Failure('text-empty');
  const long = isLong(text);
  const body = long ? firstLines(text) : text || attachments.map(({name}) => name).join(', ');
  const draft = mark === undefined ? {kind: 'note', at, body} : {kind: 'mark', at, body, data: {mark}};
  const [made] = await makeEntries(scribe, [draft]);
  if (made === undefined) throw new Error('one draft makes one entry');
  const evidence = [
    ...(long ? [evidenceOf(`${text}\n`, made.name)] : []),
    ...(await Promise.all(
      attachments.map(async (file) => evidenceOf(await maskFile(file.content, scribe), made.name, file.name)),
    )),
  ];
  const entry: Entry =
    evidence.length === 0
      ? made
      : {...made, data: {...made.data, evidence: evidence.map(({data}): Json => data)}};
  const files = evidence
    .filter(({kept}) => kept)
    .map(({path, content}): FileChange => {
      return {op: 'create', path: `${incidentFolder(id, scribe.incidentsPath)}/${path}`, content};
    });
  return {
    id,
    entries: [entry],
    evidence,
    change: changeOf(scribe, {id, entries: [entry], files, derive: false}),
  };
}

/** Masks a file that is text; other bytes stay as they are. */
async function maskFile(content: Uint8Array, scribe: Scribe): Promise<string | Uint8Array> {
  const bytes = Buffer.from(content);
  const text = bytes.toString('utf8');
  if (bytes.includes(0) || !Buffer.from(text).equals(bytes)) return content;
  const masked = await scribe.mask(text);
  return masked === text ? content : masked;
}
