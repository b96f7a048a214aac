import {mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync} from 'node:fs';
import {basename, join} from 'node:path';
import type {Change, FileChange} from '../../docs-repo/change.ts';
import {writeWhole} from '../files/write.ts';
import {isRunning, startOf} from '../machine/process.ts';

/** A change on its way: written before anything else is touched, removed when the commit stands. */
export interface Pending {
  readonly file: string;
  readonly change: Change;
  /** Folder of the docs inside the repository, with a final `/`, or empty. */
  readonly prefix: string;
  readonly ref: string;
}

interface JournalFile {
  readonly version: 1;
  readonly pid: number;
  readonly started: string;
  readonly prefix: string;
  readonly ref: string;
  readonly change: Omit<Change, 'files'> & {readonly files: readonly StoredFile[]};
}

interface StoredFile {
  readonly op: FileChange['op'];
  readonly path: string;
  readonly content?: string;
  readonly base64?: string;
  readonly was?: string;
}

const pendingFolder = (commonDir: string): string => join(commonDir, 'mh', 'pending');
const asideFolder = (commonDir: string): string => join(commonDir, 'mh', 'aside');

/** Writes and flushes the journal file of a change; its name sorts by time. */
export function writePending(commonDir: string, prefix: string, ref: string, change: Change): Pending {
  const stamp = change.made.replace(/[^0-9]/g, '').slice(0, 17);
  const file = join(pendingFolder(commonDir), `${stamp}-${change.id}.json`);
  const record: JournalFile = {
    version: 1,
    pid: process.pid,
    started: startOf(process.pid),
    prefix,
    ref,
    change: {...change, files: change.files.map(stored)},
  };
  writeWhole(file, JSON.stringify(record), {flushFolder: true, mode: 0o600});
  return {file, change, prefix, ref};
}

export function removePending(pending: Pending): void {
  rmSync(pending.file, {force: true});
}

/** Moves what cannot be finished out of the way; `mh docs status` shows it. What cannot be moved stays. */
export function setAside(commonDir: string, file: string): void {
  try {
    mkdirSync(asideFolder(commonDir), {recursive: true});
    renameSync(file, join(asideFolder(commonDir), basename(file)));
  } catch {
    // Another process was faster, or the folder cannot be written: then nothing else can be either.
  }
}

export function listAside(commonDir: string): string[] {
  return jsonFiles(asideFolder(commonDir));
}

/** All journal files, oldest first; those that cannot be read are set aside. */
export function readPending(commonDir: string): Pending[] {
  const found: Pending[] = [];
  for (const file of jsonFiles(pendingFolder(commonDir))) {
    const read = readOne(commonDir, file);
    if (read) found.push(read.pending);
  }
  return found;
}

/** The journal files whose writer is gone: the ones for us to finish. */
export function readAbandoned(commonDir: string): Pending[] {
  const found: Pending[] = [];
  for (const file of jsonFiles(pendingFolder(commonDir))) {
    const read = readOne(commonDir, file);
    if (read && !isRunning(read.pid, read.started)) found.push(read.pending);
  }
  return found;
}

function jsonFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function readOne(
  commonDir: string,
  file: string,
): {pending: Pending; pid: number; started: string} | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined; // finished by its writer meanwhile
  }
  try {
    const record = JSON.parse(text) as JournalFile;
    if (!isWhole(record)) throw new TypeError(file);
    const {change, prefix, ref, pid, started} = record;
    const files = change.files.map(restored);
    return {pending: {file, change: {...change, files}, prefix, ref}, pid, started};
  } catch {
    // A journal is renamed into place whole: one that cannot be read was damaged from outside.
    if (Date.now() - (statSync(file, {throwIfNoEntry: false})?.mtimeMs ?? NaN) > 1000)
      setAside(commonDir, file);
    return undefined;
  }
}

function isWhole({change, prefix, ref}: JournalFile): boolean {
  const texts = [prefix, ref, change.id, change.made, change.subject, ...change.files.map(({path}) => path)];
  return texts.every((text) => typeof text === 'string') && Array.isArray(change.derive);
}

function stored(file: FileChange): StoredFile {
  if (file.op === 'delete') return file;
  const {op, path, content} = file;
  const was = file.op === 'update' && file.was !== undefined ? {was: file.was} : {};
  if (typeof content === 'string') return {op, path, content, ...was};
  return {op, path, base64: Buffer.from(content).toString('base64'), ...was};
}

function restored({op, path, content = '', base64, was}: StoredFile): FileChange {
  if (op === 'delete') return {op, path};
  const bytes = base64 === undefined ? content : Buffer.from(base64, 'base64');
  return op === 'update' && was !== undefined ? {op, path, content: bytes, was} : {op, path, content: bytes};
}
