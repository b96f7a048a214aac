import type {Lang} from '../i18n/index.ts';
import {outsideCode, sectionOf} from './in-document.ts';
import {boxOf, type Reading, tailParentheses} from './parse-line.ts';
import {fieldNamed, typeWord, WRITTEN} from './words.ts';

/** What an action item is written with. */
export interface NewAction {
  readonly text: string;
  readonly owner?: string | undefined;
  readonly due?: string | undefined;
  readonly type?: string | undefined;
  readonly effort?: string | undefined;
}

export interface Closing {
  /** `2024-10-09` */
  readonly date: string;
  readonly evidence?: string | undefined;
}

/** `text (owner, due, type: prevent)`, as much of it as is known, in the words of the document's language. */
export function printAction({text, owner, due, type, effort}: NewAction, lang: Lang): string {
  const words = WRITTEN[lang];
  const parts = [
    owner,
    due,
    type === undefined ? undefined : `${words.type}: ${typeWord(type, lang)}`,
    effort === undefined ? undefined : `${words.effort}: ${effort}`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? text : `${text} (${parts.join(', ')})`;
}

/** The line with its box checked, when, and what shows it; every other character as it was. */
export function closeLine(line: string, {date, evidence}: Closing, lang: Lang, reading: Reading): string {
  const words = WRITTEN[lang];
  const said = [
    `${words.closed}: ${date}`,
    ...(evidence === undefined ? [] : [`${words.evidence}: ${evidence}`]),
  ];
  return rewrite(line, 'x', (content) => {
    const found = tailParentheses(content, reading);
    if (found === undefined) return `${content} (${said.join(', ')})`;
    const at = found.close;
    return `${content.slice(0, at)}, ${said.join(', ')}${content.slice(at)}`;
  });
}

/** The line with its box open again, and without the day on which it was closed. */
export function reopenLine(line: string, reading: Reading): string {
  return rewrite(line, ' ', (content) => {
    const found = tailParentheses(content, reading);
    if (found === undefined) return content;
    const inside = content.slice(found.open + 1, found.close);
    const kept = inside
      .split(/,(?=\s*[^\s,:]+:)/)
      .filter((part) => fieldNamed(/^\s*([^\s:]+):/.exec(part)?.[1] ?? '') !== 'closed')
      .join(',');
    if (kept.trim() === '')
      return content.slice(0, found.open).replace(/ $/, '') + content.slice(found.close + 1);
    return content.slice(0, found.open + 1) + kept + content.slice(found.close);
  });
}

function rewrite(line: string, mark: string, content: (text: string) => string): string {
  const end = line.endsWith('\r') ? '\r' : '';
  const box = boxOf(line.slice(0, line.length - end.length));
  if (box === undefined) return line;
  return `${box.lead}${mark}${box.close}${content(box.content)}${end}`;
}

/** The document with one line replaced (`number` from 1); every other byte stays. */
export function withLine(text: string, number: number, line: string): string {
  return text
    .split('\n')
    .map((old, at) => (at === number - 1 ? line : old))
    .join('\n');
}

/**
 * The document with an action behind the last one of its section, in place of a question that stands there alone.
 * Undefined where it has no such section. Gives the line's number too.
 */
export function withAction(text: string, content: string): {text: string; line: number} | undefined {
  const lines = text.split('\n');
  const span = sectionOf(lines);
  if (span === undefined) return undefined;
  const boxes = outsideCode(lines).filter(
    (at) => at >= span.from && at < span.before && boxOf((lines[at] ?? '').replace(/\r$/, '')) !== undefined,
  );
  const last = boxes.at(-1);
  const end = lines[span.from]?.endsWith('\r') === true ? '\r' : '';
  const question = boxes.find((at) => /\]\s+TODO:/.test(lines[at] ?? ''));
  if (question !== undefined) {
    lines[question] = `- [ ] ${content}${end}`;
    return {text: lines.join('\n'), line: question + 1};
  }
  const at = last === undefined ? afterHeading(lines, span.from) : behindItem(lines, last, span.before);
  const bullet = last === undefined ? '-' : (/^[*+]/.exec(lines[last] ?? '')?.[0] ?? '-');
  lines.splice(at, 0, `${bullet} [ ] ${content}${end}`, ...(last === undefined ? [end] : []));
  return {text: lines.join('\n'), line: at + 1};
}

const BLOCK_START = /^(?:#{1,6}\s|<!--|[-*+]\s|\d{1,9}[.)]\s|-{3,}|`{3,}|~{3,}|[|>])/;

/** After what belongs to a list item: text that goes on, and what is indented below it. */
function behindItem(lines: readonly string[], item: number, before: number): number {
  let end = item + 1;
  for (let next = end; next < before; next += 1) {
    const line = lines[next] ?? '';
    if (line.trim() === '') continue;
    const goesOn = next === end && !BLOCK_START.test(line);
    if (!goesOn && !/^(?: {2,}|\t)/.test(line)) break;
    end = next + 1;
  }
  return end;
}

/** Behind the heading and one blank line. */
function afterHeading(lines: readonly string[], from: number): number {
  const heading = (lines[from] ?? '').startsWith('#') ? from + 1 : from;
  return (lines[heading] ?? '').trim() === '' ? heading + 1 : heading;
}
