import {closeSync, fstatSync, openSync, readFileSync} from 'node:fs';
import {basename, resolve} from 'node:path';
import {cleanLine} from '../../../encode/terminal.ts';
import {Failure} from '../../../failure.ts';
import {decode, LARGEST} from '../../../incident/import/decode.ts';

/** A file to import, read. */
export interface Source {
  /** As typed; `-` for standard input. */
  readonly path: string;
  /** What it is called in entries and messages. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly text: string;
}

const MOST = Math.max(...Object.values(LARGEST));
const MB = 1024 * 1024;

/** Failures `import-unreadable`, `import-too-large` before more than that is in memory, and those of decoding. */
export async function readSource(cwd: string, path: string): Promise<Source> {
  const name = path === '-' ? 'stdin' : cleanLine(basename(path).normalize('NFC'));
  const bytes = path === '-' ? await readPipe(name) : readFile(resolve(cwd, path), path, name);
  return {path, name, bytes, text: decode(bytes, name)};
}

function readFile(path: string, asTyped: string, name: string): Uint8Array {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const stat = fstatSync(file);
    if (!stat.isFile() && !stat.isFIFO()) throw new Failure('import-unreadable', {file: asTyped});
    if (stat.size > MOST * MB) throw tooLarge(name, stat.size);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('import-unreadable', {file: asTyped});
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

async function readPipe(name: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    size += (chunk as Buffer).length;
    if (size > MOST * MB) throw tooLarge(name, size);
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function tooLarge(file: string, size: number): Failure {
  return new Failure('import-too-large', {file, size: Math.ceil(size / MB), most: MOST});
}
