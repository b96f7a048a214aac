import {indent, width, wrap} from '../encode/columns.ts';
import {BLANK, foreign, foreignLine, join, type Message} from '../i18n/index.ts';
import type {Screen} from '../incident/view/screen.ts';

const MARKER = /^<!-- mh:.* -->$/;
const HEADING = /^#{1,6} +(.*)$/;
const ITEM = /^(\s*(?:[-*+]|\d+[.)]) (?:\[[ xX]\] )?)(.*)$/;
const FENCE = /^ {0,3}(?:`{3,}(?=[^`]*$)|~{3,})/;

/** A review as it reads on a terminal: no markers, headings and bold words strong, lines as wide as there is room. */
export function readingView(text: string, screen: Screen): Message {
  const lines: Message[] = [];
  let code = false;
  for (const line of foreign(text).split('\n')) {
    if (FENCE.test(line)) code = !code;
    if (!MARKER.test(line)) lines.push(...(code ? [foreignLine(line)] : shownLine(line, screen)));
  }
  return join(lines, '\n');
}

function shownLine(line: string, screen: Screen): Message[] {
  const [, heading] = HEADING.exec(line) ?? [];
  if (heading !== undefined) return [screen.paint.strong(foreignLine(heading))];
  const [, lead = '', item = line] = ITEM.exec(line) ?? [];
  if (item.trim() === '') return [lead === '' ? BLANK : foreign(lead)];
  const hanging = width(lead);
  return wrap(foreignLine(item), Math.max(20, screen.width - hanging)).map((part, index) => {
    const shown = strongWords(part, screen);
    return index === 0 ? join([foreign(lead), shown]) : indent(shown, hanging);
  });
}

/** `**Impact**` without its stars, where they stand on one line. */
function strongWords(text: Message, {paint}: Screen): Message {
  const parts = text.split(/\*\*([^*]+)\*\*/);
  return join(parts.map((part, index) => (index % 2 === 1 ? paint.strong(foreign(part)) : foreign(part))));
}
