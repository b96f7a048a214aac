import {
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import {isAbsolute, join} from 'node:path';
import type {Env} from '../../adapters/folders.ts';

/**
 * V8's compiled code of our own files, kept per build, Node version and processor in the user's cache folder.
 * It only ever saves time: whatever is missing, damaged, foreign or not writable is as if it were not there.
 * V8 itself crashes on a damaged cache, hence the checksum and the flush before the rename.
 */
export interface CodeCache {
  read(name: string): Buffer | undefined;
  write(name: string, code: Buffer): void;
}

const HEADER = 8;
/** Words: 64 bytes. */
const STRIDE = 16;

export function codeCache(folder: string): CodeCache {
  return {
    read: (name) => quietly(() => readChecked(`${folder}/${name}.bin`)),
    write: (name, code) => quietly(() => writeFlushed(folder, name, code)),
  };
}

/** The folder, or undefined where there is no home or Node was told to keep no compiled code. */
export function codeCacheFolder(env: Env, build: string): string | undefined {
  if (env['NODE_DISABLE_COMPILE_CACHE'] !== undefined && env['NODE_DISABLE_COMPILE_CACHE'] !== '')
    return undefined;
  const home = env['HOME'];
  const own = env['XDG_CACHE_HOME'];
  const base =
    own !== undefined && isAbsolute(own)
      ? own
      : home === undefined || home === ''
        ? undefined
        : join(home, '.cache');
  return base === undefined
    ? undefined
    : join(base, 'mh', 'code', `${build}-${process.version}-${process.arch}`);
}

function readChecked(path: string): Buffer | undefined {
  const file = openSync(path, 'r');
  try {
    const {uid, mode, size} = fstatSync(file);
    if (uid !== process.getuid?.() || (mode & 0o022) !== 0) return undefined;
    const bytes = Buffer.allocUnsafeSlow(size);
    if (readSync(file, bytes) !== size) return undefined;
    const code = bytes.subarray(HEADER);
    return bytes.readUInt32LE(0) === checksum(code) && bytes.readUInt32LE(4) === code.length
      ? code
      : undefined;
  } finally {
    closeSync(file);
  }
}

function writeFlushed(folder: string, name: string, code: Buffer): void {
  const path = join(folder, `${name}.bin`);
  const temporary = `${path}.${String(process.pid)}`;
  mkdirSync(join(path, '..'), {recursive: true, mode: 0o700});
  const header = Buffer.alloc(HEADER);
  header.writeUInt32LE(checksum(code), 0);
  header.writeUInt32LE(code.length, 4);
  try {
    const file = openSync(temporary, 'wx', 0o600);
    try {
      writeSync(file, Buffer.concat([header, code]));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, {force: true});
    throw error;
  }
}

/**
 * Two running sums (as Fletcher's) over the first word of every 64 bytes. What a crash or a full disk leaves
 * behind is damaged in blocks of 512 bytes and more, and reading every word would cost a third of the gain.
 */
function checksum(code: Buffer): number {
  const aligned = code.byteOffset % 4 === 0 ? code : Buffer.from(code);
  const words = new Int32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2);
  let sum = code.length | 0;
  let sums = 0;
  for (let at = 0; at < words.length; at += STRIDE) {
    sum = (sum + (words[at] ?? 0)) | 0;
    sums = (sums + sum) | 0;
  }
  return (sum ^ Math.imul(sums, 0x9e3779b1)) >>> 0;
}

function quietly<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
