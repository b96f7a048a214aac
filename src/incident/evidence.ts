import {createHash} from 'node:crypto';
import {cleanLine} from '../encode/terminal.ts';
import {canonicalBody} from './body.ts';
import type {Data, Json} from './entry.ts';
import {textOf} from './timeline.ts';

/** Text longer than this many lines or characters becomes evidence, and its first lines the entry. */
const LONGEST_TEXT = {lines: 12, characters: 2000} as const;
const FIRST_LINES = 5;
/** Evidence above this many bytes stays on this machine, its hash in the entry. */
export const LARGEST_EVIDENCE = 10 * 1024 * 1024;

export interface Evidence {
  /** Relative to the incident's folder. */
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly data: Data;
  /** False: too large for the repo. */
  readonly kept: boolean;
}

export function isLong(text: string): boolean {
  return text.length > LONGEST_TEXT.characters || lineCount(text) > LONGEST_TEXT.lines;
}

/** The first lines of a long text, each cut to what a timeline can show. */
export function firstLines(text: string): string {
  const lines = text
    .split('\n', FIRST_LINES)
    .map((line) => (line.length > 200 ? `${line.slice(0, 199)}…` : line));
  return canonicalBody(lines.join('\n').replace(/[\uD800-\uDBFF]…/g, '…'));
}

/** Evidence of a command's output or a file. `stem` makes its name unique: an entry's name. */
export function evidenceOf(content: string | Uint8Array, stem: string, fileName = 'output.txt'): Evidence {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const path = `evidence/${stem}-${safeName(fileName)}`;
  const kept = bytes.length <= LARGEST_EVIDENCE;
  return {path, content, kept, data: {path, ...measured(bytes), kept}};
}

/** What an entry's fields say of its evidence, as they say it. */
export function evidenceItems({evidence}: Data): readonly Data[] {
  const list: readonly Json[] = Array.isArray(evidence) ? (evidence as readonly Json[]) : [evidence ?? null];
  return list.filter(
    (item): item is Data => typeof item === 'object' && item !== null && !Array.isArray(item),
  );
}

export interface NamedEvidence {
  /** Relative to the incident's folder. */
  readonly path: string;
  readonly lines: number;
  readonly kept: boolean;
}

/** The evidence that an entry's fields name; what names no path, or in another shape, is passed over. */
export function namedEvidence(data: Data): NamedEvidence[] {
  return evidenceItems(data).flatMap(({path, lines, kept}) => {
    const named = textOf(path);
    return named === undefined ? [] : [{path: named, lines: Number(lines) || 0, kept: kept !== false}];
  });
}

/** What an entry says of the content of its evidence. */
export function measured(content: string | Uint8Array): {lines: number; bytes: number; sha256: string} {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {lines: lineCount(Buffer.from(bytes).toString('latin1')), bytes: bytes.length, sha256};
}

function lineCount(text: string): number {
  return text === '' ? 0 : text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

/** A file name that is safe in any folder: letters, digits, dot, dash and underscore, at most 60 bytes or so. */
function safeName(name: string): string {
  const plain = cleanLine(name.normalize('NFC')).replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-');
  return (
    Array.from(plain.replace(/^[.-]+/, ''))
      .slice(-40)
      .join('')
      .replace(/^[.-]+/, '') || 'file'
  );
}
