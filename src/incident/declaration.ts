import type {Lang} from '../i18n/index.ts';
import {isZone} from '../when/zone.ts';
import type {Severity} from './entry.ts';
import {isIncidentId, shortId} from './id.ts';
import {isSeverity} from './severity.ts';
import {isKind, textOf, type TimelineLine} from './timeline.ts';

/** What was declared, as corrections and later entries have it now. */
export interface Declared {
  readonly title: string;
  readonly severity?: Severity;
  /** Absent when the `declared` entry is not there (partial data). */
  readonly declaredBy?: string;
  /** Language and time zone of its documents, fixed when it was declared. */
  readonly language: Lang;
  readonly zone: string;
  readonly services: readonly string[];
  readonly impact?: string;
}

/** What the `declared` entry says, with what its corrections and later entries have made of it. */
export function declaration(
  id: string,
  declared: TimelineLine | undefined,
  lines: readonly TimelineLine[],
): Declared {
  const data = declared?.data ?? {};
  const severity = lines.filter(isKind('severity')).map(severityOf).findLast(isSeverity) ?? data['severity'];
  const impact = textOf(data['impact']);
  return {
    title: textOf(data['title']) ?? titleFrom(id),
    ...(isSeverity(severity) ? {severity} : {}),
    ...(declared ? {declaredBy: declared.entry.byName ?? declared.entry.by} : {}),
    language: data['language'] === 'ko' ? 'ko' : 'en',
    zone: zoneOf(data['zone']),
    services: Array.isArray(data['services'])
      ? data['services'].map(textOf).filter((name) => name !== undefined)
      : [],
    ...(impact === undefined ? {} : {impact}),
  };
}

function titleFrom(id: string): string {
  return isIncidentId(id) ? shortId(id).slice(0, -5).replaceAll('-', ' ') : id;
}

function zoneOf(zone: unknown): string {
  // Asking the tz database costs more than the rest of a fold.
  if (zone === 'Asia/Seoul') return zone;
  return typeof zone === 'string' && isZone(zone) ? zone : 'UTC';
}

function severityOf({data}: TimelineLine): unknown {
  return data['severity'];
}
