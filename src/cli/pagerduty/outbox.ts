import {statSync} from 'node:fs';
import {join} from 'node:path';
import {moveOutbox, outboxFiles, outboxFolder} from '../../adapters/machine/outbox-folder.ts';
import type {Context} from '../context.ts';
import type {Docs} from '../docs.ts';

type Machine = Pick<Context, 'folders'>;

/** What this machine has yet to tell PagerDuty about the incidents of these docs. */
export async function openOutbox(machine: Machine, docs: Docs) {
  const {Outbox} = await import('../../adapters/machine/outbox.ts');
  return new Outbox(folderOf(machine, docs));
}

/** Loads next to nothing: most commands have nothing to do with PagerDuty. */
export function isOutboxEmpty(machine: Machine, docs: Docs): boolean {
  return outboxFiles(folderOf(machine, docs)).length === 0;
}

/** Of what is ready to be sent, or waits for a decision. */
export function outboxNames(machine: Machine, docs: Docs): string[] {
  const files = outboxFiles(folderOf(machine, docs)).filter((file) => !file.includes('.new.'));
  return files.map((file) => file.replace(/\..*/, ''));
}

/** What is other when somebody has added, tried or taken away something. */
export function outboxState(machine: Machine, docs: Docs): string {
  const folder = folderOf(machine, docs);
  const times = outboxFiles(folder).map((file) => {
    const {mtimeMs = 0} = statSync(join(folder, file), {throwIfNoEntry: false}) ?? {};
    return `${file} ${mtimeMs}`;
  });
  return times.join('\n');
}

/** The incidents have moved to other docs: what waits for PagerDuty about them goes along. */
export function takeAlong(machine: Machine, from: Docs, to: Docs): void {
  moveOutbox(folderOf(machine, from), folderOf(machine, to));
}

/** The lock of the one process that sends in the background. */
export function senderLock(machine: Machine, docs: Docs): string {
  return join(folderOf(machine, docs), 'sender.lock');
}

function folderOf({folders}: Machine, {repository, prefix}: Docs): string {
  return outboxFolder(folders.state, repository.commonDir, prefix);
}
