import {Failure} from '../failure.ts';
import {shortId} from './id.ts';
import type {Incident} from './incident.ts';
import {record, type Recorded, type Scribe} from './record.ts';
import {isOpen} from './status.ts';
import type {Transition} from './transitions.ts';

/**
 * Marks that somebody is on it. The first one counts for the review, so that later ones are notes, and nothing at all
 * without a text. Failure `incident-over`.
 */
export async function acknowledge(
  {incident, at, text = ''}: Transition,
  scribe: Scribe,
): Promise<Recorded | undefined> {
  refuseWhenOver(incident);
  const first = incident.times.acknowledged === undefined;
  if (!first && text === '') return undefined;
  const draft = first ? {kind: 'mark', at, data: {mark: 'acknowledged'}} : {kind: 'note', at};
  return await record(scribe, incident.id, [{...draft, body: text}]);
}

/** Nobody is called to what is over. Failure `incident-over`. */
export function refuseWhenOver({id, status}: Pick<Incident, 'id' | 'status'>): void {
  if (!isOpen(status)) throw new Failure('incident-over', {id: shortId(id)});
}
