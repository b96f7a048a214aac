import {isNotSent, PAGE_REQUEST} from '../incident/page-request.ts';
import {pageEvent} from '../incident/page.ts';
import type {TimelineLine} from '../incident/timeline.ts';
import type {PageRef} from './write.ts';

/** A page of an incident. */
export interface PageOf {
  readonly page: PageRef;
  readonly open: boolean;
}

/**
 * The pages of an incident, in the order in which its entries speak of them: those pulled by their id, those asked
 * for from here by their key until they are pulled.
 */
export function pagesOf(lines: readonly TimelineLine[]): PageOf[] {
  const pages = new Map<string, PageOf>();
  for (const line of lines.filter(({known, entry}) => known && ABOUT.has(entry.kind))) {
    const {page: id, key, type} = line.data;
    if (typeof id === 'string' && id !== '')
      pages.set(id, {page: {id}, open: isOpenAfter(line, pages.get(id)?.open ?? true)});
    else if (
      type === PAGE_REQUEST &&
      !isNotSent(line.data) &&
      typeof key === 'string' &&
      !isPulled(key, lines)
    )
      pages.set(`key ${key}`, {page: {key}, open: true});
  }
  return [...pages.values()];
}

const ABOUT = new Set(['declared', 'page']);

function isPulled(key: string, lines: readonly TimelineLine[]): boolean {
  return lines.some(({data}) => data['incident_key'] === key && typeof data['page'] === 'string');
}

function isOpenAfter(line: TimelineLine, before: boolean): boolean {
  const event = pageEvent(line);
  return event === undefined ? before : event !== 'resolved';
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
