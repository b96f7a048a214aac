import {zoneNamed} from '../../when/zone-names.ts';
import {wordKey} from '../words.ts';

const COLUMNS = {
  time: 'time, timestamp, at, when, datetime, occurred, occurred at, event time, 시각, 시간, 일시, 발생 시각, 발생 시간, 발생 일시, 타임스탬프',
  date: 'date, day, 날짜, 일자, 발생일',
  zone: 'zone, timezone, tz, 시간대',
  text: 'text, message, description, event, entry, note, notes, content, details, what, what happened, summary, action, activity, 내용, 설명, 이벤트, 사건, 메시지, 기록, 상황, 조치, 조치 내용, 활동',
  author:
    'author, who, by, user, name, person, owner, responder, reported by, 담당, 담당자, 작성자, 기록자, 이름, 사람, 누가, 대응자',
  kind: 'kind, type, mark, status, category, 종류, 유형, 구분, 분류, 상태, 표시',
} as const;

export type Column = keyof typeof COLUMNS;

const BY_WORD: ReadonlyMap<string, Column> = new Map(
  (Object.keys(COLUMNS) as Column[]).flatMap((column) =>
    COLUMNS[column].split(', ').map((word) => [wordKey(word), column] as const),
  ),
);

/** Which column of a table is which. */
export interface Columns {
  readonly at: Readonly<Partial<Record<Column, number>>>;
  /** The zone that a heading names: `Time (UTC)`. */
  readonly zone?: string;
}

/**
 * The columns that headings name, in English or Korean, the first of each kind; undefined where there is no time or no text. A date
 * without a time beside it is the time.
 */
export function columnsOf(headings: readonly string[]): Columns | undefined {
  const at: Partial<Record<Column, number>> = {};
  let zone: string | undefined;
  for (const [place, heading] of headings.entries()) {
    const [, name = '', inside] =
      /^([^([]*)(?:[([]([^)\]]*)[)\]])?\s*$/.exec(heading.replace(/[*_`]/g, '')) ?? [];
    const {column, zone: named} = columnOf(name, inside);
    if (column === undefined) continue;
    at[column] ??= place;
    zone ??= named;
  }
  if (at.time === undefined && at.date !== undefined) {
    at.time = at.date;
    delete at.date;
  }
  if (at.time === undefined || at.text === undefined) return undefined;
  return {at, ...(zone === undefined ? {} : {zone})};
}

/** `Time (UTC)`, `시각(KST)`, `Time UTC` */
function columnOf(name: string, inside = ''): {column?: Column; zone?: string} {
  const zone = zoneNamed(inside);
  const column = BY_WORD.get(wordKey(name));
  if (column !== undefined) return {column, ...(zone === undefined ? {} : {zone})};
  const [, word = '', last = ''] = /^(.+)[\s_](\S+)\s*$/.exec(name) ?? [];
  const [found, named] = [BY_WORD.get(wordKey(word)), zoneNamed(last)];
  return found === undefined || named === undefined ? {} : {column: found, zone: named};
}
