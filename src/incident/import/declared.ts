import type {Lang} from '../../i18n/index.ts';
import type {Entry} from '../entry.ts';
import {titleOf} from '../declare.ts';
import {entryName, incidentId} from '../id.ts';
import type {At} from '../record.ts';
import {contentTag} from './content-name.ts';
import type {Imported} from './entries.ts';

export interface NewIncident {
  readonly title: string;
  readonly file: string;
  /** What the repo's config says; without a language, that of the title counts, for who imports must not matter. */
  readonly language?: Lang | undefined;
  readonly zone: string;
}

/**
 * The incident that a timeline opens: the time of its first line, and an id that follows from title and first line, so that
 * the same file, or one that has grown, always means the same incident. Failure `title-empty`.
 */
export async function declaredBy(
  {title: given, file, language, zone}: NewIncident,
  imported: readonly Imported[],
  mask: (text: string) => Promise<string>,
): Promise<{id: string; title: string; declared: Imported}> {
  const title = await mask(titleOf(given));
  const {entry: first} = earliest(imported);
  const at = timeOf(first);
  const id = incidentId(at.instant, title, contentTag([title, first.name], 4));
  const entry: Entry = {
    name: entryName(at.instant, contentTag(['declared', id], 8)),
    at: at.written,
    kind: 'declared',
    by: 'import',
    byName: file,
    source: 'import',
    ref: file,
    data: {id, title, language: language ?? languageOf(title), zone},
    extra: {},
    body: '',
  };
  return {id, title, declared: {entry}};
}

function earliest(imported: readonly Imported[]): Imported {
  return imported.reduce((first, one) => (before(one.entry, first.entry) ? one : first));
}

function before(a: Entry, b: Entry): boolean {
  return Date.parse(a.at) < Date.parse(b.at);
}

function timeOf({at}: Entry): At {
  return {instant: new Date(at), written: at};
}

function languageOf(title: string): Lang {
  return /[\uac00-\ud7a3]/.test(title) ? 'ko' : 'en';
}
