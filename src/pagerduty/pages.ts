import {isNotSent, PAGE_REQUEST} from '../incident/page-request.ts';
import {pagesOf as pulledPages} from '../incident/pages.ts';
import type {TimelineLine} from '../incident/timeline.ts';
import type {PageRef} from './write.ts';

/** A page of an incident. */
export interface PageOf {
  readonly page: PageRef;
  readonly open: boolean;
}

/**
 * The pages of an incident that PagerDuty can be told about: those pulled, by their id, then those asked for from here,
 * by their key until they are pulled.
 */
export function pagesOf(lines: readonly TimelineLine[]): PageOf[] {
  const pulled = pulledPages(lines).filter(({id}) => id !== '');
  const keys = new Set(lines.filter(isPulled).map(({data}) => data['incident_key']));
  const asked = lines.flatMap(({known, entry, data}) => {
    const {type, key} = data;
    if (!known || entry.kind !== 'page' || type !== PAGE_REQUEST || isNotSent(data)) return [];
    return typeof key === 'string' && !keys.has(key) ? [key] : [];
  });
  return [
    ...pulled.map(({id, status}) => ({page: {id}, open: status !== 'resolved'})),
    ...[...new Set(asked)].map((key) => ({page: {key}, open: true})),
  ];
}

function isPulled({data}: TimelineLine): boolean {
  return typeof data['page'] === 'string';
}

/** Those of them that somebody may still have to look at. */
export function openPagesOf(lines: readonly TimelineLine[]): PageRef[] {
  return pagesOf(lines)
    .filter(({open}) => open)
    .map(({page}) => page);
}

/** Where a note goes: the oldest page that is open, else the oldest. */
export function notePage(pages: readonly PageOf[]): PageRef | undefined {
  return (pages.find(({open}) => open) ?? pages[0])?.page;
}
