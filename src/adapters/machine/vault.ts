import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {writeWhole} from '../files/write.ts';

const KEPT_FOR = 7 * 24 * 60 * 60 * 1000;
/** Masking and writing the entry are moments of one command, even where much is masked. */
const SAME_COMMAND = 5 * 60 * 1000;

/**
 * Keeps the originals of masked text on this machine for seven days, readable by this user only. Different
 * originals can become the same masked text: the time at which each was masked tells them apart. A file is
 * `<first half of the SHA-256 of the masked text>-<when, ms since 1970>`.
 */
export class Vault {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Keeps `original` under the text that it became. A vault that cannot be written keeps nothing: masking stands. */
  keep(masked: string, original: string, now: Date): void {
    try {
      this.#sweep(now);
      const name = `${digest(masked)}-${String(now.getTime())}`;
      writeWhole(join(this.#folder, name), original, {mode: 0o600});
    } catch {
      // Losing the original of a secret is no loss of an entry.
    }
  }

  /** The original of the text that was masked for an entry written at `written`, if it is still kept. */
  find(masked: string, written: Date, now: Date): string | undefined {
    this.#sweep(now);
    const away = (name: string): number => Math.abs(keptAt(name) - written.getTime());
    const [nearest] = namesIn(this.#folder)
      .filter((name) => name.startsWith(`${digest(masked)}-`) && away(name) <= SAME_COMMAND)
      .sort((a, b) => away(a) - away(b));
    try {
      return nearest === undefined ? undefined : readFileSync(join(this.#folder, nearest), 'utf8');
    } catch {
      return undefined;
    }
  }

  #sweep(now: Date): void {
    for (const name of namesIn(this.#folder)) {
      if (!(now.getTime() - keptAt(name) <= KEPT_FOR)) rmSync(join(this.#folder, name), {force: true});
    }
  }
}

function digest(masked: string): string {
  return createHash('sha256').update(masked).digest('hex').slice(0, 32);
}

/** Milliseconds since 1970; NaN for a file that is not one of ours. */
function keptAt(name: string): number {
  return Number(/^[0-9a-f]{32}-(\d+)$/.exec(name)?.[1] ?? NaN);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
