import {Failure} from '../failure.ts';
import {existingMasks} from '../secrets/spans.ts';
import {correctEntry} from './correct.ts';
import type {Data, Entry, Json} from './entry.ts';
import {evidenceItems, firstLines, measured} from './evidence.ts';
import {incidentFolder} from './id.ts';
import type {Incident} from './incident.ts';
import type {At, Recorded, Scribe} from './record.ts';
import {writtenAt, type TimelineLine} from './timeline.ts';

export interface Ports {
  /** What became this masked text when an entry was written at that time; undefined when it is gone. */
  original(masked: string, written: Date): string | undefined;
  /** The text of a file of this incident's folder. */
  file(path: string): Promise<string | undefined>;
}

/** What can be brought back of one entry. */
export interface Unmasked {
  /** The entry of the timeline; for a correction the one that it corrects. */
  readonly entry: Entry;
  /** Kinds of what was masked: `password`. */
  readonly kinds: readonly string[];
  readonly body?: string;
  readonly data: Data;
  /** Evidence as it was, by its path in the incident's folder. */
  readonly evidence: ReadonlyMap<string, string>;
}

/**
 * Finds the originals of what an entry shows masked: its text, its fields, its evidence. What is gone stays
 * masked beside what is there. Failures `unmask-nothing`, `unmask-gone`.
 */
export async function findOriginals(
  incident: Incident,
  entries: readonly Entry[],
  named: Entry,
  ports: Ports,
): Promise<Unmasked> {
  const line = lineOf(incident, named);
  if (line === undefined) throw new Failure('unmask-nothing', {entry: named.name});
  const writers = entries.filter(({name}) => name === line.entry.name || line.correctedBy.includes(name));
  const masked = {fields: maskedFields(line.data), evidence: await maskedEvidence(line, ports)};
  const texts = [line.body, ...Object.values(masked.fields), ...masked.evidence.values()];
  const kinds = [...new Set(texts.flatMap(masksIn))];
  if (kinds.length === 0) throw new Failure('unmask-nothing', {entry: line.entry.name});
  const original = (text: string): string | undefined => originalOf(text, writers, ports);
  const evidence = foundIn([...masked.evidence], original);
  const body = masksIn(line.body).length === 0 ? undefined : (original(line.body) ?? cutFrom(evidence, line));
  const fields = Object.fromEntries(foundIn(Object.entries(masked.fields), original));
  if (body === undefined && evidence.size === 0 && Object.keys(fields).length === 0)
    throw new Failure('unmask-gone', {entry: line.entry.name});
  const data = evidence.size === 0 ? fields : {...fields, evidence: describedAgain(line.data, evidence)};
  return {entry: line.entry, kinds, data, evidence, ...(body === undefined ? {} : {body})};
}

/** Says the originals in a correction that is not masked again; evidence is put back as it was. */
export async function unmaskEntry(
  incident: Incident,
  {entry, body, data, evidence}: Unmasked,
  now: At,
  scribe: Scribe,
): Promise<Recorded> {
  const plain: Scribe = {...scribe, mask: (text) => Promise.resolve(text)};
  const text = body === undefined ? {} : {text: body};
  const recorded = await correctEntry(incident, entry, {...text, data}, now, plain);
  const folder = incidentFolder(incident.id, scribe.incidentsPath);
  const files = [...evidence].map(([path, content]) => ({
    op: 'update' as const,
    path: `${folder}/${path}`,
    content,
  }));
  return {...recorded, change: {...recorded.change, files: [...recorded.change.files, ...files]}};
}

function lineOf({lines}: Incident, {name}: Entry): TimelineLine | undefined {
  return lines.find(({entry, correctedBy}) => entry.name === name || correctedBy.includes(name));
}

function masksIn(text: string): string[] {
  return existingMasks(text).map(({start, end}) => text.slice(start, end).replace(/^\[masked: |\]$/g, ''));
}

function maskedFields(data: Data): Record<string, string> {
  const texts = Object.entries(data).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string' && masksIn(pair[1]).length > 0,
  );
  return Object.fromEntries(texts);
}

async function maskedEvidence({data}: TimelineLine, ports: Ports): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const {path, kept} of evidenceItems(data)) {
    const text = kept === false || typeof path !== 'string' ? undefined : await ports.file(path);
    if (text !== undefined && masksIn(text).length > 0) found.set(path as string, text);
  }
  return found;
}

/** Masked for the newest of the entries that say it; a kept output ends in a newline that was not masked with it. */
function originalOf(masked: string, writers: readonly Entry[], ports: Ports): string | undefined {
  for (const writer of [...writers].sort((a, b) => writtenAt(b) - writtenAt(a))) {
    const written = new Date(writtenAt(writer));
    const whole = ports.original(masked, written);
    if (whole !== undefined) return whole;
    const trimmed = masked.endsWith('\n') ? ports.original(masked.slice(0, -1), written) : undefined;
    if (trimmed !== undefined) return `${trimmed}\n`;
  }
  return undefined;
}

function foundIn(
  masked: readonly (readonly [string, string])[],
  original: (text: string) => string | undefined,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, text] of masked) {
    const was = original(text);
    if (was !== undefined) found.set(key, was);
  }
  return found;
}

/** The body of an entry with a long text is its first lines: those of the evidence that was made of it. */
function cutFrom(evidence: ReadonlyMap<string, string>, {entry}: TimelineLine): string | undefined {
  const output = evidence.get(`evidence/${entry.name}-output.txt`);
  return output === undefined ? undefined : firstLines(output);
}

function describedAgain(data: Data, evidence: ReadonlyMap<string, string>): Json {
  return evidenceItems(data).map((item) => {
    const content = typeof item['path'] === 'string' ? evidence.get(item['path']) : undefined;
    return content === undefined ? item : {...item, ...measured(content)};
  });
}
