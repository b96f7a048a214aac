import {cleanLine} from '../encode/terminal.ts';
import {Failure} from '../failure.ts';
import type {Entry} from '../incident/entry.ts';
import type {Incident} from '../incident/incident.ts';
import {type At, record, type Recorded, type Scribe} from '../incident/record.ts';
import {presentationOf} from './presentation.ts';

/** How a review is to show an entry from now on: not at all, as it was written, or in other words. */
export type Presenting = {readonly show: boolean} | {readonly text: string};

/**
 * Says how the review shows an entry; what happened stays as it was logged. Undefined where it is shown so already.
 * Failure `text-empty`.
 */
export async function presentEntry(
  incident: Incident,
  entry: Entry,
  presenting: Presenting,
  at: At,
  scribe: Scribe,
): Promise<Recorded | undefined> {
  const now = presentationOf(incident.lines).get(entry.name);
  const said = 'text' in presenting ? {text: cleanLine(presenting.text)} : presenting;
  if ('text' in said && said.text === '') throw new Failure('text-empty');
  const same =
    'text' in said
      ? now?.hidden !== true && now?.text === said.text
      : (now?.hidden === true) === !said.show && now?.text === undefined;
  if (same) return undefined;
  return await record(scribe, incident.id, [{kind: 'presentation', at, data: {entry: entry.name, ...said}}]);
}
