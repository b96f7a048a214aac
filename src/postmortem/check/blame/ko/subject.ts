import type {Wording} from '../fault.ts';
import {THING} from './people.ts';

// Where a clause ends that is another's: what its subject did, the main one did not.
const OTHER_CLAUSE =
  '음에도|는데|지만|고도|[아어해여]서|므로|니까|때문|[을를]? ?때|[는은한인될할을던]지|다는|라는|다고|라고|것으로|줄 알|것을|점을|사실을|걸 |자마자|으나 |었고|았고|했고';

/**
 * Korean leaves out the subject where everybody knows it, and then a person is meant. So a deed is a person's unless a
 * thing is named as its subject; where both are named, it is the person's.
 */
export function doneByPeople(wording: Wording, subject: string): Wording[] {
  const {says, kind, ...others} = wording;
  const rest = {...others, when: [says]};
  const deed = `(?:${says.source})`;
  return [
    {kind, ...rest, says: new RegExp(`${subject}[^.]*?${deed}`)},
    {kind, ...rest, says: new RegExp(`^(?!.*?(?:${THING})(?:(?!${OTHER_CLAUSE}).)*?${deed}).*?${deed}`)},
  ];
}
