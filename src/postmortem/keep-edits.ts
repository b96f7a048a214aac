import type {Entry} from '../incident/entry.ts';
import {foldIncident, type Incident} from '../incident/incident.ts';
import {type At, changeOf, type Draft, makeEntries, type Recorded, type Scribe} from '../incident/record.ts';
import {type HandEdit, handNotes} from './by-hand.ts';
import {syncPostmortem} from './sync.ts';

/** A review with its regions up to date, and what is written down so that nothing is lost by it. */
export interface Kept {
  readonly text: string;
  /** The notes that hold what somebody had written into a region; absent where nobody had. */
  readonly notes?: Recorded;
  readonly edited: readonly HandEdit[];
}

export interface Subject {
  readonly incident: Incident;
  readonly entries: readonly Entry[];
  readonly path: string;
  readonly text: string;
  readonly committed?: string;
}

/** Renders the regions of a review again; what somebody wrote into one becomes notes of the incident. Failures of `syncPostmortem`. */
export async function syncKeeping(subject: Subject, at: At, scribe: Scribe): Promise<Kept> {
  const {incident, path, text, committed} = subject;
  const synced = syncPostmortem(text, incident, path, committed);
  const drafts = synced.edited.flatMap((edit) => handNotes(edit, incident, at));
  if (drafts.length === 0) return synced;
  const notes = await noted(incident.id, drafts, scribe);
  const now = foldIncident(incident.id, [...subject.entries, ...notes.entries], incident.broken);
  return {...syncPostmortem(text, now, path), notes, edited: synced.edited};
}

async function noted(id: string, drafts: readonly Draft[], scribe: Scribe): Promise<Recorded> {
  const entries = await makeEntries(scribe, drafts);
  return {id, entries, change: changeOf(scribe, {id, entries, derive: false})};
}
