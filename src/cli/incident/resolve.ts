import {foreign, join, type Message} from '../../i18n/index.ts';
import {noteTag, tagOfEntry} from '../../incident/echo.ts';
import type {Entry} from '../../incident/entry.ts';
import {setStatus} from '../../incident/transitions.ts';
import {openPagesOf} from '../../pagerduty/pages.ts';
import type {PageRef, Write} from '../../pagerduty/write.ts';
import {answerTime, elapsed} from '../../when/show.ts';
import type {Context} from '../context.ts';
import type {Keeper} from '../keeper.ts';
import {pageText} from '../pagerduty/write-text.ts';
import {type Answer, type ChangeOptions, changeIncident, type Subject} from './change.ts';

export interface ResolveOptions extends ChangeOptions {
  readonly text: string;
  /** Its pages, too. */
  readonly pagerduty?: boolean;
}

/** Closes an incident: it stops being this user's current one. */
export async function resolve(context: Context, options: ResolveOptions, keeper: Keeper): Promise<void> {
  await changeIncident(
    context,
    {...options, ending: true},
    'incident resolve',
    async (subject) => resolvedBefore(subject, options) ?? (await resolveNow(subject, options)),
    keeper,
  );
}

async function resolveNow(subject: Subject, {text, pagerduty}: ResolveOptions): Promise<Answer | undefined> {
  const {context: reader, incident, at, scribe} = subject;
  const recorded = await setStatus({incident, at, text}, 'resolved', scribe);
  if (recorded === undefined) return undefined;
  const [entry] = recorded.entries;
  const seconds = (at.instant.getTime() - incident.durations.baseAt.getTime()) / 1000;
  const lasted = elapsed(incident.durations.baseAt, at.instant, reader.lang);
  const open = openPagesOf(incident.lines);
  const id = incident.id.slice(-4);
  const next = reader.say('next.show', {id});
  return {
    recorded: [recorded],
    say: (where) => reader.say('changed.resolved', {...where, lasted}),
    next: pagerduty === true || open.length === 0 ? next : join([stillOpen(open, id, reader), next], '\n'),
    facts: {status: 'resolved', lasted_seconds: Math.max(0, Math.round(seconds))},
    ...(pagerduty === true ? {tell: {entry: entry?.name ?? '', writes: resolving(open, entry)}} : {}),
    remember: (memory) => {
      memory.end(incident.id);
    },
  };
}

/** What is over here may still be open there. */
function resolvedBefore(
  {context: {say, clock, zone}, incident}: Subject,
  {pagerduty}: ResolveOptions,
): Answer | undefined {
  const {resolved} = incident.times;
  const open = openPagesOf(incident.lines);
  if (pagerduty !== true || incident.status !== 'resolved' || resolved === undefined || open.length === 0)
    return undefined;
  const before = answerTime(resolved.at, clock.now(), zone);
  return {
    recorded: [],
    say: (where) => say('changed.resolved-before', {...where, before}),
    facts: {status: 'resolved'},
    tell: {entry: resolved.entry, writes: resolving(open)},
  };
}

/** PagerDuty makes a note of the resolution: the tag tells it when it comes back. */
function resolving(pages: readonly PageRef[], entry?: Entry): Write[] {
  const text = entry?.body ?? '';
  const resolution = text === '' ? '' : text + noteTag(tagOfEntry(entry?.name ?? ''));
  return pages.map((page) => ({kind: 'resolve', page, resolution}));
}

function stillOpen(pages: readonly PageRef[], id: string, reader: Context): Message {
  const names = pages.map((page) => pageText(page, reader));
  return reader.say('told.still-open', {pages: foreign(names.join(', ')), id});
}
