import {randomBytes} from 'node:crypto';
import {mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Clock} from '../../docs-repo/ports.ts';
import {fault} from '../fault.ts';

/** What was typed, as it was typed, before anything was decided about it. */
export interface Spooled {
  readonly file: string;
  /** When it was typed, in milliseconds since 1970. */
  readonly when: number;
  readonly command: readonly string[];
  readonly text: string;
}

/** Where typed text is put first: the state folder, else the temporary folder. */
export class Spool {
  readonly #folders: readonly string[];
  readonly #clock: Clock;

  constructor(stateFolder: string, clock: Clock) {
    this.#clock = clock;
    this.#folders = [join(stateFolder, 'spool'), join(tmpdir(), `mh-spool-${process.getuid?.() ?? 'user'}`)];
  }

  /** Puts `text` on disk. Undefined when nothing at all can be written: the caller echoes the text. */
  keep(command: readonly string[], text: string): Spooled | undefined {
    const when = this.#clock.now().getTime();
    // The machine's own time: names sort by it also where the clock stands still.
    const name = `${String(Date.now())}-${randomBytes(4).toString('hex')}.json`;
    for (const folder of this.#folders) {
      const file = join(folder, name);
      try {
        mkdirSync(folder, {recursive: true, mode: 0o700});
        if (!isOurs(folder)) continue;
        writeFileSync(file, JSON.stringify({when, command, text}), {mode: 0o600, flag: 'wx'});
        fault('spooled');
        return {file, when, command, text};
      } catch {
        continue;
      }
    }
    return undefined;
  }

  /** Newest first. */
  list(): Spooled[] {
    return this.#folders
      .flatMap((folder) => namesIn(folder).map((name) => ({name, file: join(folder, name)})))
      .sort((a, b) => (a.name < b.name ? 1 : -1))
      .flatMap(({file}) => {
        const read = readOne(file);
        return read ? [{file, ...read}] : [];
      });
  }

  /** What cannot be dropped is offered again by `mh log --last`, and no failure of the command that is done. */
  drop(spooled: Spooled): void {
    try {
      rmSync(spooled.file, {force: true});
    } catch {
      return;
    }
  }
}

/** In the temporary folder anybody could have made one of that name first. */
function isOurs(folder: string): boolean {
  const stat = statSync(folder, {throwIfNoEntry: false});
  return stat?.isDirectory() === true && (process.getuid === undefined || stat.uid === process.getuid());
}

function namesIn(folder: string): string[] {
  try {
    if (!isOurs(folder)) return [];
    return readdirSync(folder).filter((name) => /^\d+-[0-9a-f]+\.json$/.test(name));
  } catch {
    return [];
  }
}

function readOne(file: string): Omit<Spooled, 'file'> | undefined {
  try {
    const {when, command, text} = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    const whole = typeof when === 'number' && Array.isArray(command) && typeof text === 'string';
    return whole ? {when, command: command.map(String), text} : undefined;
  } catch {
    return undefined;
  }
}
