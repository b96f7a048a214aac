import type {Action} from './action.ts';
import {readDue} from './due.ts';
import {plainText, readTail, type Tail} from './tail.ts';
import {actionType} from './words.ts';

/** What reading a line needs to know of where it stands. */
export interface Reading {
  /** Day of the incident, `2024-10-08`: a due date without a year comes on or after it. */
  readonly since: string;
  /** Names of people that are known, in lower case: `(Kent)` alone names an owner only if Kent is one of them. */
  readonly people: ReadonlySet<string>;
}

/** A line with a check box, cut into its parts: together they are the line. */
export interface Box {
  /** Up to the mark: `  - [`. */
  readonly lead: string;
  readonly mark: string;
  /** After the mark: `] `. */
  readonly close: string;
  readonly content: string;
}

const BOX = /^([\s>]*(?:[-*+]|\d{1,9}[.)])\s+\[)([ xX])(\](?:\s+|$))(.*)$/su;

export function boxOf(line: string): Box | undefined {
  const [, lead, mark, close, content] = BOX.exec(line) ?? [];
  if (lead === undefined || mark === undefined || close === undefined || content === undefined)
    return undefined;
  return {lead, mark, close, content};
}

/** Where the parentheses behind a text stand: offsets of the opening and the closing one. */
interface Parentheses {
  readonly open: number;
  readonly close: number;
}

/** The last parentheses that stand at the end, no part of a link. Full-width ones count. */
function endParentheses(content: string): Parentheses | undefined {
  const close = content.trimEnd().length - 1;
  if (!/[)）]/.test(content.charAt(close))) return undefined;
  let depth = 0;
  for (let at = close; at >= 0; at -= 1) {
    const char = content.charAt(at);
    if (')）'.includes(char)) depth += 1;
    if ('(（'.includes(char)) depth -= 1;
    if (depth === 0) return content.charAt(at - 1) === ']' ? undefined : {open: at, close};
  }
  return undefined;
}

/** The action item of a line; undefined for a line without a check box. `number`: its line, from 1. */
export function parseActionLine(line: string, number: number, reading: Reading): Action | undefined {
  const box = boxOf(line.replace(/\r$/, ''));
  if (box === undefined) return undefined;
  const {content, dropped} = unstruck(box.content.trim());
  const {text, tail} = withoutTail(content, reading);
  const lead = leadingOwner(text, reading);
  const owners = tail.owners.length > 0 ? tail.owners : lead.owners;
  const type = tail.type === undefined ? undefined : actionType(tail.type);
  return {
    line: number,
    done: box.mark !== ' ',
    dropped,
    text: lead.text,
    owners,
    ...(tail.due === undefined ? {} : {due: tail.due}),
    ...(type === undefined ? {} : {type}),
    ...(tail.effort === undefined ? {} : {effort: tail.effort}),
    ...(tail.closed === undefined ? {} : {closed: tail.closed}),
    ...(tail.evidence === undefined ? {} : {evidence: tail.evidence}),
  };
}

/** `~~text~~ (Kent)` is struck out, with what stands behind it. */
function unstruck(content: string): {content: string; dropped: boolean} {
  const [, struck, rest] = /^~~(.+?)~~(.*)$/s.exec(content) ?? [];
  if (struck === undefined) return {content, dropped: false};
  return {content: `${struck}${rest ?? ''}`, dropped: true};
}

const NOTHING: Tail = {owners: [], sure: false};

function withoutTail(content: string, reading: Reading): {text: string; tail: Tail} {
  const found = tailParentheses(content, reading);
  if (found === undefined) return withoutLoose(content, reading);
  return {text: content.slice(0, found.open).trim(), tail: found.tail};
}

/** The parentheses at the end, where what stands in them is about the action: `(was 100)` is part of its text. */
export function tailParentheses(
  content: string,
  reading: Reading,
): (Parentheses & {readonly tail: Tail}) | undefined {
  const found = endParentheses(content);
  if (found === undefined) return undefined;
  const tail = readTail(content.slice(found.open + 1, found.close), reading.since);
  const known = tail.owners.length > 0 && tail.owners.every((owner) => isKnown(owner, reading));
  return tail.sure || known ? {...found, tail} : undefined;
}

/** Without parentheses: `raise the limit — Kent, 10/20`, `raise the limit @kent ~10/20`. */
function withoutLoose(content: string, {since}: Reading): {text: string; tail: Tail} {
  const [, before = '', behind] = /^(.+?)\s+[—–|]\s+([^—–|]+)$/s.exec(content) ?? [];
  if (behind !== undefined) {
    const tail = readTail(behind, since);
    if (tail.sure) return {text: before, tail};
  }
  const at = content.search(/(?:\s+(?:@[\p{L}\p{N}._-]+|~\S+|\d{1,2}\/\d{1,2}(?:까지)?))+$/u);
  if (at <= 0) return {text: content, tail: NOTHING};
  const words = content.slice(at).trim().split(/\s+/);
  if (words.some((word) => !word.startsWith('@') && readDue(word, since) === undefined))
    return {text: content, tail: NOTHING};
  return {text: content.slice(0, at).trim(), tail: readTail(words.join(', '), since)};
}

/** `@kent: raise the limit`, `**Kent**: raise the limit`. */
function leadingOwner(text: string, reading: Reading): {text: string; owners: readonly string[]} {
  const [, who = '', rest] = /^(@[\p{L}\p{N}._-]+|\*\*[^*]+\*\*)\s*:\s+(.+)$/su.exec(text) ?? [];
  const name = plainText(who).replace(/^@/, '').replace(/:$/, '');
  if (rest === undefined || (!who.startsWith('@') && !isKnown(name, reading))) return {text, owners: []};
  return {text: rest, owners: [name]};
}

function isKnown(name: string, {people}: Reading): boolean {
  return people.has(name.toLowerCase());
}
