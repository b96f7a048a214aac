import {Failure} from '../../failure.ts';
import type {Located} from './json-values.ts';

type Fields = Readonly<Record<string, unknown>>;
export type RecordKind = 'incident' | 'log_entry' | 'alert' | 'note' | 'event';

/** A record of PagerDuty in a file, not looked into yet. */
export interface FoundRecord {
  readonly kind: RecordKind;
  readonly value: Fields;
  /** Line of the file where the JSON value begins that it is in. */
  readonly line: number;
  readonly file: string;
}

const ENVELOPES: Readonly<Record<string, RecordKind>> = {
  incident: 'incident',
  incidents: 'incident',
  log_entry: 'log_entry',
  log_entries: 'log_entry',
  alert: 'alert',
  alerts: 'alert',
  note: 'note',
  notes: 'note',
  event: 'event',
};

/** Every record in a JSON value: an answer of the API, a record, a webhook, or a list of them. Failure `import-shape`. */
export function recordsIn({value, line}: Located, file: string): FoundRecord[] {
  if (Array.isArray(value))
    return value.flatMap((one: unknown) => recordsIn({value: one, raw: '', line}, file));
  if (!isFields(value)) throw strange(value, line, file);
  const kind = kindOf(value);
  if (kind !== undefined) return [{kind, value, line, file}];
  const found = Object.keys(ENVELOPES).filter((key) => typeof value[key] === 'object' && value[key] !== null);
  if (found.length === 0) throw strange(value, line, file);
  return found.flatMap((key) => {
    const inside: readonly unknown[] = Array.isArray(value[key]) ? value[key] : [value[key]];
    return inside.map((one): FoundRecord => {
      if (!isFields(one)) throw strange(one, line, file);
      return {kind: ENVELOPES[key] ?? 'incident', value: one, line, file};
    });
  });
}

/** What a record by itself is; undefined for what holds others. */
function kindOf(value: Fields): RecordKind | undefined {
  if (typeof value['id'] !== 'string') return undefined;
  const {type} = value;
  if (type === 'incident' || type === 'alert') return type;
  if (typeof type === 'string' && /(?:^|_)log_entry$/.test(type)) return 'log_entry';
  if (typeof value['event_type'] === 'string') return 'event';
  return typeof value['content'] === 'string' ? 'note' : undefined;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function strange(value: unknown, line: number, file: string): Failure {
  const found = isFields(value) ? Object.keys(value).slice(0, 5).join(', ') : JSON.stringify(value);
  return new Failure('import-shape', {file, line, found: (found || '{}').slice(0, 60)});
}
