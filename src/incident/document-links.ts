import {inlineMarkdown} from '../encode/markdown.ts';
import type {Say} from '../i18n/index.ts';
import {isIncidentId} from './id.ts';
import {type Page, pageName} from './pages.ts';
import type {IncidentLink} from './standing.ts';
import {textOf} from './timeline.ts';

const URL = /^https?:\/\/[^\s<>"`\\^{}|\p{Cc}\p{Cf}]+$/u;

/** What an incident was linked to. */
export function linkText({url, incident, label}: IncidentLink): string {
  const target = incident === undefined ? urlText(textOf(url) ?? '') : incidentLink(incident);
  return [inlineMarkdown(label ?? ''), target].filter((text) => text !== '').join(': ');
}

/** `[#42](https://…) (resolved)` */
export function pageLink(page: Page, say: Say): string {
  const {url = '', status} = page;
  const name = inlineMarkdown(pageName(page));
  const link = URL.test(url) && !/[()[\]]/.test(url + name) ? `[${name}](${url})` : name;
  return `${link} (${say(`page.status.${status}`)})`;
}

function urlText(url: string): string {
  return URL.test(url) ? `<${url}>` : inlineMarkdown(url);
}

/** A link from one incident's folder to another's `incident.md`. */
export function incidentLink(id: string): string {
  return isIncidentId(id) ? `[${id}](../../${id.slice(0, 4)}/${id}/incident.md)` : inlineMarkdown(id);
}
