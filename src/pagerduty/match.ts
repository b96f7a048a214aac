import type {Config} from '../docs-repo/config.ts';
import {serviceWords} from '../docs-repo/service-words.ts';
import type {Summary} from '../incident/summary.ts';
import type {IncidentRecord} from './records.ts';

/** Milliseconds between a page and a declaration that can speak of the same. */
const NEAR = 60 * 60 * 1000;

/** The incidents that hold a page, in the same order on every machine. More than one: two machines were too fast. */
export function holdersOf(page: string, all: Iterable<Summary>): string[] {
  return [...all]
    .filter(({pages}) => pages.includes(page))
    .map(({id}) => id)
    .sort((a, b) => (a < b ? -1 : 1));
}

/**
 * The incidents that were declared by hand and may be what a page speaks of: without a page so far, of a service of
 * the same name, declared within an hour of it. The nearest first.
 */
export function counterparts(record: IncidentRecord, all: Iterable<Summary>, config: Config): Summary[] {
  const service = record.service?.summary;
  if (service === undefined) return [];
  const names = new Set(serviceWords(config, service).map(fold));
  const away = ({declaredAt}: Summary) => Math.abs(Date.parse(declaredAt) - Date.parse(record.created_at));
  return [...all]
    .filter(({pages, status}) => pages.length === 0 && status !== 'cancelled' && status !== 'merged')
    .filter((one) => one.services.some((name) => names.has(fold(name))) && away(one) <= NEAR)
    .sort((a, b) => away(a) - away(b) || (a.id < b.id ? -1 : 1));
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, '');
}
