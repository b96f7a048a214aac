import {finding, type Finding} from '../finding.ts';
import {openWordsIn} from '../model/open-words.ts';
import {blocksIn, type Review} from '../model/review.ts';

const NONE = /\bno(?:ne| (?:user|customer|request|data|impact))|없음|없었/i;

/** PM002: the impact has a number. */
export function impact(review: Review): Finding[] {
  const {text, masked, fields, sections} = review;
  const field = fields.find(({name, value}) => name === 'impact' && value !== '');
  const told: readonly {readonly start: number; readonly end: number}[] =
    field === undefined ? blocksIn(sections, 'impact') : [field];
  const [first] = told;
  if (first === undefined) return [];
  const open = openWordsIn(text, masked, first.start, first.end);
  if (open?.start === first.start && open.end >= first.end) return [];
  const said = told.map(({start, end}) => text.slice(start, end)).join(' ');
  if (/\d/.test(said) || NONE.test(said)) return [];
  const section = field ? 'header' : 'impact';
  return [
    finding('PM002', 'impact-unmeasured', first, {
      section,
      params: {words: text.slice(first.start, first.end)},
    }),
  ];
}
