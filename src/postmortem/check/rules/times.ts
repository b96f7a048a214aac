import {finding, type Finding} from '../finding.ts';
import type {Field} from '../model/fields.ts';
import {type Claimed, claimedIn, type Moment} from '../model/moments.ts';
import {blocksIn, type Review} from '../model/review.ts';
import type {Surroundings} from './rule.ts';

const ZONE =
  /\b(?:UTC|GMT|KST|JST|CET|CEST|BST|[ECMP][SD]T|Z)\b|[+-]\d{2}:?\d{2}\b|한국 ?(?:표준)?시|협정 ?세계시/;

/** PM004: the times agree with the timeline and with each other. */
export function times(review: Review, {incident}: Surroundings): Finding[] {
  const duration = review.fields.find(({name, value}) => name === 'duration' && value !== '');
  return [
    ...outOfOrder(review),
    ...(duration ? ofDuration(duration, incident === undefined ? review.moments : []) : []),
    ...zoneless(review),
    ...early(review),
  ];
}

function outOfOrder({moments}: Review): Finding[] {
  return moments.flatMap((moment, at) => {
    const before = moments[at - 1];
    if (before === undefined || moment.at >= before.at) return [];
    const params = {time: moment.written, before: before.written};
    return [finding('PM004', 'out-of-order', place(moment), {section: 'timeline', params})];
  });
}

function place({start, written}: Moment): {start: number; end: number} {
  return {start, end: start + written.length};
}

/** Without moments the ends are not looked for: an incident of the repo has its entries to compare with. */
function ofDuration(field: Field, moments: readonly Moment[]): Finding[] {
  const claimed = claimedIn(field.value);
  return [...ofLength(field, claimed), ...ofEnds(field, claimed, moments)];
}

/** A length that the words call approximate may be a fifth off. */
function ofLength(field: Field, {minutes, range, about}: Claimed): Finding[] {
  if (minutes === undefined || range === undefined || minutes >= 1440) return [];
  if (Math.abs(minutes - range.minutes) <= (about ? range.minutes / 5 : 0)) return [];
  const params = {said: field.value, minutes: range.minutes};
  return [finding('PM004', 'length', field, {section: 'header', params})];
}

function ofEnds(field: Field, {range}: Claimed, moments: readonly Moment[]): Finding[] {
  if (range === undefined || moments.length === 0) return [];
  const lines = new Set(moments.map(({clock}) => clock));
  return [range.start, range.end]
    .filter(({clock}) => !lines.has(clock))
    .map(({written}) =>
      finding('PM004', 'no-line', field, {section: 'header', level: 'warning', params: {time: written}}),
    );
}

function zoneless({text, moments, fields, sections}: Review): Finding[] {
  const [first] = moments;
  if (first === undefined) return [];
  const said = [...blocksIn(sections, 'timeline'), ...fields]
    .map(({start, end}) => text.slice(start, end))
    .join('\n');
  const headings = sections
    .map(({heading}) => (heading ? text.slice(heading.start, heading.end) : ''))
    .join('\n');
  if (ZONE.test(said) || ZONE.test(headings)) return [];
  return [finding('PM004', 'zoneless', place(first), {section: 'timeline', level: 'note'})];
}

/** An action that was due before the incident. */
function early({fields, actions}: Review): Finding[] {
  const day = /\d{4}-\d{2}-\d{2}/.exec(fields.find(({name}) => name === 'date')?.value ?? '')?.[0];
  if (day === undefined) return [];
  return actions
    .filter(({due}) => due !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(due) && due < day)
    .map(({block, due}) =>
      finding('PM004', 'due-before', block, {section: 'actions', params: {due: due ?? '', date: day}}),
    );
}
