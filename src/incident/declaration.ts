import type {Lang} from '../i18n/index.ts';
import {isZone} from '../when/zone.ts';
import type {Data, Severity} from './entry.ts';
import {isIncidentId, shortId} from './id.ts';
import {type Page, worstOf} from './pages.ts';
import type {Reading} from './reading.ts';
import {isSeverity} from './severity.ts';
import {isKind, textOf, type TimelineLine} from './timeline.ts';

/** What was declared, as corrections and later entries have it now. */
export interface Declared {
  readonly title: string;
  readonly severity?: Severity;
  /** Absent when nobody declared it: it came from a page, or its `declared` entry is not there. */
  readonly declaredBy?: string;
  /** Language and time zone of its documents, fixed when it was declared. */
  readonly language: Lang;
  readonly zone: string;
  readonly services: readonly string[];
  readonly impact?: string;
}

/** The lines that say what the incident is. */
export interface Spoken {
  readonly declared?: TimelineLine | undefined;
  /** The record of its first page. */
  readonly page?: TimelineLine | undefined;
}

/**
 * What the `declared` entry says, with what its corrections and later entries have made of it. What nobody declared
 * says what its first page says, in the language and zone of the reading. A severity that nobody set is that of
 * its worst page.
 */
export function declaration(
  id: string,
  {declared, page}: Spoken,
  lines: readonly TimelineLine[],
  {pages, reading}: {pages: readonly Page[]; reading: Reading},
): Declared {
  const data = (declared ?? page)?.data ?? {};
  const set = lines.filter(isKind('severity')).map(severityOf).findLast(isSeverity) ?? data['severity'];
  const severity = isSeverity(set) ? set : worstOf(pages, reading);
  const impact = textOf(data['impact']);
  return {
    title: textOf(data['title']) ?? titleFrom(id),
    ...(severity === undefined ? {} : {severity}),
    ...(declared ? {declaredBy: declared.entry.byName ?? declared.entry.by} : {}),
    language: languageOf(declared ? data['language'] : reading.language),
    zone: zoneOf(declared ? data['zone'] : reading.zone),
    services: servicesOf(data),
    ...(impact === undefined ? {} : {impact}),
  };
}

/** A page has one service, as PagerDuty describes it; a correction may give it others. */
function servicesOf({services, service}: Data): string[] {
  const named =
    typeof service === 'object' && service !== null && 'name' in service ? service['name'] : undefined;
  const all: readonly unknown[] = Array.isArray(services) ? services : [named];
  return all.map(textOf).filter((name) => name !== undefined);
}

function languageOf(language: unknown): Lang {
  return language === 'ko' ? 'ko' : 'en';
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
