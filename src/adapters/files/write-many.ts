import {randomBytes} from 'node:crypto';
import {closeSync, fsync, linkSync, mkdirSync, openSync, renameSync, rmSync, writeSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {promisify} from 'node:util';

/** A file to be written whole. */
export interface WholeFile {
  readonly file: string;
  readonly content: Uint8Array;
  /** Refuse when the file is already there (EEXIST) instead of replacing it. */
  readonly exclusive: boolean;
}

/** Files open at a time. */
const AT_ONCE = 128;

const flushed = promisify(fsync);

/**
 * As `writeWhole` for each of many files, with their flushes side by side: the disk takes a hundred together in the
 * time of a few. A file is in place only when its content is on the disk. `temporary` is on the same file system; `check`
 * is asked just before files are put in their places.
 */
export async function writeManyWhole(
  files: readonly WholeFile[],
  temporary: string,
  check: () => void,
): Promise<void> {
  mkdirSync(temporary, {recursive: true});
  for (let at = 0; at < files.length; at += AT_ONCE)
    await writeTogether(files.slice(at, at + AT_ONCE), temporary, check);
}

async function writeTogether(
  files: readonly WholeFile[],
  temporary: string,
  check: () => void,
): Promise<void> {
  const stamp = randomBytes(6).toString('hex');
  const ways = files.map(({file}, nth) => {
    return join(temporary, `.${basename(file).slice(0, 40)}.${stamp}${nth}.tmp`);
  });
  try {
    await flushAll(files, ways);
    for (const folder of new Set(files.map(({file}) => dirname(file)))) mkdirSync(folder, {recursive: true});
    check();
    for (const [nth, {file, exclusive}] of files.entries()) {
      if (exclusive) linkSync(ways[nth] ?? '', file);
      else renameSync(ways[nth] ?? '', file);
    }
  } finally {
    for (const way of ways) rmSync(way, {force: true});
  }
}

async function flushAll(files: readonly WholeFile[], ways: readonly string[]): Promise<void> {
  const handles: number[] = [];
  try {
    for (const [nth, {content}] of files.entries()) {
      const handle = openSync(ways[nth] ?? '', 'wx', 0o666);
      handles.push(handle);
      for (let at = 0; at < content.length;) at += writeSync(handle, content, at);
    }
    await Promise.all(handles.map((handle) => flushed(handle)));
  } finally {
    for (const handle of handles) closeSync(handle);
  }
}
