import {randomBytes} from 'node:crypto';
import {closeSync, fsyncSync, linkSync, mkdirSync, openSync, renameSync, rmSync, writeSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';

function flushFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } catch {
    // Some file systems cannot flush a folder; the file itself is flushed.
  } finally {
    closeSync(handle);
  }
}

function writeAll(file: string, content: Uint8Array | string, mode: number, flush: boolean): void {
  const handle = openSync(file, 'wx', mode);
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
    if (flush) fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

export interface WriteOptions {
  /** Refuse when the file is already there (EEXIST) instead of replacing it. */
  readonly exclusive?: boolean;
  readonly mode?: number;
  /** Where the temporary file is made; on the same file system. Default: beside the file. */
  readonly temporary?: string;
  /** False for what may be lost in a power cut: caches, what is remembered. */
  readonly flush?: boolean;
  /** Flush the folder too, so that the name survives a power cut. */
  readonly flushFolder?: boolean;
}

/** Writes a file so that it is there whole or not at all: temporary name, flush, rename (or link). */
export function writeWhole(file: string, content: Uint8Array | string, options: WriteOptions = {}): void {
  const folder = dirname(file);
  mkdirSync(folder, {recursive: true});
  const temporary = join(
    options.temporary ?? folder,
    `.${basename(file).slice(0, 40)}.${randomBytes(6).toString('hex')}.tmp`,
  );
  try {
    writeAll(temporary, content, options.mode ?? 0o666, options.flush !== false);
    if (options.exclusive === true) linkSync(temporary, file);
    else renameSync(temporary, file);
  } finally {
    rmSync(temporary, {force: true});
  }
  if (options.flushFolder === true) flushFolder(folder);
}
