import {linkSync, readFileSync, renameSync, rmSync} from 'node:fs';
import {writeWhole} from '../files/write.ts';
import {isRunning, startOf} from './process.ts';
import {base32} from './random.ts';

interface Holder {
  readonly pid: number;
  readonly started: string;
}

/** Whether a living process holds the lock `file`. */
export function isHeld(file: string): boolean {
  const holder = holderOf(read(file));
  return holder !== undefined && isRunning(holder.pid, holder.started);
}

/** Makes the lock this process's; false where another one holds it. A dead one's is taken over. */
export function tryHold(file: string): boolean {
  const mine: Holder = {pid: process.pid, started: startOf(process.pid)};
  for (let tries = 0; tries < 5; tries++) {
    try {
      writeWhole(file, JSON.stringify(mine), {exclusive: true, mode: 0o600, flush: false});
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (isHeld(file)) return false;
    removeStale(file);
  }
  return false;
}

export function release(file: string): void {
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
