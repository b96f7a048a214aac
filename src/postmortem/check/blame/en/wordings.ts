import type {Wording} from '../fault.ts';
import {peopleFirst} from '../people-first.ts';
import {careful} from './careful.ts';
import {counterfactual} from './counterfactual.ts';
import {humanError} from './human-error.ts';
import {doerSource, humanSource, ownerSource, subjectSource} from './people.ts';
import {personFault} from './person-fault.ts';
import {promise} from './promise.ts';

/** How faults are put in English. */
export function englishWordings(): Wording[] {
  const human = humanSource();
  const subject = subjectSource();
  const all = [
    ...humanError(human),
    ...counterfactual(human, subject).filter(({kind}) => kind !== 'hindsight'),
    ...promise(),
    ...careful(human),
    ...personFault(human, subject, ownerSource(), doerSource()),
    ...counterfactual(human, subject).filter(({kind}) => kind === 'hindsight'),
  ];
  return peopleFirst(all, human);
}
