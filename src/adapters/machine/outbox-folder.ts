import {mkdirSync, readdirSync, renameSync} from 'node:fs';
import {join} from 'node:path';
import {repoKey} from './memory.ts';

/**
 * `<name>.json`; `<name>.new.<pid>-<start of the process>.json` until the command that asked for it has kept its
 * entry; `<name>.<pid>-<start>.json` while a process sends it.
 */
export const OUTBOX_FILE = /^(\d{14}-[0-9a-z]{8})(?:\.(new\.)?(\d+)-(\d*))?\.json$/;

/** Where the writes of one docs repo wait. */
export function outboxFolder(stateFolder: string, commonDir: string, prefix: string): string {
  return join(stateFolder, 'outbox', repoKey(commonDir, prefix));
}

/** Names of what waits, in their order. Loads nothing, for commands that have nothing to do with PagerDuty. */
export function outboxFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => OUTBOX_FILE.test(file))
      .sort();
  } catch {
    return [];
  }
}

/** Moves what waits to another docs repo, where the incidents went; what is in somebody's hands stays in them. */
export function moveOutbox(from: string, to: string): void {
  const files = outboxFiles(from);
  if (files.length === 0) return;
  mkdirSync(to, {recursive: true});
  for (const file of files) {
    try {
      renameSync(join(from, file), join(to, file));
    } catch {
      // Sent, or claimed, meanwhile.
    }
  }
}
