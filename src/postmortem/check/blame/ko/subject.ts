import type {Wording} from '../fault.ts';
import {THING} from './people.ts';

/**
 * Korean leaves out the subject where everybody knows it, and then a person is meant. So a deed is a person's unless a
 * thing is named as its subject; where both are named, it is the person's.
 */
export function doneByPeople(wording: Wording, subject: string): Wording[] {
  const {says, kind, ...rest} = wording;
  const deed = `(?:${says.source})`;
  return [
    {kind, ...rest, says: new RegExp(`${subject}[^.]*?${deed}`)},
    {kind, ...rest, says: new RegExp(`^(?!(?:.*?)(?:${THING}).*?${deed}).*?${deed}`)},
  ];
}
