import {Failure} from '../failure.ts';
import {MARKS, type Mark} from './entry.ts';
import type {TimelineLine} from './timeline.ts';
import {lookUp, type Words} from './words.ts';

const WORDS: Words<Mark> = {
  started: ['start', '시작', '시작됨'],
  detected: ['detect', '감지', '감지됨'],
  acknowledged: ['ack', 'acked', 'acknowledge', '확인', '확인됨'],
  mitigated: ['mitigate', '완화', '완화됨'],
  resolved: ['resolve', '해결', '해결됨'],
};

/** Reads `mitigated`, `ack`, `완화`; Failure('mark-unknown'). */
export function parseMark(text: string): Mark {
  const result = lookUp(WORDS, text);
  if ('found' in result) return result.found;
  throw new Failure('mark-unknown', {text, nearest: result.nearest});
}

/** What moment a line marks: a mark, or a note that was corrected to be one. */
export function markOf({known, entry, data}: TimelineLine): Mark | undefined {
  const mark = known && (entry.kind === 'mark' || entry.kind === 'note') ? data['mark'] : undefined;
  return isMark(mark) ? mark : undefined;
}

export function isMark(value: unknown): value is Mark {
  return MARKS.includes(value as Mark);
}
