import {linkSync, readFileSync, renameSync, rmSync} from 'node:fs';
import {writeWhole} from '../files/write.ts';
import {isRunning, startOf} from './process.ts';
import {base32} from './random.ts';

interface Holder {
  readonly pid: number;
  readonly started: string;
}

/** A file that one process of this machine can have at a time. A dead one's is taken over. */
export class ProcessLock {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** Whether a living process has it. */
  get isHeld(): boolean {
    return isAlive(holderOf(read(this.#file)));
  }

  /** Makes it this process's; false where another one has it. */
  take(): boolean {
    const mine: Holder = {pid: process.pid, started: startOf(process.pid)};
    for (let tries = 0; tries < 5; tries++) {
      try {
        writeWhole(this.#file, JSON.stringify(mine), {exclusive: true, mode: 0o600});
        return true;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      if (this.isHeld) return false;
      removeStale(this.#file);
    }
    return false;
  }

  release(): void {
    if (holderOf(read(this.#file))?.pid === process.pid) rmSync(this.#file, {force: true});
  }
}

/** Moves the lock away first and looks at what was moved: it may have become somebody's meanwhile. */
function removeStale(file: string): void {
  const aside = `${file}.${base32(8)}`;
  try {
    renameSync(file, aside);
    if (isAlive(holderOf(read(aside)))) linkSync(aside, file);
  } catch {
    // Somebody else was faster; look again.
  } finally {
    rmSync(aside, {force: true});
  }
}

function isAlive(holder: Holder | undefined): boolean {
  return holder !== undefined && isRunning(holder.pid, holder.started);
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
