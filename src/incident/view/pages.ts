import {foreignLine, join, type Message} from '../../i18n/index.ts';
import type {Incident} from '../incident.ts';
import {pageName} from '../pages.ts';
import type {Screen} from './screen.ts';

/** So many pages have a line of their own. */
const PAGES = 3;

/** Each page on a line: its name, how it stands, where it is. */
export function pageLines({pages}: Incident, say: Screen['say']): Message[] {
  const lines = pages.slice(0, PAGES).map((page) => {
    const stands = say('incident.page', {page: pageName(page), status: say(`page.status.${page.status}`)});
    return page.url === undefined ? stands : join([stands, foreignLine(page.url)], '  ');
  });
  return pages.length > PAGES ? [...lines, say('incident.more-pages', {count: pages.length - PAGES})] : lines;
}

/** It came from a page, and nobody declared it. */
export function isPaged({declaredBy, pages}: Incident): boolean {
  return declaredBy === undefined && pages.length > 0;
}
