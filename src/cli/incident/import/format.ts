import {extname} from 'node:path';
import {isDelimited} from '../../../incident/import/delimited.ts';
import type {Source} from './source.ts';

export const IMPORT_FORMATS = ['pagerduty', 'csv', 'markdown'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

const BY_EXTENSION: Readonly<Record<string, ImportFormat>> = {
  '.json': 'pagerduty',
  '.ndjson': 'pagerduty',
  '.jsonl': 'pagerduty',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.md': 'markdown',
  '.markdown': 'markdown',
};

/** By the end of its name, else by what it begins with: JSON, a heading with time and text, anything else. */
export function formatOf({name, text}: Pick<Source, 'name' | 'text'>): ImportFormat {
  const named = BY_EXTENSION[extname(name).toLowerCase()];
  if (named !== undefined) return named;
  if (/^\s*(?:\{|\[\s*[{[\]])/.test(text)) return 'pagerduty';
  return isDelimited(text) ? 'csv' : 'markdown';
}
