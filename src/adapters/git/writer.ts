import {setTimeout as sleep} from 'node:timers/promises';
import type {Applied, Change} from '../../docs-repo/change.ts';
import {assertSafe} from '../../docs-repo/safe-path.ts';
import {Failure} from '../../failure.ts';
import {fault} from '../fault.ts';
import {alreadyCommitted} from './already-committed.ts';
import {attempt, type AttemptSettings} from './attempt.ts';
import {branchName} from './branch.ts';
import {BranchLocked, BranchMoved} from './commit.ts';
import {IndexLocked} from './index-paths.ts';
import {type Pending, readAbandoned, removePending, setAside, writePending} from './journal.ts';
import {clearLeftovers} from './leftovers.ts';
import {placeFor} from './place.ts';

export interface WriterSettings extends AttemptSettings {
  /** `refs/heads/…` */
  readonly ref: string;
  /** Folder of the docs inside the repository, with a final `/`, or empty. */
  readonly prefix: string;
  /** Where mh keeps its own linked work trees. */
  readonly dataFolder: string;
}

/** Milliseconds after which a contested branch is left to the next command. */
const GIVE_UP_AFTER = 30_000;
/** Milliseconds for which a lock is waited for: by a command for its own change, and for what was left before. */
const LOCKED = 4000;
const LOCKED_BEFORE = 500;
/** Milliseconds after which the rest of what was left before is not tried: what holds one up holds up all. */
const ENOUGH = 1000;

/**
 * Applies changes: journal, files, index, commit, in an order that can be cut anywhere and carried on by the
 * next command. What goes wrong once the journal stands is no failure: the answer is `pending`.
 */
export class Writer {
  readonly settings: WriterSettings;

  constructor(settings: WriterSettings) {
    this.settings = settings;
  }

  /**
   * Throws where not even the journal can be written, and Failure where the change may not be: `path-unsafe`. Then
   * nothing is kept of it.
   */
  async apply(change: Change): Promise<Applied> {
    const {repository, prefix, ref} = this.settings;
    for (const {path} of change.files) assertSafe(path);
    const pending = writePending(repository.commonDir, prefix, ref, change);
    fault('journal-written');
    return await this.#finish(pending, false);
  }

  /** Finishes what commands that were cut off left in the journal, oldest first. Gives what still waits. */
  async finishAbandoned(): Promise<readonly Pending[]> {
    const waiting: Pending[] = [];
    const began = Date.now();
    for (const pending of readAbandoned(this.settings.repository.commonDir)) {
      const heldUp = waiting.length > 0 && Date.now() - began > ENOUGH;
      if (heldUp || (await this.#finish(pending, true)).state === 'pending') waiting.push(pending);
    }
    return waiting;
  }

  async #finish(pending: Pending, abandoned: boolean): Promise<Applied> {
    try {
      const applied = await this.#commit(pending, abandoned);
      if (applied.state === 'pending') return applied;
      if (abandoned) await clearLeftovers(this.settings.repository, pending);
      removePending(pending);
      fault('journal-removed');
      return applied;
    } catch (error) {
      if (error instanceof Failure && !abandoned) {
        removePending(pending);
        throw error;
      }
      if (error instanceof Failure) setAside(this.settings.repository.commonDir, pending.file);
      return {state: 'pending', reason: error instanceof Error ? error.message : String(error)};
    }
  }

  async #commit(pending: Pending, abandoned: boolean): Promise<Applied> {
    const {repository, dataFolder} = this.settings;
    const patience = abandoned ? LOCKED_BEFORE : LOCKED;
    const began = Date.now();
    for (let tries = 1; ; tries++) {
      const place = await placeFor(repository, pending.ref, dataFolder);
      if (place.kind === 'held') return {state: 'pending', reason: place.reason};
      try {
        const done = abandoned ? await alreadyCommitted(repository, pending, place) : undefined;
        if (done !== undefined)
          return {
            state: 'committed',
            commit: done,
            branch: branchName(pending.ref),
            elsewhere: false,
          };
        return await attempt({...this.settings, patience}, pending, place);
      } catch (error) {
        if (error instanceof IndexLocked) return {state: 'pending', reason: 'index.lock'};
        const limit = error instanceof BranchLocked ? patience : GIVE_UP_AFTER;
        if (!(error instanceof BranchMoved) || Date.now() - began > limit) throw error;
        await sleep(Math.random() * Math.min(20 * tries, 250));
      }
    }
  }
}
