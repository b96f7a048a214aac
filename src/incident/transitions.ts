import {cleanLine} from '../encode/terminal.ts';
import {Failure} from '../failure.ts';
import type {Severity, Status} from './entry.ts';
import {shortId} from './id.ts';
import type {Incident} from './incident.ts';
import {type At, record, type Recorded, type Scribe} from './record.ts';
import {moveTo} from './status.ts';

export interface Transition {
  readonly incident: Incident;
  readonly at: At;
  /** What the timeline says about it. */
  readonly text?: string;
}

/** Sets the status; nothing to do when it is that already. */
export async function setStatus(
  {incident, at, text = ''}: Transition,
  status: Status,
  scribe: Scribe,
): Promise<Recorded | undefined> {
  if (moveTo(incident, status) === 'unchanged' && text === '') return undefined;
  return await record(scribe, incident.id, [{kind: 'status', at, data: {status}, body: text}]);
}

/** Cancels a false alarm. */
export async function cancelIncident(
  {incident, at}: Transition,
  reason: string,
  scribe: Scribe,
): Promise<Recorded> {
  moveTo(incident, 'cancelled');
  return await record(scribe, incident.id, [
    {kind: 'cancelled', at, data: {reason: cleanLine(reason)}, body: reason},
  ]);
}

export async function setSeverity(
  {incident, at, text = ''}: Transition,
  severity: Severity,
  scribe: Scribe,
): Promise<Recorded | undefined> {
  if (incident.severity === severity && text === '') return undefined;
  return await record(scribe, incident.id, [{kind: 'severity', at, data: {severity}, body: text}]);
}

/** Gives a role to a person, or takes it back when no person is named. */
export async function setRole(
  {incident, at, text = ''}: Transition,
  role: string,
  person: string | undefined,
  scribe: Scribe,
): Promise<Recorded | undefined> {
  if (incident.roles.get(role) === person) return undefined;
  const data = {role, ...(person === undefined ? {} : {person: cleanLine(person)})};
  return await record(scribe, incident.id, [{kind: 'role', at, data, body: text}]);
}

/**
 * Ends an incident as part of another one; the other one gets a link back. Failures `merge-itself`, and
 * `incident-merged` where either is part of another one already.
 */
export async function mergeInto(
  {incident, at}: Transition,
  into: Incident,
  scribe: Scribe,
): Promise<readonly Recorded[]> {
  if (into.id === incident.id) throw new Failure('merge-itself', {id: shortId(into.id)});
  if (into.mergedInto !== undefined)
    throw new Failure('incident-merged', {id: shortId(into.id), into: shortId(into.mergedInto)});
  moveTo(incident, 'merged');
  const ended = await record(scribe, incident.id, [{kind: 'merged', at, data: {into: into.id}}]);
  const kept = await record(scribe, into.id, [
    {kind: 'link', at, data: {incident: incident.id, label: incident.title}},
  ]);
  return [ended, kept];
}

export async function addLink(
  {incident, at}: Transition,
  target: {url: string} | {incident: string},
  label: string | undefined,
  scribe: Scribe,
): Promise<Recorded> {
  const data = {...target, ...(label === undefined ? {} : {label: cleanLine(label)})};
  return await record(scribe, incident.id, [{kind: 'link', at, data}]);
}
