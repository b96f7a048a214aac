import type {Wording} from '../fault.ts';
import {careful} from './careful.ts';
import {counterfactual} from './counterfactual.ts';
import {humanError} from './human-error.ts';
import {humanSource, subjectSource} from './people.ts';
import {personFault} from './person-fault.ts';
import {promise} from './promise.ts';

/** How faults are put in English. `names`: people whom a review may name. */
export function englishWordings(names: readonly string[]): Wording[] {
  const human = humanSource(names);
  const subject = subjectSource(names);
  return [
    ...humanError(human),
    ...counterfactual(human, subject).filter(({kind}) => kind !== 'hindsight'),
    ...promise(),
    ...careful(human),
    ...personFault(human, subject),
    ...counterfactual(human, subject).filter(({kind}) => kind === 'hindsight'),
  ];
}
