import {markNamed, statusNamed} from './kind.ts';
import type {Row} from './sheet.ts';

const DATE = String.raw`(?:\d{4}[-/.] ?\d{1,2}[-/.] ?\d{1,2}\.?(?:[T,]? ?| )|(?:\d{4}년 ?)?\d{1,2}월 ?\d{1,2}일,? ?|\d{1,2}\/\d{1,2},? )?`;
const CLOCK = String.raw`(?:(?:오전|오후) ?)?(?:\d{1,2}시(?: ?\d{1,2}분(?: ?\d{1,2}초)?| ?반)?|\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?: ?[ap]\.?m\.?(?![a-z]))?|\d{1,2} ?[ap]m(?![a-z]))`;
// A minus is the zone's only after a time that no range is made of: with a `T` before it, or seconds.
const OFFSET = String.raw`(?:\+|(?<=T\d{2}:\d{2}|\d:\d{2}:\d{2}(?:[.,]\d{1,9})? ?)-)\d{2}:?\d{2}(?![\d:])`;
const ZONE = String.raw`(?: ?\(?(?:(?:UTC|GMT)(?:[+-]\d{1,2}(?::?\d{2})?)?(?!\w)|KST(?!\w)|Z(?!\w)|${OFFSET})\)?)?`;
/** A time at the start of a line, whatever stands around it: `**14:32**`, `[14:32]`, `14:30-14:35`. */
const LEAD = new RegExp(
  String.raw`^[*_~\`\[(]*(?<time>${DATE}${CLOCK}${ZONE})(?<end> ?[-–—~] ?${CLOCK}${ZONE})?(?<after>[*_~\`\])]*\s*)(?<text>[\s\S]*)$`,
  'i',
);
const SEPARATOR = /^(?:[-–—:|·,→]+|=>|->)?[*_]*\s*/;
/** Abbreviations of zones that mean more than one, or are not read: never passed over. */
const OTHER_ZONE =
  /^\(?(?:[PMCE][SD]?T|AK[SD]T|HST|CES?T|EES?T|WES?T|BST|IST|JST|MSK|SGT|HKT|AE[SD]T|AWST|NZ[SD]T|ET|PT)\)?(?=\s*[-–—:|·,]|\s*$)/;

/** What stands at the start of a line of a timeline. */
export interface Lead {
  readonly time: string;
  readonly text: string;
  /** `14:30-14:35`, where a range stands there: its start is the time. */
  readonly range?: string;
  /** A zone that cannot be read. */
  readonly strangeZone?: string;
}

/** A line cut into its time and its text; undefined where it does not begin with a time. */
export function readLead(line: string): Lead | undefined {
  const {time, end = '', after = '', text = ''} = LEAD.exec(line.trimStart())?.groups ?? {};
  if (time === undefined) return undefined;
  if (after === '' && end === '' && /^[\p{L}\p{N}]/u.test(text)) return undefined;
  const strange = OTHER_ZONE.exec(text)?.[0];
  const rest = text.replace(SEPARATOR, '').trimEnd();
  return {
    time: time.replace(/[()]/g, ''),
    text: rest,
    ...(end === '' ? {} : {range: `${time.trim()}${end.trimEnd()}`}),
    ...(strange === undefined ? {} : {strangeZone: strange}),
  };
}

/** The text with the range that its time is the start of. */
export function withRange({range}: Pick<Lead, 'range'>, text: string): string {
  return range === undefined ? text : `${range}: ${text}`;
}

/** A cell that is a time and nothing else; undefined where there is more in it, or no time. */
export function readTimeCell(cell: string): Lead | undefined {
  const lead = readLead(cell);
  return lead === undefined || (lead.text !== '' && lead.strangeZone === undefined) ? undefined : lead;
}

const TAIL = /^(?<text>[\s\S]*?)(?: \((?<label>[^()\n]{1,40})\))?(?: · (?<author>[^\n·()[\]]{1,60}))?$/;

/**
 * What the end of a line says as our own documents do: `… (mitigated) · Mitchell`; a line that is nothing but such a word
 * is that alone. Other brackets stay in the text.
 */
export function readTail(line: string): Pick<Row, 'text' | 'author' | 'kind'> {
  const [first = '', ...more] = line.split('\n');
  const {text = first, label, author} = TAIL.exec(first)?.groups ?? {};
  const by = author === undefined ? {} : {author: author.trim()};
  if (label === undefined && more.length === 0 && isSaid(text)) return {text: '', kind: text.trim(), ...by};
  const known = label !== undefined && isSaid(label);
  const kept = known || label === undefined ? text : `${text} (${label})`;
  return {text: [kept, ...more].join('\n').trim(), ...by, ...(known ? {kind: label} : {})};
}

function isSaid(word: string): boolean {
  return (markNamed(word) ?? statusNamed(word)) !== undefined;
}
