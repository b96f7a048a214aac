import type {Data, Entry, Json} from '../incident/entry.ts';
import {evidenceItems, evidenceOf} from '../incident/evidence.ts';
import type {Pulled} from './entries.ts';
import {sameButMasks} from './masked.ts';
import {amendmentName} from './record-name.ts';

/** The entry of a record, and what was pulled of it since, in order. */
export interface History {
  readonly entry: Entry;
  readonly amendments: readonly Entry[];
}

/**
 * What somebody can edit in PagerDuty, by the type of the entry. A log entry is not edited: that a person is called
 * otherwise today is no news of what happened then.
 */
const EDITABLE: Readonly<Record<string, readonly string[]>> = {
  incident: ['title', 'urgency', 'priority', 'service'],
  alert: ['summary', 'severity'],
  note: ['evidence'],
};

/** The correction that a record makes of its entry; undefined where both say the same. */
export function amended(history: History, {entry, evidence}: Pulled): Pulled | undefined {
  const before = said(history);
  const fields = changedFields(before.data, entry.data, EDITABLE[typeOf(entry)] ?? []);
  const body = entry.kind === 'note' && !sameButMasks(before.body, entry.body) ? entry.body : '';
  if (Object.keys(fields).length === 0 && body === '') return undefined;
  const told = JSON.stringify([{...fields, evidence: evidence?.data['sha256'] ?? null}, entry.body]);
  const name = nextName(history, told);
  const moved = evidence && evidenceOf(evidence.content, name);
  const data = moved ? {...fields, evidence: [moved.data]} : fields;
  return {entry: amendment(history, 'correction', {name, data, body}), ...(moved ? {evidence: moved} : {})};
}

/** The correction that brings back what was deleted and is there again as it was. */
export function restored(history: History): Pulled | undefined {
  if (!isDeleted(history)) return undefined;
  const name = nextName(history, 'restored');
  return {entry: amendment(history, 'correction', {name, data: {}, body: ''})};
}

/** The retraction of a record that is not there any more; undefined where that has been said. */
export function deleted(history: History): Pulled | undefined {
  if (isDeleted(history)) return undefined;
  const name = nextName(history, 'deleted');
  return {entry: amendment(history, 'retraction', {name, data: {}, body: ''})};
}

function isDeleted({amendments}: History): boolean {
  return amendments.at(-1)?.kind === 'retraction';
}

function nextName({entry, amendments}: History, content: string): string {
  return amendmentName(entry.name, amendments.length + 1, content);
}

function amendment(
  {entry}: History,
  kind: 'correction' | 'retraction',
  what: Pick<Entry, 'name' | 'data' | 'body'>,
): Entry {
  const ref = entry.ref === undefined ? {} : {ref: entry.ref};
  return {
    name: what.name,
    at: entry.at,
    kind,
    by: 'pagerduty',
    source: 'pagerduty',
    ...ref,
    replaces: entry.name,
    data: what.data,
    extra: {},
    body: what.body,
  };
}

/** What PagerDuty has said of a record so far. */
function said({entry, amendments}: History): Pick<Entry, 'data' | 'body'> {
  const corrections = amendments.filter(({kind}) => kind === 'correction');
  return {
    data: Object.assign({}, entry.data, ...corrections.map(({data}) => data)) as Data,
    body: corrections.findLast(({body}) => body !== '')?.body ?? entry.body,
  };
}

function typeOf({kind, data}: Entry): string {
  return kind === 'page' && typeof data['type'] === 'string' ? data['type'] : kind;
}

/** The fields that differ, as they are now; null for one that is gone. */
function changedFields(before: Data, after: Data, keys: readonly string[]): Data {
  const changed = keys.filter((key) => !isSame(key, before, after));
  return Object.fromEntries(changed.map((key) => [key, after[key] ?? null]));
}

function isSame(key: string, before: Data, after: Data): boolean {
  if (key === 'evidence') return hashOf(before) === hashOf(after);
  const [one, other] = [before[key] ?? null, after[key] ?? null];
  if (typeof one === 'string' && typeof other === 'string') return sameButMasks(one, other);
  return idOf(one) === idOf(other);
}

function hashOf(data: Data): Json | undefined {
  return evidenceItems(data)[0]?.['sha256'];
}

/** A service that is renamed is the same service. */
function idOf(value: Json): Json | undefined {
  return typeof value === 'object' && value !== null && 'id' in value ? value['id'] : value;
}
