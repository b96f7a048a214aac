import {Failure} from '../failure.ts';

// Expressions over Unicode properties take milliseconds to make: they stay inside functions, behind this.
const ASCII = /^[\x20-\x5b\x5d-\x7e]*$/;
const DRIVE = /^[A-Za-z]:/;
const GIT_FOLDER = /^(?:\.git|git~\d+)$/;

/**
 * Whether `path` stays inside the docs folder by its spelling alone: relative, parts divided by single `/`,
 * no `.` or `..`, and no part that any file system takes for `.git` (other case, `git~1`, `.git.`,
 * `.git::$INDEX_ALLOCATION`, invisible or full-width characters). Symlinks are the writer's to check.
 */
export function safePath(path: string): boolean {
  return !isRefused(path) && !DRIVE.test(path) && path.split('/').every(safePart);
}

/** Separators of other systems, controls, and halves of surrogate pairs: never in a path of ours. */
function isRefused(path: string): boolean {
  return !ASCII.test(path) && /[\\\p{Cc}\p{Cs}\u2028\u2029]/u.test(path);
}

/** Failure `path-unsafe` where `safePath` says no. */
export function assertSafe(path: string): void {
  if (!safePath(path)) throw new Failure('path-unsafe', {path});
}

function safePart(part: string): boolean {
  const seen = asFileSystemsSee(part);
  return seen !== '' && !GIT_FOLDER.test(seen);
}

/** Empty for `.`, `..` and other parts made of nothing but dots and spaces. */
function asFileSystemsSee(part: string): string {
  const plain = ASCII.test(part) ? part : withoutIgnored(part.normalize('NFKD'));
  return plain
    .toLowerCase()
    .replace(/:.*$/s, '')
    .replace(/[. ]+$/, '');
}

/** What file systems look past: HFS+ ignores format characters. */
function withoutIgnored(part: string): string {
  return part.replace(/[\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}]/gu, '');
}
