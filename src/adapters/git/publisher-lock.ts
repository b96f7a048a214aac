import {join} from 'node:path';
import {isHeld, release, tryHold} from '../machine/process-lock.ts';

const fileOf = (commonDir: string): string => join(commonDir, 'mh', 'publisher.json');

/** Whether a publisher of this repo is at work. */
export function publisherRuns(commonDir: string): boolean {
  return isHeld(fileOf(commonDir));
}

/** Makes this process the repo's publisher; false where another one is. A dead one's lock is taken over. */
export function lockPublisher(commonDir: string): boolean {
  return tryHold(fileOf(commonDir));
}

export function unlockPublisher(commonDir: string): void {
  release(fileOf(commonDir));
}
