import {join} from 'node:path';
import {ProcessLock} from '../machine/process-lock.ts';

const lockOf = (commonDir: string): ProcessLock => new ProcessLock(join(commonDir, 'mh', 'publisher.json'));

/** Whether a publisher of this repo is at work. */
export function publisherRuns(commonDir: string): boolean {
  return lockOf(commonDir).isHeld;
}

/** Makes this process the repo's publisher; false where another one is. A dead one's lock is taken over. */
export function lockPublisher(commonDir: string): boolean {
  return lockOf(commonDir).take();
}

export function unlockPublisher(commonDir: string): void {
  lockOf(commonDir).release();
}
