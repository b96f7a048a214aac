import {cleanLine} from '../../encode/terminal.ts';
import {plainText} from '../tail.ts';
import {evidenceOf, type Keyed} from './keyed.ts';

/** Octets that a line has at most, its end not counted (RFC 5545, 3.1). */
const LONGEST = 75;

const STATUS = {open: 'NEEDS-ACTION', done: 'COMPLETED', dropped: 'CANCELLED'} as const;

/** Action items as to-dos of a calendar (RFC 5545), line by line. An item keeps its UID as long as its text stays. */
export function calendarLines(actions: readonly Keyed[], now: Date): string[] {
  const stamp = `${now.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//mh//action items//EN',
    ...actions.flatMap((action) => todo(action, stamp)),
    'END:VCALENDAR',
  ].flatMap(folded);
}

function todo(action: Keyed, stamp: string): string[] {
  const {incident, key, ref, state, text, owners, due, type, closed} = action;
  const owner = owners.length === 0 ? '' : ` (${owners.join(', ')})`;
  const evidence = evidenceOf(action);
  const about = [ref, incident, ...(evidence === undefined ? [] : [evidence])].join('\n');
  const isDay = closed !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(closed);
  return [
    'BEGIN:VTODO',
    `UID:${incident}-${key}@mh`,
    `DTSTAMP:${stamp}`,
    `SUMMARY:${escaped(`${plainText(text)}${owner}`)}`,
    `DESCRIPTION:${about.split('\n').map(escaped).join('\\n')}`,
    ...(due === undefined ? [] : [`DUE;VALUE=DATE:${due.date.replaceAll('-', '')}`]),
    ...(type === undefined ? [] : [`CATEGORIES:${type.toUpperCase()}`]),
    `STATUS:${STATUS[state]}`,
    ...(state === 'done' && isDay ? [`COMPLETED:${closed.replaceAll('-', '')}T000000Z`] : []),
    'END:VTODO',
  ];
}

function escaped(text: string): string {
  return cleanLine(text).replace(/[\\;,]/g, '\\$&');
}

/** A line as lines of at most 75 octets, no character cut in two; those that go on begin with a space. */
function folded(line: string): string[] {
  const lines: string[] = [];
  let part = '';
  let size = 0;
  for (const char of line) {
    const octets = Buffer.byteLength(char);
    if (size + octets > LONGEST) {
      lines.push(part);
      part = ' ';
      size = 1;
    }
    part += char;
    size += octets;
  }
  return [...lines, part];
}
