import {cut, indent, padEnd, padStart, trimEnd, width, wrap} from '../../encode/columns.ts';
import {BLANK, foreign, foreignLine, join, type Message} from '../../i18n/index.ts';
import {clockTime, dateLine, sinceBefore} from '../../when/show.ts';
import {namedEvidence} from '../evidence.ts';
import type {Incident} from '../incident.ts';
import {labelOf} from '../line-text.ts';
import type {TimelineLine} from '../timeline.ts';
import type {Screen} from './screen.ts';

const CLOCK = 5;
const BEFORE = 6;
const INDENT = 2 + CLOCK + 1 + BEFORE + 2;
const BODY_LINES = 6;

/** The timeline: a date line where the day changes, the clock, the time since the line before, text, author. */
export function timelineView(incident: Incident, screen: Screen, names = false): Message[] {
  const {zone, lang} = screen;
  const lines: Message[] = [];
  let before: Date | undefined;
  let day = '';
  for (const line of incident.timeline) {
    const today = foreignLine(dateLine(line.at, zone, lang));
    if (today !== day) lines.push(screen.paint.strong(today));
    lines.push(...entryLines(line, day === '' ? undefined : before, screen));
    if (names) lines.push(indent(screen.paint.faint(foreignLine(line.entry.name)), INDENT));
    day = today;
    before = line.at;
  }
  return lines;
}

function entryLines(line: TimelineLine, before: Date | undefined, screen: Screen): Message[] {
  const since = before === undefined ? BLANK : foreignLine(sinceBefore(line.at.getTime() - before.getTime()));
  const clock = foreignLine(clockTime(line.at, screen.zone));
  const lead = indent(join([padEnd(clock, CLOCK), padStart(since, BEFORE)], ' '), 2);
  const who = authorOf(line, screen);
  const room = Math.max(20, screen.width - INDENT - width(who) - 2);
  const [first = BLANK, ...more] = wrap(lineText(line, screen), room);
  const shown = more.slice(0, BODY_LINES);
  const rest = more.length - shown.length;
  const author = screen.paint.faint(padStart(who, Math.max(0, screen.width - INDENT - width(first))));
  return [
    trimEnd(join([lead, join([first, author])], '  ')),
    ...shown.map((text) => indent(text, INDENT)),
    ...(rest > 0 ? [indent(screen.say('incident.more-lines', {count: rest}), INDENT)] : []),
    ...evidenceLines(line, screen),
  ];
}

export function authorOf({author, corrected}: TimelineLine, screen: Screen): Message {
  const name = cut(foreignLine(author), 24);
  return corrected ? join([name, screen.say('incident.corrected')], ' ') : name;
}

/** What one line says in the reader's language: the body, then what the entry sets; else what it sets alone. */
export function lineText(line: TimelineLine, {say}: Screen): Message {
  const label = foreignLine(labelOf(line, say));
  const body = foreign(line.body);
  return body === '' ? label : label === '' ? body : foreign(`${body} (${label})`);
}

function evidenceLines({data}: TimelineLine, {say, paint}: Screen): Message[] {
  return namedEvidence(data).map(({kept, ...named}) =>
    indent(paint.faint(say(kept ? 'incident.evidence' : 'incident.evidence-local', named)), INDENT),
  );
}
