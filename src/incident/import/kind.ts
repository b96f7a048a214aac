import type {Data, Mark, Status} from '../entry.ts';
import {parseMark} from '../mark.ts';
import {parseStatus} from '../status.ts';

/** What a row is: the kind of its entry, and the fields of it. */
export interface RowKind {
  readonly kind: 'note' | 'mark' | 'status';
  readonly data: Data;
}

/** Statuses that a row may set: how an incident is cancelled or merged, its own commands say. */
const SETTABLE: readonly Status[] = ['investigating', 'identified', 'monitoring', 'resolved', 'reopened'];

/**
 * By a word of either language: `resolved` sets the status, any other mark is a mark, any other status a status. What
 * else a source calls a row is kept as its `label`.
 */
export function kindOf(word: string | undefined): RowKind {
  const said = word?.trim() ?? '';
  if (said === '' || /^(?:notes?|메모|기록)$/i.test(said)) return {kind: 'note', data: {}};
  const status = statusNamed(said);
  if (status === 'resolved') return {kind: 'status', data: {status}};
  const mark = markNamed(said);
  if (mark !== undefined) return {kind: 'mark', data: {mark}};
  return status === undefined ? {kind: 'note', data: {label: said}} : {kind: 'status', data: {status}};
}

export function markNamed(word: string): Mark | undefined {
  return orNothing(() => parseMark(word));
}

export function statusNamed(word: string): Status | undefined {
  const status = orNothing(() => parseStatus(word));
  return status !== undefined && SETTABLE.includes(status) ? status : undefined;
}

function orNothing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
