import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {Failure} from '../../failure.ts';
import {release, tryHold} from '../machine/process-lock.ts';

/** Milliseconds for which another command that changes a document is waited for. */
const PATIENCE = 10_000;

/**
 * Reads and changes documents of a repo while no other command of this clone does: of two that each change a line of
 * one file, neither undoes the other. Failure `document-busy`.
 */
export async function withDocuments<T>(commonDir: string, work: () => Promise<T>): Promise<T> {
  const file = join(commonDir, 'mh', 'documents.json');
  const began = Date.now();
  while (!tryHold(file)) {
    if (Date.now() - began > PATIENCE) throw new Failure('document-busy');
    await sleep(10 + Math.random() * 40);
  }
  try {
    return await work();
  } finally {
    release(file);
  }
}
