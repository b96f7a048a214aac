import {Failure} from '../failure.ts';
import {isTime} from './entry-fields.ts';
import {type At, record, type Recorded, type Scribe} from './record.ts';
import {isKind, type TimelineLine} from './timeline.ts';

export interface Update {
  readonly id: string;
  readonly text: string;
  readonly at: At;
  /** When the next one is due, RFC 3339. */
  readonly next?: string | undefined;
}

/** Records what was told to those who wait. Failure `update-empty`. */
export async function recordUpdate({id, text, at, next}: Update, scribe: Scribe): Promise<Recorded> {
  if (text.trim() === '') throw new Failure('update-empty');
  const data = next === undefined ? {} : {next};
  return await record(scribe, id, [{kind: 'update', at, data, body: text}]);
}

/** When the next update is due: what the last one says; undefined where it says nothing. */
export function nextUpdate(lines: readonly TimelineLine[]): Date | undefined {
  const next = lines.findLast(isKind('update'))?.data['next'];
  return isTime(next) ? new Date(next) : undefined;
}
