import {Failure} from '../../failure.ts';
import {shortId, tagOf} from '../../incident/id.ts';
import {foldIncident} from '../../incident/incident.ts';
import {changeOf, type Recorded} from '../../incident/record.ts';
import {readingOf} from '../../incident/reading.ts';
import {recollect} from '../../incident/recollect.ts';
import type {Facts} from '../../postmortem/facts-schema.ts';
import {rememberedIncident} from '../../postmortem/remembered.ts';
import type {Context} from '../context.ts';
import type {Docs} from '../docs.ts';
import {withInitFiles} from '../init-files.ts';
import {openIncident, scribeOf} from '../incidents.ts';
import type {NewOptions} from './new.ts';
import {type Review, reviewIn, reviewOf} from './review.ts';

/** The incident that a review is drafted of, with what has to be written down first where nobody had logged it. */
export interface Subject {
  readonly review: Review;
  /** Only what is not there yet; absent where all of it is. */
  readonly recollected?: Recorded;
}

/** Failure `postmortem-incident-twice` where the facts tell of an incident and another one is named. */
export async function subjectOf(
  context: Context,
  docs: Docs,
  facts: Facts,
  options: NewOptions,
): Promise<Subject> {
  if (facts.incident === undefined) return {review: await reviewOf(context, docs, options.incident)};
  const language = docs.config.language ?? options.lang ?? context.lang;
  const place = {language, zone: docs.config.zone};
  const scribe = scribeOf(context, docs);
  const all = await recollect(rememberedIncident(facts.incident, facts.impact, place), scribe);
  const named = options.incident;
  if (named !== undefined && named !== all.id && named !== tagOf(all.id))
    throw new Failure('postmortem-incident-twice', {id: all.id, named});
  const {incident: known, entries: there} = await openIncident(docs, all.id);
  if (known.status === 'cancelled') throw new Failure('incident-cancelled', {id: shortId(all.id)});
  const names = new Set(there.map(({name}) => name));
  const entries = all.entries.filter(({name}) => !names.has(name));
  const reading = readingOf(docs.config);
  const incident = foldIncident(all.id, [...there, ...entries], known.broken, reading);
  const review = await reviewIn(context, docs, incident);
  if (entries.length === 0) return {review};
  const change = changeOf(scribe, {id: all.id, entries, derive: true});
  return {review, recollected: await withInitFiles(docs, {id: all.id, entries, change})};
}
