import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {writeWhole} from '../files/write.ts';

/** What this user's last commands did in one docs repo; kept on this machine only. */
export interface Remembered {
  /** Id of the current incident. */
  readonly current?: string;
  /** Id of the incident that this user ended last: a second `resolve` means this one, not the next one open. */
  readonly ended?: string;
  /** The last change, for `mh undo`. */
  readonly last?: LastChange;
}

export interface LastChange {
  /** Id of the change. */
  readonly change: string;
  /** `incident new` */
  readonly command: string;
  readonly incident: string;
  /** `<incident>/<entry>` of each entry that it added. */
  readonly entries: readonly string[];
  /** Ids of its changes that wrote documents. */
  readonly documents: readonly string[];
  /** The incident was not there before: taking it back cancels it. */
  readonly made?: boolean;
}

/**
 * Reads and replaces what is remembered about a docs repo. A file that cannot be read or kept is as good as none.
 * The last change has a file of its own: two commands at once must not bring back what the other one has replaced.
 */
export class Memory {
  readonly #incident: string;
  readonly #last: string;

  constructor(stateFolder: string, commonDir: string, prefix: string) {
    const file = join(stateFolder, 'repos', repoKey(commonDir, prefix));
    this.#incident = `${file}.json`;
    this.#last = `${file}.last.json`;
  }

  read(): Remembered {
    const {current, ended} = readObject(this.#incident);
    const last: Partial<LastChange> = {documents: [], ...readObject(this.#last)};
    return {
      ...(typeof current === 'string' ? {current} : {}),
      ...(typeof ended === 'string' ? {ended} : {}),
      ...(isChange(last) ? {last} : {}),
    };
  }

  /** Makes an incident the current one. */
  use(incident: string): void {
    const {ended} = this.read();
    keep(this.#incident, {current: incident, ...(ended === incident ? {} : {ended})});
  }

  /** This incident is over: it is not the current one any more. */
  end(incident: string): void {
    const {current = incident} = this.read();
    keep(this.#incident, {ended: incident, ...(current === incident ? {} : {current})});
  }

  /** What `mh undo` takes back from now on. */
  changed(last: LastChange | undefined): void {
    keep(this.#last, last ?? {});
  }
}

function keep(file: string, value: object): void {
  try {
    writeWhole(file, JSON.stringify(value), {mode: 0o600, flush: false});
  } catch {
    // Nothing that is remembered is worth failing for.
  }
}

function readObject(file: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof value === 'object' && value !== null ? {...value} : {};
  } catch {
    return {};
  }
}

function isChange(last: Partial<LastChange>): last is LastChange {
  const {change, command, incident, entries} = last;
  return [change, command, incident].every((text) => typeof text === 'string') && Array.isArray(entries);
}

/** A short name for a docs repo, the same from any folder inside it. */
export function repoKey(commonDir: string, prefix: string): string {
  return createHash('sha256').update(`${commonDir}\0${prefix}`).digest('hex').slice(0, 16);
}
