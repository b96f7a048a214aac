import {Failure} from '../failure.ts';
import {STATUSES, type Status} from './entry.ts';
import {shortId} from './id.ts';
import {lookUp, type Words} from './words.ts';

const WORDS: Words<Status> = {
  investigating: ['investigate', '조사 중', '조사'],
  identified: ['identify', '원인 파악', '원인 파악됨', '파악'],
  monitoring: ['monitor', '관찰 중', '관찰', '모니터링'],
  resolved: ['resolve', '해결됨', '해결'],
  reopened: ['reopen', '재개됨', '재개'],
  cancelled: ['cancel', 'canceled', '취소됨', '취소'],
  merged: ['merge', '병합됨', '병합'],
};

/** Reads `monitoring`, `관찰 중`; Failure('status-unknown'). */
export function parseStatus(text: string): Status {
  const result = lookUp(WORDS, text);
  if ('found' in result) return result.found;
  throw new Failure('status-unknown', {text, nearest: result.nearest});
}

export function isStatus(value: unknown): value is Status {
  return STATUSES.includes(value as Status);
}

/** Someone still has to work on it. */
export function isOpen(status: Status): boolean {
  return status !== 'resolved' && status !== 'cancelled' && status !== 'merged';
}

/** What a status that has its own command is reached by. */
const OWN_COMMAND: Partial<Record<Status, string>> = {
  resolved: 'mh incident resolve',
  reopened: 'mh incident reopen',
  cancelled: 'mh incident cancel',
  merged: 'mh incident merge',
};

/** The statuses that `mh incident status` sets; Failure('status-own-command') for the others. */
export function settableStatus(to: Status, id: string): Status {
  const command = OWN_COMMAND[to];
  if (command !== undefined) throw new Failure('status-own-command', {command, id: shortId(id)});
  return to;
}

/** What decides where an incident may go. */
export interface Position {
  readonly id: string;
  readonly status: Status;
  readonly mergedInto?: string;
}

/**
 * Whether an incident may go to status `to`. Open statuses follow each other in any order; a resolved or
 * cancelled one is reopened first; a merged one stays. The same open status again is `unchanged`.
 * Failures: already-resolved, incident-resolved, already-cancelled, incident-cancelled, incident-merged, not-resolved.
 */
export function moveTo(incident: Position, to: Status): 'moved' | 'unchanged' {
  const id = shortId(incident.id);
  if (incident.status === 'merged')
    throw new Failure('incident-merged', {id, into: shortId(incident.mergedInto ?? id)});
  if (incident.status === 'resolved') leaveResolved(to, id);
  else if (incident.status === 'cancelled') leaveCancelled(to, id);
  else if (to === 'reopened') throw new Failure('not-resolved', {id});
  return incident.status === to ? 'unchanged' : 'moved';
}

/** A resolved incident may be reopened or turn out to be part of another one. */
function leaveResolved(to: Status, id: string): void {
  if (to === 'resolved') throw new Failure('already-resolved', {id});
  if (to !== 'reopened' && to !== 'merged') throw new Failure('incident-resolved', {id});
}

function leaveCancelled(to: Status, id: string): void {
  if (to === 'cancelled') throw new Failure('already-cancelled', {id});
  if (to !== 'reopened') throw new Failure('incident-cancelled', {id});
}
