import {readFileSync, renameSync, rmSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {Failure} from '../../failure.ts';
import {type Hold, parseWaiting, printWaiting, type Waiting} from '../../pagerduty/waiting.ts';
import {fault} from '../fault.ts';
import {writeWhole} from '../files/write.ts';
import {OUTBOX_FILE, outboxFiles} from './outbox-folder.ts';
import {isRunning, startOf} from './process.ts';
import {base32} from './random.ts';

/** No incident writes so much; what comes on top of it is not kept. */
const MOST = 1000;

/** A write with its file. */
export interface Kept {
  readonly waiting: Waiting;
  readonly hold: Hold;
  readonly file: string;
}

/**
 * What this machine has yet to tell PagerDuty about the incidents of one docs repo: a file for each write, for this
 * user only. Names sort by the order in which they were added. A write belongs to the process that gave its file
 * that process's name: of several that try, the file system lets one.
 */
export class Outbox {
  readonly #folder: string;
  readonly #me = `${String(process.pid)}-${startOf(process.pid)}`;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** In their order. A file that cannot be read is left out, and left alone. */
  list(): Kept[] {
    for (let tries = 0; ; tries++) {
      const found = outboxFiles(this.#folder).map((file) => this.#read(file));
      // One of them got another name while we looked: look again, so that it is not passed over.
      if (tries > 50 || !found.includes('gone')) return found.filter((one) => typeof one === 'object');
    }
  }

  /** Files that somebody changed, or that a newer version wrote. */
  unreadable(): string[] {
    const files = outboxFiles(this.#folder).filter((file) => this.#read(file) === 'unreadable');
    return files.map((file) => join(this.#folder, file));
  }

  /** When the last attempt to send this one ended, ms since 1970; 0 before there was one. */
  triedAt({waiting, file}: Kept): number {
    if (waiting.attempts === 0) return 0;
    return statSync(join(this.#folder, file), {throwIfNoEntry: false})?.mtimeMs ?? 0;
  }

  /**
   * Keeps writes, flushed, in the order given, behind all that are there. Nobody sends them before `release`.
   * Failure `pagerduty-outbox-full`.
   */
  prepare(writes: readonly Omit<Waiting, 'name'>[]): readonly Waiting[] {
    const files = outboxFiles(this.#folder);
    if (files.length + writes.length > MOST) throw new Failure('pagerduty-outbox-full', {count: MOST});
    // The machine's own time, so that the order stands where the clock of the answers stands still.
    const first = Math.max(Date.now(), Number((files.at(-1) ?? '').slice(0, 14)) + 1);
    return writes.map((write, place) => {
      const waiting = {...write, name: `${String(first + place).padStart(14, '0')}-${base32(8)}`};
      this.#write(this.#prepared(waiting), waiting);
      fault('write-prepared');
      return waiting;
    });
  }

  /** What it says is kept: from now on it is sent. */
  release(waiting: Waiting): void {
    moved(this.#prepared(waiting), this.#free(waiting));
  }

  /** Makes a write ours, also one that a dead process left; false where somebody else was faster. */
  claim({waiting, file}: Kept): boolean {
    const claimed = moved(join(this.#folder, file), this.#ours(waiting));
    if (claimed) fault('write-claimed');
    return claimed;
  }

  /** Keeps what has become of a write that is ours, and lets go of it. */
  putBack(waiting: Waiting): void {
    this.#write(this.#ours(waiting), waiting);
    moved(this.#ours(waiting), this.#free(waiting));
  }

  /** A write that is ours is over. */
  remove(waiting: Waiting): void {
    rmSync(this.#ours(waiting), {force: true});
  }

  #write(file: string, waiting: Waiting): void {
    writeWhole(file, printWaiting(waiting), {mode: 0o600, flushFolder: true});
  }

  #free({name}: Waiting): string {
    return join(this.#folder, `${name}.json`);
  }

  #prepared({name}: Waiting): string {
    return join(this.#folder, `${name}.new.${this.#me}.json`);
  }

  #ours({name}: Waiting): string {
    return join(this.#folder, `${name}.${this.#me}.json`);
  }

  #read(file: string): Kept | 'gone' | 'unreadable' {
    const [, name = '', prepared, pid, started = ''] = OUTBOX_FILE.exec(file) ?? [];
    const text = textOf(join(this.#folder, file));
    const waiting = text === undefined ? 'gone' : (parseWaiting(name, text) ?? 'unreadable');
    if (typeof waiting === 'string') return waiting;
    if (pid === undefined) return {waiting, file, hold: 'free'};
    if (isRunning(Number(pid), started)) return {waiting, file, hold: 'busy'};
    return {waiting, file, hold: prepared === undefined ? 'left-sending' : 'left-unsent'};
  }
}

/** False where the file was not there any more. */
function moved(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** Undefined where there is no such file. */
function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : '';
  }
}
