import {cleanLine} from '../encode/terminal.ts';
import {Failure} from '../failure.ts';
import type {Lang} from '../i18n/index.ts';
import type {Severity} from './entry.ts';
import {canonicalBody} from './body.ts';
import {incidentId} from './id.ts';
import {nextPageKey, pageRequest} from './page-request.ts';
import {type At, changeOf, type Draft, makeEntries, type Recorded, type Scribe} from './record.ts';

export interface Declaration {
  /** The incident that is there already and gets declared: a page made it. */
  readonly id?: string;
  readonly title: string;
  readonly at: At;
  readonly severity?: Severity;
  readonly services?: readonly string[];
  readonly impact?: string;
  readonly commander?: string;
  /** First line of the timeline. */
  readonly note?: string;
  /** A service whose page is asked for. */
  readonly page?: string;
  /** Language and zone of the incident's documents, fixed for ever. */
  readonly language: Lang;
  readonly zone: string;
}

/** A title as it is kept: one line, NFC, without what could steer a terminal. Failure `title-empty`. */
export function titleOf(text: string): string {
  const title = cleanLine(canonicalBody(text));
  if (title === '') throw new Failure('title-empty');
  return title;
}

/** Opens an incident. The title is masked before the id is made of it. */
export async function declareIncident(declaration: Declaration, scribe: Scribe): Promise<Recorded> {
  const {at, severity, services = [], impact, commander, note, page, language, zone} = declaration;
  const title = await scribe.mask(titleOf(declaration.title));
  const id = declaration.id ?? incidentId(at.instant, title, scribe.random.base32(4));
  const data = {
    id,
    title,
    ...(severity === undefined ? {} : {severity}),
    ...(services.length === 0 ? {} : {services: services.map(cleanLine)}),
    ...(impact === undefined ? {} : {impact: cleanLine(impact)}),
    ...(commander === undefined ? {} : {commander: cleanLine(commander)}),
    language,
    zone,
  };
  const first: Draft = {kind: 'declared', at, data};
  const entries = await makeEntries(scribe, [
    first,
    ...(note === undefined ? [] : [{kind: 'note', at, body: note}]),
    ...(page === undefined ? [] : [pageRequest(at, nextPageKey(id, []), page)]),
  ]);
  return {id, entries, change: changeOf(scribe, {id, entries, derive: true})};
}
