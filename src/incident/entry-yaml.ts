import {parseDocument, type Document} from 'yaml';
import {broken} from './broken.ts';
import type {Json} from './entry.ts';

/** The header of an entry in any YAML that a person may write. `lines` follow the first `---`. */
export function readHeader(name: string, lines: readonly string[]): Map<string, Json> {
  const document = parseDocument(lines.join('\n'), {version: '1.2', schema: 'core'});
  const [error] = document.errors;
  if (error) {
    const line = error.linePos?.[0].line ?? 1;
    throw broken(name, line + 1, 'YAML', lines[line - 1]);
  }
  const value = plain(document);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw broken(name, 2, 'mh: 1', lines[0]);
  }
  return new Map(Object.entries(value));
}

/** As JSON; undefined for what JSON cannot hold (a node that contains itself, too many aliases). */
function plain(document: Document): Json | undefined {
  try {
    return JSON.parse(JSON.stringify(document.toJS({maxAliasCount: 20}))) as Json;
  } catch {
    return undefined;
  }
}
