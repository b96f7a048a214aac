import {inlineMarkdown} from '../encode/markdown.ts';
import type {Say} from '../i18n/index.ts';
import {calendarDate, clockRange, clockTime, dateLine, duration, zoneName} from '../when/show.ts';
import {incidentLink, linkText, pageLink} from './document-links.ts';
import {lineView, type LineView} from './document-line.ts';
import {roleWord, severityText} from './line-text.ts';
import {MARKS, type Mark} from './entry.ts';
import {type Incident, timesToShow} from './incident.ts';
import {type KnownTime, minutesTo} from './times.ts';

/** One of the computed times. */
export interface TimeView {
  readonly name: string;
  /** `2024-10-08 14:45 UTC` */
  readonly at: string;
  /** `15 min` since detection or declaration (for detected: since the start); empty when not known. */
  readonly took: string;
  /** Which entry says so. */
  readonly from: string;
  /** Other times that were claimed. */
  readonly others: string;
}

/** What the template of `incident.md` is given. Every string is Markdown for its place; empty: leave it out. */
export interface IncidentView {
  readonly title: string;
  /** `SEV2 (High)`, `높음 (SEV2)` */
  readonly severity: string;
  readonly status: string;
  /** `2024-10-08 14:30 UTC · Mitchell` */
  readonly declared: string;
  /** The same for what nobody declared: `2024-10-08 14:30 UTC · PagerDuty R2XYZ`; one of the two is empty. */
  readonly paged: string;
  /** Each of its pages with its state, a link where there is one. */
  readonly pages: readonly string[];
  /** `45 min (14:30-15:15 UTC)`; empty while it is not resolved. */
  readonly duration: string;
  /** What the durations are measured from. */
  readonly base: string;
  readonly services: string;
  readonly impact: string;
  readonly roles: readonly {readonly role: string; readonly person: string}[];
  /** A link to the incident that this one was merged into. */
  readonly merged: string;
  readonly cancelled: string;
  readonly times: readonly TimeView[];
  /** Names of the times that nothing speaks for. */
  readonly missing: string;
  readonly days: readonly {readonly date: string; readonly lines: readonly LineView[]}[];
  readonly links: readonly string[];
  /** Names of the entry files that cannot be read. */
  readonly broken: readonly string[];
}

/** `say` speaks the incident's language. */
export function incidentView(incident: Incident, say: Say): IncidentView {
  const {severity, zone, impact, cancelReason, mergedInto, declaredAt, declaredBy} = incident;
  const page = declaredBy === undefined ? incident.pages[0] : undefined;
  const began = (by: string | undefined): string =>
    [fullClock(declaredAt, zone), ...(by === undefined ? [] : [inlineMarkdown(by)])].join(' · ');
  return {
    title: inlineMarkdown(incident.title) || inlineMarkdown(incident.id),
    severity: severityText(severity, say),
    status: say(`status.${incident.status}`),
    declared: page === undefined ? began(declaredBy) : '',
    paged: page === undefined ? '' : began(`PagerDuty ${page.id}`),
    pages: incident.pages.map((one) => pageLink(one, say)),
    duration: durationText(incident),
    base: say(
      incident.durations.base === 'detected' ? 'doc.incident.since-detected' : 'doc.incident.since-declared',
    ),
    services: inlineMarkdown(incident.services.join(', ')),
    impact: inlineMarkdown(impact ?? ''),
    roles: [...incident.roles]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([role, person]) => ({
        role: capital(inlineMarkdown(roleWord(role, say))),
        person: inlineMarkdown(person),
      })),
    merged: mergedInto === undefined ? '' : incidentLink(mergedInto),
    cancelled: inlineMarkdown(cancelReason ?? ''),
    times: MARKS.flatMap((mark) => timeView(mark, incident, say)),
    missing: MARKS.filter((mark) => !timesToShow(incident)[mark])
      .map((mark) => say(`mark.${mark}`))
      .join(', '),
    days: daysOf(incident, say),
    links: incident.links.map(linkText).filter((text) => text !== ''),
    broken: incident.broken.map(({name}) => inlineMarkdown(name)),
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `2024-10-08 14:30 UTC` */
function fullClock(at: Date, zone: string): string {
  return `${calendarDate(at, zone)} ${clockTime(at, zone)} ${zoneName(zone, at)}`;
}

function durationText(incident: Incident): string {
  const {durations, zone, language} = incident;
  const {resolved} = timesToShow(incident);
  if (!resolved || durations.resolve === undefined) return '';
  const range = clockRange(durations.baseAt, resolved.at, zone, language);
  return `${duration(durations.resolve * 60, language)} (${range})`;
}

function timeView(mark: Mark, incident: Incident, say: Say): TimeView[] {
  const known = timesToShow(incident)[mark];
  if (!known) return [];
  const minutes = minutesTo(mark, incident.durations);
  const others = known.others.map(({at}) => fullClock(at, incident.zone)).join(', ');
  return [
    {
      name: capital(say(`mark.${mark}`)),
      at: fullClock(known.at, incident.zone),
      took: minutes === undefined ? '' : duration(minutes * 60, incident.language),
      from: inlineMarkdown(fromText(known, say)),
      others: others === '' ? '' : say('incident.other-claims', {times: others}),
    },
  ];
}

function fromText({from, ref, entry, byName}: KnownTime, say: Say): string {
  if (from === 'page') return say('incident.from-page', {ref: ref ?? entry});
  return say(from === 'mark' ? 'incident.from-mark' : 'incident.from-status', {person: byName});
}

/** The lines under a date line for each run of the same day in the incident's zone. */
function daysOf({timeline, zone, language}: Incident, say: Say): {date: string; lines: LineView[]}[] {
  const days: {date: string; lines: LineView[]}[] = [];
  for (const line of timeline) {
    const date = dateLine(line.at, zone, language);
    if (days.at(-1)?.date !== date) days.push({date, lines: []});
    days.at(-1)?.lines.push(lineView(line, zone, say));
  }
  return days;
}
