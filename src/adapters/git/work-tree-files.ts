import {existsSync, lstatSync, mkdirSync, readFileSync, rmdirSync, rmSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {Failure} from '../../failure.ts';
import {writeManyWhole} from '../files/write-many.ts';
import {writeWhole} from '../files/write.ts';
import type {Repository} from './repository.ts';

export interface TreeFile {
  readonly op: 'create' | 'update' | 'delete';
  /** Relative to the top of the work tree. */
  readonly path: string;
  readonly content?: Buffer;
}

/** So many files are worth the threads that flush them side by side. */
const MANY = 16;

/** Refuses a path whose parent is a symbolic link or a file: a write must stay inside the repository. */
export function assertContained(top: string, path: string): void {
  const parts = path.split('/').slice(0, -1);
  let folder = top;
  for (const part of parts) {
    folder = join(folder, part);
    const stat = lstatSync(folder, {throwIfNoEntry: false});
    if (stat === undefined) return;
    if (!stat.isDirectory()) throw new Failure('path-unsafe', {path});
  }
}

/** Makes the files of a change real in a work tree, each whole or not at all. Repeating it changes nothing. */
export async function writeFiles(tree: Repository, files: readonly TreeFile[]): Promise<void> {
  const temporary = join(tree.gitDir, 'mh');
  mkdirSync(temporary, {recursive: true});
  assertAllContained(tree.top, files); // all, before the first is written
  const written = files.length >= MANY ? await writeTogether(tree, files, temporary) : new Set();
  for (const file of files) {
    if (written.has(file)) continue;
    assertContained(tree.top, file.path);
    const target = join(tree.top, file.path);
    if (file.op === 'delete') removeFile(tree.top, target);
    else writeOne(target, file, temporary);
  }
}

/** One look at each folder is enough for all that goes into it. */
function assertAllContained(top: string, files: readonly TreeFile[]): void {
  const folders = new Map(files.map(({path}) => [dirname(path), path]));
  for (const path of folders.values()) assertContained(top, path);
}

/**
 * Writes what is new, with the flushes side by side, and gives what it has written. What cannot be written so (another
 * file system, a file that came between) is left to be written one by one.
 */
async function writeTogether(
  {top}: Repository,
  files: readonly TreeFile[],
  temporary: string,
): Promise<ReadonlySet<TreeFile>> {
  const fresh = files.filter(({op, path}) => op === 'create' && !existsSync(join(top, path)));
  const wholes = fresh.map(({path, content = Buffer.alloc(0)}) => {
    return {file: join(top, path), content, exclusive: true};
  });
  try {
    await writeManyWhole(wholes, temporary, () => assertAllContained(top, fresh));
    return new Set(fresh);
  } catch (error) {
    const {code = ''} = error as NodeJS.ErrnoException;
    if (!['EEXIST', 'EXDEV', 'EPERM', 'ENOTSUP'].includes(code)) throw error;
    return new Set();
  }
}

function writeOne(target: string, {op, content = Buffer.alloc(0)}: TreeFile, temporary: string): void {
  const present = readMaybe(target);
  if (present?.equals(content) === true) return;
  const exclusive = op === 'create' && present === undefined;
  try {
    writeWhole(target, content, {exclusive, temporary});
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && readMaybe(target)?.equals(content) === true) return;
    // The git folder can be on another file system, and some have no hard links.
    if (code !== 'EXDEV' && code !== 'EPERM' && code !== 'ENOTSUP') throw error;
    writeWhole(target, content);
  }
}

/** The bytes of a file; undefined for one that is not there or cannot be read. */
export function readMaybe(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function removeFile(top: string, target: string): void {
  rmSync(target, {force: true});
  for (let folder = dirname(target); folder !== top; folder = dirname(folder)) {
    try {
      rmdirSync(folder);
    } catch {
      return; // not empty
    }
  }
}
