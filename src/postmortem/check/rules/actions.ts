import {isDate} from '../action-line.ts';
import {finding, type Finding} from '../finding.ts';
import {openWordsIn} from '../model/open-words.ts';
import {type Action, blocksIn, type Review} from '../model/review.ts';

const GROUP =
  /^(?:everyone|everybody|all|all hands|the team|team|we|us|all of us|\w+ team|\w+ squad|tbd|전원|모두|다 ?같이|전 ?팀원|전 ?직원|팀 전체|.*(?:팀|실|부서|전원|담당|센터))$/i;

/** PM008: there are actions. PM009: each has one owner, a date, a type. */
export function actionsComplete(review: Review): Finding[] {
  const written = review.actions.filter(({block}) => !isOpen(review, block));
  const [first] = review.actions;
  if (first === undefined) return noActions(review);
  return [...written.flatMap(lacking), ...untyped(written)];
}

function isOpen({text, masked}: Review, {start, end}: {start: number; end: number}): boolean {
  return openWordsIn(text, masked, start, end) !== undefined;
}

function noActions({sections, text, masked}: Review): Finding[] {
  const heading = sections.find(({name}) => name === 'actions')?.heading;
  const said = blocksIn(sections, 'actions');
  if (
    heading === undefined ||
    said.length === 0 ||
    said.some(({start, end}) => openWordsIn(text, masked, start, end))
  )
    return [];
  return [finding('PM008', 'no-actions', heading, {section: 'actions'})];
}

/** Whoever is named, and by when, in one finding for each action. */
function lacking({block, owners, due, done, text}: Action): Finding[] {
  if (/^\s*~~/.test(text)) return [];
  const [owner] = owners;
  const date = due === undefined ? 'no-date' : isDate(due) && /\d/.test(due) ? undefined : 'loose-date';
  const who =
    owner === undefined ? 'no-owner' : owners.length > 1 ? 'owners' : GROUP.test(owner) ? 'group' : undefined;
  const says =
    who === 'no-owner' && date === 'no-date' ? (['no-owner-no-date'] as const) : ([who, date] as const);
  return says
    .filter((one) => one !== undefined)
    .filter((one) => !(done && (one === 'no-date' || one === 'loose-date')))
    .map((one) =>
      finding('PM009', one, block, {section: 'actions', params: {owners: owners.join(', '), due: due ?? ''}}),
    );
}

function untyped(actions: readonly Action[]): Finding[] {
  const without = actions.filter(({type}) => type === undefined);
  const [first] = without;
  if (first === undefined) return [];
  const params = {numbers: without.map(({number}) => number).join(', ')};
  const says = without.length === actions.length ? 'no-types' : 'no-type';
  return [finding('PM009', says, first.block, {section: 'actions', level: 'note', params})];
}
