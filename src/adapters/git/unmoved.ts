import {createHash} from 'node:crypto';
import {join} from 'node:path';
import type {FileChange} from '../../docs-repo/change.ts';
import {Failure} from '../../failure.ts';
import type {Pending} from './journal.ts';
import type {Objects} from './objects.ts';
import type {Place} from './place.ts';
import {readMaybe} from './work-tree-files.ts';

/** An update of a document from `before` to `content`: refused where something else than `before` stands by then. */
export function documentUpdate(path: string, before: string, content: string): FileChange {
  return {op: 'update', path, content, was: sha256(before)};
}

/**
 * Refuses a change to a document that is not any more what the change was made from: somebody has saved it in an
 * editor, or git has brought another version. Failure `document-moved`.
 */
export async function assertUnmoved(
  {change, prefix}: Pick<Pending, 'change' | 'prefix'>,
  place: Place,
  base: string | undefined,
  objects: Objects,
): Promise<void> {
  for (const file of change.files) {
    if (file.op !== 'update' || file.was === undefined) continue;
    const path = prefix + file.path;
    const here = place.kind === 'checkout' ? readMaybe(join(place.tree.top, path)) : undefined;
    const now = here ?? (base === undefined ? undefined : (await objects.read(`${base}:${path}`))?.body);
    if (now?.equals(Buffer.from(file.content)) === true) continue;
    if (now === undefined || sha256(now) !== file.was) throw new Failure('document-moved', {path: file.path});
  }
}

function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
