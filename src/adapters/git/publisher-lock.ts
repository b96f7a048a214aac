import {linkSync, readFileSync, renameSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {writeWhole} from '../files/write.ts';
import {base32} from '../machine/random.ts';
import {isRunning, startOf} from '../machine/process.ts';

interface Holder {
  readonly pid: number;
  readonly started: string;
}

const fileOf = (commonDir: string): string => join(commonDir, 'mh', 'publisher.json');

/** Whether a publisher of this repo is at work. */
export function publisherRuns(commonDir: string): boolean {
  const holder = holderOf(read(fileOf(commonDir)));
  return holder !== undefined && isRunning(holder.pid, holder.started);
}

/** Makes this process the repo's publisher; false where another one is. A dead one's lock is taken over. */
export function lockPublisher(commonDir: string): boolean {
  const file = fileOf(commonDir);
  const mine: Holder = {pid: process.pid, started: startOf(process.pid)};
  for (let tries = 0; tries < 5; tries++) {
    try {
      writeWhole(file, JSON.stringify(mine), {exclusive: true, mode: 0o600});
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (publisherRuns(commonDir)) return false;
    removeStale(file);
  }
  return false;
}

export function unlockPublisher(commonDir: string): void {
  const file = fileOf(commonDir);
  if (holderOf(read(file))?.pid === process.pid) rmSync(file, {force: true});
}

/** Moves the lock away first and looks at what was moved: it may have become somebody's meanwhile. */
function removeStale(file: string): void {
  const aside = `${file}.${base32(8)}`;
  try {
    renameSync(file, aside);
    const holder = holderOf(read(aside));
    if (holder !== undefined && isRunning(holder.pid, holder.started)) linkSync(aside, file);
  } catch {
    // Somebody else was faster; look again.
  } finally {
    rmSync(aside, {force: true});
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function holderOf(text: string): Holder | undefined {
  try {
    const {pid, started} = JSON.parse(text) as Holder;
    return {pid, started};
  } catch {
    return undefined;
  }
}
