import {flow, indent, padEnd, padStart, spread, trimEnd, width} from '../../encode/columns.ts';
import {BLANK, foreignLine, join, type Message} from '../../i18n/index.ts';
import {bothClocks, calendarDate, clockRange, clockTime, duration, fullTime} from '../../when/show.ts';
import type {Mark} from '../entry.ts';
import {shortId} from '../id.ts';
import {type Incident, timesToShow} from '../incident.ts';
import {isOpen} from '../status.ts';
import {type KnownTime, minutesTo} from '../times.ts';
import {isPaged, pageLines} from './pages.ts';
import {type Screen, severityWord} from './screen.ts';

/** The incident at a glance: state, how long, who, and every computed time with where it came from. */
export function cardView(incident: Incident, screen: Screen): Message {
  const {paint} = screen;
  const title = join([severityWord(screen, incident.severity), foreignLine(incident.title)], '  ');
  const id = foreignLine(shortId(incident.id));
  return join(
    [
      paint.severity(incident.severity, spread(title, id, screen.width)),
      flow(stateLine(incident, screen), ' · ', screen.width),
      ...reasonLines(incident, screen),
      BLANK,
      ...timeLines(incident, screen),
    ],
    '\n',
  );
}

function stateLine(incident: Incident, screen: Screen): Message[] {
  const {say} = screen;
  const resolved = timesToShow(incident).resolved?.at;
  const ended = !isOpen(incident.status) && resolved !== undefined;
  const start = incident.durations.baseAt;
  const since = `${calendarDate(start, screen.zone)} ${bothClocks(start, screen.zone)}`;
  const lasted = ended
    ? `${duration((incident.durations.resolve ?? 0) * 60, screen.lang)} (${clockRange(start, resolved, screen.zone, screen.lang)})`
    : since;
  return [
    say(`status.${incident.status}`),
    ended
      ? foreignLine(lasted)
      : isOpen(incident.status)
        ? say('incident.since', {time: since})
        : say(isPaged(incident) ? 'incident.paged-at' : 'incident.declared-at', {time: since}),
    ...incident.services.map(foreignLine),
    ...[...incident.roles].map(([role, person]) => roleText(role, person, screen)),
  ];
}

export function roleText(role: string, person: string, {say}: Pick<Screen, 'say'>): Message {
  if (role === 'commander') return say('incident.commander', {person});
  if (role === 'scribe') return say('incident.scribe', {person});
  return say('incident.role', {role, person});
}

function reasonLines(incident: Incident, {say}: Screen): Message[] {
  return [
    ...(incident.impact === undefined ? [] : [say('incident.impact', {impact: incident.impact})]),
    ...(incident.cancelReason === undefined
      ? []
      : [say('incident.cancel-reason', {reason: incident.cancelReason})]),
    ...(incident.mergedInto === undefined
      ? []
      : [say('incident.merged-into', {id: shortId(incident.mergedInto)})]),
    ...pageLines(incident, say),
    ...incident.links.map(({url, incident: id, label = ''}) =>
      say('line.link', {target: url ?? shortId(id ?? ''), label}),
    ),
  ];
}

const ORDER: readonly Mark[] = ['detected', 'acknowledged', 'mitigated', 'resolved', 'started'];

interface TimeRow {
  readonly name: Message;
  readonly clock: Message;
  readonly took: Message;
  readonly from: Message;
}

function timeLines(incident: Incident, screen: Screen): Message[] {
  const {say} = screen;
  const missing = ORDER.filter((mark) => incident.times[mark] === undefined && isWanted(mark, incident));
  const shown = incident.status === 'resolved' ? ORDER : ORDER.filter((mark) => !missing.includes(mark));
  const rows = [
    beginning(incident, screen),
    ...shown.filter((mark) => isWanted(mark, incident)).map((mark) => timeRow(mark, incident, screen)),
  ];
  const names = Math.max(...rows.map(({name}) => width(name)));
  const took = Math.max(...rows.map((row) => width(row.took)));
  const lines = rows.map(({name, clock, took: lasted, from}) => {
    const row = [padEnd(name, names), padEnd(clock, 5), padStart(lasted, took), from];
    return trimEnd(indent(join(row, '  '), 2));
  });
  if (missing.length === 0 || !isOpen(incident.status)) return lines;
  const marks = missing.map((mark) => say(`mark.${mark}`)).join(', ');
  return [...lines, indent(say('incident.times-missing', {marks}), 2)];
}

/** Who declared it when, or which page it came from. */
function beginning(incident: Incident, {say, zone}: Screen): TimeRow {
  const {declaredBy, pages, declaredAt} = incident;
  const person = declaredBy === undefined ? BLANK : say('incident.from-declared', {person: declaredBy});
  return {
    name: say(isPaged(incident) ? 'incident.time-paged' : 'incident.time-declared'),
    clock: foreignLine(clockTime(declaredAt, zone)),
    took: BLANK,
    from: isPaged(incident) ? foreignLine(`PagerDuty ${pages[0]?.id ?? ''}`) : person,
  };
}

/** Whether a time is worth a word: known, or still to be recorded. What is not over has no time of its end yet. */
function isWanted(mark: Mark, {status, times}: Incident): boolean {
  if (timesToShow({status, times})[mark] !== undefined || status === 'resolved') return true;
  return isOpen(status) && mark !== 'resolved';
}

function timeRow(mark: Mark, incident: Incident, screen: Screen): TimeRow {
  const name = screen.say(`mark.${mark}`);
  const known = incident.times[mark];
  if (known === undefined)
    return {name, clock: BLANK, took: BLANK, from: screen.say('incident.time-missing', {mark})};
  const minutes = minutesTo(mark, incident.durations);
  const took = minutes !== undefined ? foreignLine(duration(minutes * 60, screen.lang)) : BLANK;
  return {
    name,
    clock: foreignLine(clockTime(known.at, screen.zone)),
    took,
    from: fromText(known, screen),
  };
}

function fromText(known: KnownTime, screen: Screen): Message {
  const {say} = screen;
  const from =
    known.from === 'mark'
      ? say('incident.from-mark', {person: known.byName})
      : known.from === 'page'
        ? say('incident.from-page', {ref: known.ref ?? known.entry})
        : say('incident.from-status', {person: known.byName});
  if (known.others.length === 0) return from;
  const others = known.others.map(({at}) => fullTime(at, screen.zone)).join(', ');
  return join([from, say('incident.other-claims', {times: others})], ' ');
}
