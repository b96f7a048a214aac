import {Failure} from '../../failure.ts';
import {incidentNamed} from '../../incident/choose.ts';
import {incidentId, shortId} from '../../incident/id.ts';
import type {Summary} from '../../incident/summary.ts';
import {counterparts, holdersOf} from '../../pagerduty/match.ts';
import {pageTag} from '../../pagerduty/record-name.ts';
import type {IncidentRecord} from '../../pagerduty/records.ts';
import {line, type Mask} from '../../pagerduty/texts.ts';
import {allIncidents} from '../incidents.ts';
import type {Context} from '../context.ts';
import type {Docs} from '../docs.ts';
import {askYes, canAsk} from '../prompt.ts';

/** Into which incident a page goes. `made`: one of its own, which is not there yet. */
export interface Place {
  readonly id: string;
  readonly made: boolean;
}

/** Nobody said whether a page is what these incidents are about; the nearest first. */
export interface Undecided {
  readonly candidates: readonly [Summary, ...Summary[]];
}

/** `-i new`: an incident of its own, whatever else was declared. */
export const OWN = 'new';

export interface Placing {
  readonly context: Context;
  readonly docs: Docs;
  readonly mask: Mask;
  /** `-i`: an incident, or `new`. */
  readonly into: string | undefined;
}

/**
 * The incident that holds the page, else the one named, else one declared by hand that a person says is the same, else
 * one of its own. Failure `page-elsewhere`, and as of `incidentNamed`.
 */
export async function placeOf(record: IncidentRecord, placing: Placing): Promise<Place | Undecided> {
  const {context, docs, into, mask} = placing;
  let all = await allIncidents(context, docs);
  if (holdersOf(record.id, all.values()).length === 0) {
    const {fetchQuickly} = await import('../../adapters/git/fetch.ts');
    if (await fetchQuickly(docs, 2000)) all = await allIncidents(context, docs);
  }
  const [holder, ...others] = holdersOf(record.id, all.values());
  if (into !== undefined && into !== OWN) {
    const id = incidentNamed(into, all.values(), context.flags['no-input']);
    if (holder !== undefined && holder !== id && !others.includes(id)) throw elsewhere(record, holder);
    return {id, made: false};
  }
  const wantsOwn = into === OWN && holder !== undefined;
  if (wantsOwn && holder !== (await own(record, mask)).id) throw elsewhere(record, holder);
  if (holder !== undefined) return {id: holder, made: false};
  const [first, ...rest] = into === OWN ? [] : counterparts(record, all.values(), docs.config);
  if (first === undefined) return await own(record, mask);
  if (context.flags.yes === true) return {id: first.id, made: false};
  if (!canAsk(context)) return {candidates: [first, ...rest]};
  const chosen = await askWhich(context, record, [first, ...rest]);
  return chosen === undefined ? await own(record, mask) : {id: chosen.id, made: false};
}

function elsewhere({id: page}: IncidentRecord, holder: string): Failure {
  return new Failure('page-elsewhere', {page, id: shortId(holder)});
}

async function askWhich(
  {say}: Context,
  record: IncidentRecord,
  candidates: readonly Summary[],
): Promise<Summary | undefined> {
  for (const candidate of candidates) {
    const facts = {page: pageText(record), id: shortId(candidate.id), title: candidate.title};
    if (await askYes(say('pull.ask-same', facts))) return candidate;
  }
  return undefined;
}

/** How a person knows it: `#42`, else its id. */
export function pageText({incident_number: number, id}: IncidentRecord): string {
  return number === undefined ? id : `#${number}`;
}

/** The same on every machine: its id and title are all that it is made of. */
async function own(record: IncidentRecord, mask: Mask): Promise<Place> {
  const title = (await line(record.title ?? record.description, mask)) ?? '';
  return {id: incidentId(new Date(record.created_at), title, pageTag(record.id)), made: true};
}
