import type {Lang, Message, Say} from '../../i18n/index.ts';
import {BLANK, join, sayMaybe} from '../../i18n/index.ts';
import type {Checked} from './check.ts';
import {type Finding, LEVELS, type Level} from './finding.ts';
import {type Place, placesIn} from './place.ts';

/** A review that was checked. */
export interface Report extends Checked {
  /** As the reader finds it, with `/`. */
  readonly path: string;
  /** How the review is named in a command: a tag, or the path. */
  readonly name: string;
  /** Id of its incident; absent for a file of somebody else's. */
  readonly incident?: string;
  readonly text: string;
}

/** A finding in the reader's words, with its place. */
export interface Told {
  readonly finding: Finding;
  readonly from: Place;
  readonly to: Place;
  readonly message: Message;
  readonly why: Message;
  readonly instead: Message;
}

const SHORT = 60;

export function tell(report: Report, findings: readonly Finding[], lang: Lang, say: Say): Told[] {
  const place = placesIn(report.text);
  return findings.map((finding) => ({
    finding,
    from: place(finding.start),
    to: place(finding.end),
    message: messageOf(finding, lang, say),
    why: say(`check.why.${finding.rule}`),
    instead: sayMaybe(lang, `check.instead.${finding.says}`, {}) ?? say(`check.instead.${finding.rule}`),
  }));
}

function messageOf({says, params}: Finding, lang: Lang, say: Say): Message {
  const words = Object.entries(params).map(([name, value]) => [name, inWords(name, value, say)] as const);
  return sayMaybe(lang, `check.says.${says}`, Object.fromEntries(words)) ?? BLANK;
}

/** Names are said in the reader's language, quoted words are shortened. */
function inWords(name: string, value: string | number, say: Say): string | number {
  if (typeof value === 'number') return value;
  const names = value.split(',');
  if (name === 'sections')
    return join(
      names.map((one) => say(`check.section.${one as 'summary'}`)),
      ', ',
    );
  if (name === 'fields')
    return join(
      names.map((one) => say(`check.field.${one as 'date'}`)),
      ', ',
    );
  if (name === 'guard') return say(`check.guard.${value as 'alert'}`);
  const line = value.replace(/\s+/g, ' ').trim();
  const shown = Array.from(line);
  return shown.length > SHORT
    ? `${shown.slice(0, SHORT - 1).join('')}…`
    : line.replaceAll('\uFFFC', '…').replace(/…+/g, '…');
}

export function countOf(reports: readonly Report[], level: Level): number {
  return reports.flatMap(({findings}) => findings).filter((finding) => finding.level === level).length;
}

/** The heaviest level of a report; undefined for none. */
export function worst({findings}: Report): Level | undefined {
  return LEVELS.find((level) => findings.some((finding) => finding.level === level));
}
