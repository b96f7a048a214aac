import {readFileSync, statSync} from 'node:fs';
import {basename, resolve} from 'node:path';
import {Failure} from '../../failure.ts';

/**
 * A file to attach, or a pipe (`--attach <(kubectl logs …)`). Failure `attachment-unreadable` for what is not there
 * or is neither: a device may never end.
 */
export function readAttachment(cwd: string, file: string): {name: string; content: Uint8Array} {
  try {
    const path = resolve(cwd, file);
    const stat = statSync(path);
    if (stat.isFile() || stat.isFIFO()) return {name: basename(file), content: readFileSync(path)};
  } catch {
    // Refused below, as what is neither.
  }
  throw new Failure('attachment-unreadable', {file});
}
