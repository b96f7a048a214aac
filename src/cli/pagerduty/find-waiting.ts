import type {Kept} from '../../adapters/machine/outbox.ts';
import {Failure} from '../../failure.ts';
import {idOfWaiting} from '../../pagerduty/waiting.ts';

/** What waits under an id. Failures `pagerduty-write-unknown`, `pagerduty-write-busy`. */
export function findWaiting(all: readonly Kept[], id: string): Kept {
  const found = all.find(({waiting}) => idOfWaiting(waiting) === id.trim().toLowerCase());
  if (found === undefined) throw new Failure('pagerduty-write-unknown', {id});
  if (found.hold === 'busy') throw new Failure('pagerduty-write-busy', {id});
  return found;
}
