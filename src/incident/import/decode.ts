import {Failure} from '../../failure.ts';

/** A file of this many bytes is an export, not a timeline of one incident. */
export const LARGEST = {csv: 16, markdown: 1, json: 64} as const;

/**
 * The text of a file, by its byte order mark (UTF-8, UTF-16), else as UTF-8, else as EUC-KR, which Korean
 * spreadsheets write. Failures `import-empty`, `import-not-text` for what is none of these.
 */
export function decode(bytes: Uint8Array, file: string): string {
  const text = bytes.length === 0 ? '' : decoded(bytes);
  if (text === undefined || text.includes('\u0000')) throw new Failure('import-not-text', {file});
  if (text.trim() === '') throw new Failure('import-empty', {file});
  return text.replace(/^\uFEFF/, '');
}

function decoded(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return tryDecode(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return tryDecode(bytes, 'utf-16be');
  return tryDecode(bytes, 'utf-8') ?? tryDecode(bytes, 'euc-kr');
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Failure `import-too-large`. */
export function assertSize(bytes: number, kind: keyof typeof LARGEST, file: string): void {
  const most = LARGEST[kind];
  if (bytes > most * 1024 * 1024)
    throw new Failure('import-too-large', {file, size: Math.ceil(bytes / 1024 / 1024), most});
}
