import {cut, flow, spread, width, wrap} from '../../encode/columns.ts';
import {BLANK, foreignLine, join, type Message} from '../../i18n/index.ts';
import {answerTime, elapsed} from '../../when/show.ts';
import {shortId, tagOf} from '../id.ts';
import {type Incident, timesToShow} from '../incident.ts';
import {isOpen} from '../status.ts';
import type {Summary} from '../summary.ts';
import {nextUpdate} from '../update.ts';
import {runningClock} from './clock.ts';
import {roleText} from './card.ts';
import {isPaged, pageLines} from './pages.ts';
import {type Screen, severityWord} from './screen.ts';
import {suggestionView} from './suggestion.ts';
import {timelineView} from './timeline.ts';

/** What the room of an incident shows. */
export interface Room {
  /** Undefined while none is open. */
  readonly incident?: Incident | undefined;
  readonly onCall?: string | undefined;
  /** What is still to be shared or sent, what went wrong, how the sources are heard. */
  readonly remarks: readonly Message[];
  /** Other open incidents. */
  readonly others: readonly Summary[];
}

/** Entries that are shown where nothing says how high the terminal is. */
const LAST = 10;
/** Rows for the timeline, however much else there is to say. */
const LEAST = 4;
/** Narrower than this, lines of the timeline are longer than the terminal: they are cut, and not painted. */
const NARROW = 64;

/** The room as lines of at most `screen.width` columns; at most `rows` of them, the last entries that fit. */
export function roomView(room: Room, screen: Screen, rows?: number): Message[] {
  const {incident} = room;
  const foot = [...room.remarks.flatMap((remark) => wrap(remark, screen.width)), ...otherLines(room, screen)];
  if (incident === undefined)
    return fit([...wrap(screen.say('room.none'), screen.width), ...apart(foot)], rows);
  const head = headLines(room, incident, screen);
  const left = rows === undefined ? undefined : Math.max(LEAST, rows - head.length - 1 - apart(foot).length);
  return fit([...head, ...apart(lastLines(incident, screen, left)), ...apart(foot)], rows);
}

function headLines(room: Room, incident: Incident, screen: Screen): Message[] {
  const suggestion = suggestionView(incident, screen);
  const people = [
    ...[...incident.roles].map(([role, person]) => roleText(role, person, screen)),
    ...(room.onCall === undefined ? [] : [screen.say('incident.on-call', {person: room.onCall})]),
  ];
  const parts = [
    flow(stateParts(incident, screen), ' · ', screen.width),
    ...(people.length === 0 ? [] : [flow(people, ' · ', screen.width)]),
    ...pageLines(incident, screen.say),
    ...dueLines(incident, screen),
  ];
  return [
    titleLine(incident, screen),
    ...parts.flatMap((part) => wrap(part, screen.width)),
    ...(suggestion === undefined ? [] : wrap(suggestion, screen.width).map(screen.paint.strong)),
  ];
}

/** The title gives way to the id, and the id to the tag. */
function titleLine(incident: Incident, {paint, ...screen}: Screen): Message {
  const title = join(
    [severityWord({paint, ...screen}, incident.severity), foreignLine(incident.title)],
    '  ',
  );
  const whole = foreignLine(shortId(incident.id));
  const id = width(title) + width(whole) + 2 <= screen.width ? whole : foreignLine(tagOf(incident.id));
  const room = screen.width - width(id) - 2;
  return paint.severity(incident.severity, spread(cut(title, room), id, screen.width));
}

function stateParts(incident: Incident, {say, now, lang}: Screen): Message[] {
  const {status, declaredAt} = incident;
  const resolved = timesToShow(incident).resolved?.at;
  const clock = runningClock(declaredAt, isOpen(status) ? now : (resolved ?? incident.updatedAt), lang);
  const since = isOpen(status) ? (isPaged(incident) ? 'room.since-page' : 'room.since') : 'room.lasted';
  return [say(since, {clock}), say(`status.${status}`), ...incident.services.map(foreignLine)];
}

function dueLines({status, lines}: Incident, {say, now, zone, lang}: Screen): Message[] {
  const due = isOpen(status) ? nextUpdate(lines) : undefined;
  if (due === undefined) return [];
  const time = answerTime(due, now, zone);
  return due > now
    ? [say('show.next-update', {time, left: elapsed(now, due, lang)})]
    : [say('show.next-update-late', {time, late: elapsed(due, now, lang)})];
}

/** The last entries that fit, under the date of the first. Only what can be shown is laid out, however much there is. */
function lastLines(incident: Incident, screen: Screen, rows: number | undefined): Message[] {
  if (rows === undefined) return entryLines(incident, screen, LAST);
  for (let entries = rows - 1; entries > 1; entries--) {
    const lines = entryLines(incident, screen, entries);
    if (lines.length <= rows) return lines;
  }
  return entryLines(incident, screen, 1).slice(-rows);
}

function entryLines(incident: Incident, screen: Screen, entries: number): Message[] {
  const timeline = incident.timeline.slice(-entries);
  if (screen.width >= NARROW) return timelineView({...incident, timeline}, screen);
  const plain = {strong: same, faint: same, severity: (_: unknown, text: Message) => text};
  const lines = timelineView({...incident, timeline}, {...screen, paint: plain});
  return lines.map((line) => cut(line, screen.width));
}

function otherLines({others}: Room, screen: Screen): Message[] {
  if (others.length === 0) return [];
  const names = others.map(({id, severity, since}) => {
    const lasted = elapsed(new Date(since), screen.now, screen.lang);
    return join([foreignLine(tagOf(id)), severityWord(screen, severity), foreignLine(lasted)], ' ');
  });
  return [cut(screen.say('room.others', {names: names.join(', ')}), screen.width)];
}

function apart(lines: readonly Message[]): readonly Message[] {
  return lines.length === 0 ? [] : [BLANK, ...lines];
}

function fit(lines: readonly Message[], rows = lines.length): Message[] {
  return lines.slice(0, rows);
}

const same = (text: Message): Message => text;
