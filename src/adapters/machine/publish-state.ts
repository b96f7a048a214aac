import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {PublishOutcome} from '../../docs-repo/publish-outcome.ts';
import {writeWhole} from '../files/write.ts';
import {repoKey} from './memory.ts';

/** What became of the last attempt to share a docs repo from this machine. */
export class PublishState {
  readonly #file: string;

  constructor(stateFolder: string, commonDir: string, prefix: string) {
    this.#file = join(stateFolder, 'publish', `${repoKey(commonDir, prefix)}.json`);
  }

  read(): PublishOutcome | undefined {
    try {
      return whole(JSON.parse(readFileSync(this.#file, 'utf8')) as Partial<PublishOutcome>);
    } catch {
      return undefined;
    }
  }

  keep(outcome: PublishOutcome): void {
    try {
      writeWhole(this.#file, JSON.stringify(outcome), {mode: 0o600});
    } catch {
      // The next attempt tells again.
    }
  }
}

/** Undefined for what we did not write so. */
function whole(outcome: Partial<PublishOutcome>): PublishOutcome | undefined {
  const {result, unshared, blocked = [], foreign = []} = outcome;
  const known = (result === 'published' || result === 'failed') && Number.isInteger(unshared);
  return known && Array.isArray(blocked) && Array.isArray(foreign) ? (outcome as PublishOutcome) : undefined;
}
