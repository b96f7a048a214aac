import {personName} from '../../docs-repo/people.ts';
import {Failure} from '../../failure.ts';
import {BLANK, join, type Message} from '../../i18n/index.ts';
import {incidentNamed, incidentToRead} from '../../incident/choose.ts';
import {asOf, firstWritten} from '../../incident/times.ts';
import {type Entry, MARKS} from '../../incident/entry.ts';
import {shortId} from '../../incident/id.ts';
import {foldIncident, type Incident} from '../../incident/incident.ts';
import {type NameOf, withNames} from '../../incident/page-people.ts';
import {readingOf} from '../../incident/reading.ts';
import {isOpen} from '../../incident/status.ts';
import {cardView} from '../../incident/view/card.ts';
import {nextUpdate} from '../../incident/update.ts';
import {suggestionView} from '../../incident/view/suggestion.ts';
import {timelineView} from '../../incident/view/timeline.ts';
import {answerTime, elapsed, fullTime} from '../../when/show.ts';
import {type Context, inRepoLanguage, screenOf} from '../context.ts';
import type {Docs} from '../docs.ts';
import {openDocs} from '../open-docs.ts';
import {allIncidents, atOf, openIncident} from '../incidents.ts';

export interface ShowOptions {
  readonly incident?: string | undefined;
  readonly asOf?: string | undefined;
  readonly names?: boolean;
}

/** Shows one incident: a card, and its timeline. With `asOf`, only what had been written by then. */
export async function show(asker: Context, options: ShowOptions): Promise<void> {
  const moment = options.asOf === undefined ? undefined : atOf(asker, options.asOf).instant;
  const docs = await openDocs(asker);
  const context = inRepoLanguage(asker, docs.config);
  const opened = await openIncident(docs, await readable(context, docs, options.incident));
  const entries = moment === undefined ? opened.entries : knownAt(moment, opened.entries, context.zone);
  const unread = moment === undefined ? opened.incident.broken : [];
  const fold = (some: readonly Entry[]): Incident =>
    foldIncident(opened.incident.id, some, unread, readingOf(docs.config));
  const incident = fold(withNames(entries, pagedName(context, docs)));
  const screen = screenOf(context);
  const head =
    moment === undefined ? [] : [context.say('show.as-of', {time: fullTime(moment, context.zone)})];
  const timeline = timelineView(incident, screen, options.names);
  const broken = incident.broken.map(({name, line}) => context.say('show.broken', {name, line}));
  context.out.result(
    join(
      [
        ...head,
        cardView(incident, screen),
        ...timeline.slice(0, 1).map(() => BLANK),
        ...timeline,
        ...broken,
        ...(moment === undefined ? nextLines(context, incident) : []),
      ],
      '\n',
    ),
  );
  context.out.json('incident.show/1', jsonOf(fold(entries)));
}

/** The reader's name for a person in PagerDuty whom the config knows; who typed is named as at writing. */
export function pagedName({lang}: Context, {config}: Docs): NameOf {
  return (who) => (who.startsWith('pagerduty:') ? personName(config, who, lang) : undefined);
}

/** What had been written by then. Failure `nothing-known-yet`. */
function knownAt(moment: Date, entries: readonly Entry[], zone: string): readonly Entry[] {
  const known = asOf(entries, moment);
  const first = firstWritten(entries);
  if (known.length > 0 || first === undefined) return known;
  throw new Failure('nothing-known-yet', {
    time: fullTime(moment, zone),
    first: fullTime(first, zone),
    asOf: first.toISOString(),
  });
}

/** The incident that is named, else this user's current one, else what there is to read. */
async function readable(context: Context, docs: Docs, named: string | undefined): Promise<string> {
  const ref = named ?? context.env['MH_INCIDENT'];
  const {current} = docs.memory.read();
  const all = await allIncidents(context, docs);
  if (ref !== undefined) return incidentNamed(ref, all.values(), context.flags['no-input']);
  if (current !== undefined && all.has(current)) return current;
  return incidentToRead(all.values(), context.clock.now());
}

function nextLines(context: Context, incident: Incident): Message[] {
  const {say} = context;
  const suggested = suggestionView(incident, screenOf(context));
  const lines = [
    ...(suggested === undefined ? [] : [suggested]),
    ...(isOpen(incident.status) ? nextUpdateText(nextUpdate(incident.lines), context) : []),
    ...(isOpen(incident.status)
      ? [join([say('incident.next-log'), say('incident.next-resolve')], '        ')]
      : []),
  ];
  return lines.length === 0 ? [] : [BLANK, ...lines];
}

function nextUpdateText(due: Date | undefined, {say, clock, zone, lang}: Context): Message[] {
  if (due === undefined) return [];
  const [now, time] = [clock.now(), answerTime(due, clock.now(), zone)];
  return due > now
    ? [say('show.next-update', {time, left: elapsed(now, due, lang)})]
    : [say('show.next-update-late', {time, late: elapsed(due, now, lang)})];
}

function jsonOf(incident: Incident): object {
  const times = Object.fromEntries(MARKS.map((mark) => [mark, timeOf(incident, mark)]));
  return {
    id: incident.id,
    short_id: shortId(incident.id),
    title: incident.title,
    severity: incident.severity ?? null,
    status: incident.status,
    declared_at: incident.declaredAt.toISOString(),
    language: incident.language,
    zone: incident.zone,
    services: incident.services,
    impact: incident.impact ?? null,
    roles: Object.fromEntries(incident.roles),
    next_update: nextUpdate(incident.lines)?.toISOString() ?? null,
    links: incident.links,
    pages: incident.pages.map(({id, number, url, status}) => ({
      id,
      number: number ?? null,
      url: url ?? null,
      status,
    })),
    merged_into: incident.mergedInto ?? null,
    cancel_reason: incident.cancelReason ?? null,
    times,
    durations_minutes: {...incident.durations, baseAt: undefined},
    timeline: incident.timeline.map(({entry, at, body, data, correctedBy, atSource, told}) => ({
      entry: entry.name,
      at: at.toISOString(),
      kind: entry.kind,
      text: body,
      data,
      by: entry.by,
      by_name: entry.byName ?? null,
      corrected_by: correctedBy,
      at_source: atSource ?? null,
      folds: told?.folds ?? [],
    })),
    broken: incident.broken,
  };
}

function timeOf(incident: Incident, mark: (typeof MARKS)[number]): object | null {
  const known = incident.times[mark];
  if (known === undefined) return null;
  const others = known.others.map(({at, entry}) => ({at: at.toISOString(), entry}));
  return {at: known.at.toISOString(), from: known.from, entry: known.entry, others};
}
