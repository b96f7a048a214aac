import type {Wording} from '../fault.ts';
import {careful} from './careful.ts';
import {counterfactual} from './counterfactual.ts';
import {humanError} from './human-error.ts';
import {humanSource, subjectSource} from './people.ts';
import {personFault} from './person-fault.ts';
import {promise} from './promise.ts';

/** How faults are put in Korean. `names`: people whom a review may name. */
export function koreanWordings(names: readonly string[]): Wording[] {
  const [human, subject] = [humanSource(names), subjectSource(names)];
  const unmeant = counterfactual(subject);
  return [
    ...humanError(subject),
    ...unmeant.filter(({kind}) => kind !== 'hindsight'),
    ...careful(),
    ...promise(),
    ...personFault(human, subject),
    ...unmeant.filter(({kind}) => kind === 'hindsight'),
  ];
}
