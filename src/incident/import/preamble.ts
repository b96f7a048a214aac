import {dateText, datesIn} from '../../when/date.ts';
import {zonesIn} from '../../when/zone-names.ts';
import type {Sheet} from './sheet.ts';

const TIMELINE =
  /\btime ?line\b|\bchronology\b|\bsequence of events\b|타임라인|시간순|시간대별|(?:사고|장애|대응|진행) ?(?:경과|일지)/i;
const KIND_OF_DOCUMENT =
  /^(?:incident (?:report|review|postmortem)|post-?mortem|incident|outage(?: report)?|사고 사후 검토|사후 검토|포스트모템|장애 (?:보고서|회고)|사고 (?:보고서|회고)|사고|장애)\s*[:：–—-]\s*/i;
const DAY_FIELD =
  /^[\s>|*_-]*(?:(?:incident |start(?:ed)? )?date|day|started|occurred|날짜|일자|발생일|발생 ?일시|일시|시작)[\s*_|]*[:：|]/i;

export function isTimelineHeading(text: string): boolean {
  return TIMELINE.test(text);
}

/** The title of a document without the words that say what kind of document it is. */
export function titleFrom(heading: string): string {
  return heading.replace(KIND_OF_DOCUMENT, '').trim();
}

/**
 * The days and zones that the lines above a timeline name. Where they name several, a line that says date comes
 * before the others.
 */
export function aboutOf(lines: readonly string[]): Pick<Sheet, 'days' | 'zones'> {
  const text = lines.join('\n');
  const all = datesIn(text);
  const field = lines.filter((line) => DAY_FIELD.test(line)).flatMap(datesIn);
  const said = new Map(field.map((day) => [dateText(day), day]));
  return {days: all.length > 1 && said.size === 1 ? [...said.values()] : all, zones: zonesIn(text)};
}
