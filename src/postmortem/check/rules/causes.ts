import {finding, type Finding} from '../finding.ts';
import {openWordsIn} from '../model/open-words.ts';
import {sentencesIn} from '../model/sentence.ts';
import {blocksIn, type Review} from '../model/review.ts';
import {shared, stemsOf} from './stems.ts';

/** PM007: more than one condition, and for each something that is done about it. */
export function causes(review: Review): Finding[] {
  const {text, masked, sections, actions} = review;
  const said = blocksIn(sections, 'root-cause').filter(
    ({start, end}) => !openWordsIn(text, masked, start, end),
  );
  const items = said.filter(({kind}) => kind === 'item');
  const [only] = said;
  if (only === undefined) return [];
  const alone = said.length === 1 && sentencesIn(masked, only.start, only.end).length === 1;
  if (alone) return [finding('PM007', 'one-cause', only, {section: 'root-cause'})];
  if (actions.length === 0) return [];
  const done = [
    ...actions.map(({block}) => block),
    ...blocksIn(sections, 'resolution'),
    ...blocksIn(sections, 'prevention'),
  ].map(({start, end}) => stemsOf(text.slice(start, end)));
  return items
    .filter(({start, end}) => !done.some((one) => shared(stemsOf(text.slice(start, end)), one) > 0))
    .map((item) => finding('PM007', 'cause-left', item, {section: 'root-cause', level: 'note'}));
}
