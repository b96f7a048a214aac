import type {Wording} from '../fault.ts';
import {peopleFirst} from '../people-first.ts';
import {careful} from './careful.ts';
import {counterfactual} from './counterfactual.ts';
import {humanError} from './human-error.ts';
import {humanSource, subjectSource} from './people.ts';
import {personFault} from './person-fault.ts';
import {promise} from './promise.ts';

/** How faults are put in Korean. */
export function koreanWordings(): Wording[] {
  const [human, subject] = [humanSource(), subjectSource()];
  const unmeant = counterfactual(subject);
  const all = [
    ...humanError(subject),
    ...unmeant.filter(({kind}) => kind !== 'hindsight'),
    ...promise(),
    ...careful(),
    ...personFault(human, subject),
    ...unmeant.filter(({kind}) => kind === 'hindsight'),
  ];
  return peopleFirst(all, human);
}
