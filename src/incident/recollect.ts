import {createHash} from 'node:crypto';
import type {Lang} from '../i18n/index.ts';
import {titleOf} from './declare.ts';
import type {Entry, Mark, Severity} from './entry.ts';
import {entryName, incidentId} from './id.ts';
import {type At, changeOf, type Draft, makeEntries, type Recorded, type Scribe} from './record.ts';

/** An incident that nobody logged, as somebody remembers it. */
export interface Recollection {
  readonly title: string;
  readonly at: At;
  readonly resolvedAt?: At;
  readonly severity?: Severity;
  readonly services?: readonly string[];
  readonly impact?: string;
  readonly lines: readonly {readonly at: At; readonly text: string; readonly mark?: Mark}[];
  readonly language: Lang;
  readonly zone: string;
}

const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

/** Base32 characters that the same text always gives. */
function digitsOf(text: string, count: number): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, count);
  return Array.from(bytes, (byte) => DIGITS.charAt(byte % DIGITS.length)).join('');
}

/**
 * Declares the incident, with an entry for each line. Its id and the names of its entries come from what is said: the
 * same recollection is the same incident, whoever writes it down and how often. Failure `title-empty`.
 */
export async function recollect(recollection: Recollection, scribe: Scribe): Promise<Recorded> {
  const title = await scribe.mask(titleOf(recollection.title));
  const {at} = recollection;
  const id = incidentId(at.instant, title, digitsOf(`${title}\n${at.instant.toISOString()}`, 4));
  const made = await makeEntries(scribe, [
    declared(recollection, id, title),
    ...recollection.lines.map((line) => lineDraft(line, recollection)),
    ...endDraft(recollection),
  ]);
  const entries = made.map((entry, place): Entry => {
    const said = [id, entry.kind, entry.at, place === 0 ? '' : `${entry.body}\n${sameBefore(made, place)}`];
    const name = entryName(new Date(entry.at), digitsOf(said.join('\n'), 8));
    return {...entry, name, source: 'import'};
  });
  return {id, entries, change: changeOf(scribe, {id, entries, derive: true})};
}

/** How many lines before say the same at the same time: two such lines are two. */
function sameBefore(entries: readonly Entry[], place: number): number {
  const {at, body} = entries[place] ?? {at: '', body: ''};
  return entries.slice(0, place).filter((one) => one.at === at && one.body === body).length;
}

function declared(
  {at, severity, services = [], impact, language, zone}: Recollection,
  id: string,
  title: string,
): Draft {
  const data = {
    id,
    title,
    ...(severity === undefined ? {} : {severity}),
    ...(services.length === 0 ? {} : {services}),
    ...(impact === undefined ? {} : {impact}),
    language,
    zone,
  };
  return {kind: 'declared', at, data};
}

/** The line at which it was over ends the incident. */
function lineDraft(line: Recollection['lines'][number], recollection: Recollection): Draft {
  const {at, text, mark} = line;
  if (line === endLine(recollection)) return {kind: 'status', at, data: {status: 'resolved'}, body: text};
  return mark === undefined ? {kind: 'note', at, body: text} : {kind: 'mark', at, data: {mark}, body: text};
}

function endLine({lines, resolvedAt}: Recollection): Recollection['lines'][number] | undefined {
  if (resolvedAt === undefined) return lines.findLast(({mark}) => mark === 'resolved');
  const ms = resolvedAt.instant.getTime();
  return lines.findLast(({at, mark}) => at.instant.getTime() === ms && (mark ?? 'resolved') === 'resolved');
}

function endDraft(recollection: Recollection): Draft[] {
  const {resolvedAt} = recollection;
  if (resolvedAt === undefined || endLine(recollection) !== undefined) return [];
  return [{kind: 'status', at: resolvedAt, data: {status: 'resolved'}}];
}
