import {createHash} from 'node:crypto';
import {sayIn, type Lang} from '../i18n/index.ts';
import {incidentView} from './document-view.ts';
import type {Incident} from './incident.ts';

/** Places a view in the template of its kind and language. */
export type Render = (kind: 'incident', lang: Lang, view: object) => string;

const HEADER = /^(<!-- [^\n]*\bmh\b[^\n]* )([0-9a-f]{12})( -->)(?=\n)/;

/**
 * The bytes of the derived `incident.md`, in the incident's language and zone: same incident, same bytes. Its first
 * line is a comment that names the newest entry it knows and the hash of the rest.
 */
export function renderIncident(incident: Incident, render: Render): string {
  const say = sayIn(incident.language);
  const newest = /^[\w-]+$/.test(incident.newest ?? '') ? (incident.newest ?? '') : '-';
  const header = `<!-- ${say('doc.incident.header', {newest})} ${'0'.repeat(12)} -->`;
  const body = render('incident', incident.language, incidentView(incident, say));
  const text = `${header}\n\n${tidy(body)}`;
  return text.replace(HEADER, `$1${derivedHash(text)}$3`);
}

/** One blank line between blocks outside of fences is the template's work; the file's end is ours. */
function tidy(text: string): string {
  return `${text.trim()}\n`;
}

/** First 12 hex digits of the SHA-256 of a derived document, its own hash left out. */
export function derivedHash(text: string): string {
  return createHash('sha256').update(text.replace(HEADER, '$1$3')).digest('hex').slice(0, 12);
}

/**
 * Whether a derived document is as `mh` wrote it. Line endings and blank lines at the end are no edit.
 * `merged`: git put the lines of two versions together (`merge=union`), both headers first; nobody edited it.
 * `foreign`: it has no header of ours.
 */
export function checkDerived(text: string): 'intact' | 'merged' | 'edited' | 'foreign' {
  const plain = `${text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n/g, '\n')
    .trimEnd()}\n`;
  const hash = HEADER.exec(plain)?.[2];
  if (hash === undefined) return 'foreign';
  if (HEADER.test(plain.slice(plain.indexOf('\n') + 1))) return 'merged';
  return derivedHash(plain) === hash ? 'intact' : 'edited';
}
