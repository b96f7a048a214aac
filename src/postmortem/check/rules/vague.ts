import {finding, type Finding} from '../finding.ts';
import {openWordsIn} from '../model/open-words.ts';
import type {Action, Review} from '../model/review.ts';

const VAGUE =
  /\b(?:improve|enhance|strengthen|optimi[sz]e|better|look into|consider|think about|explore|evaluate|discuss|revisit|clean up|address|work on|streamline|rethink|figure out|investigate)\b|강화|개선|고도화|고민|정비|보완|최적화|논의|노력|방안|고려|활성화|내실화/i;
const SLIGHT = /\breview\b|검토|점검/i;
/** Something that can be seen: a number, a name of a file, a check that fails or fires. */
const SEEN =
  /\d|`|\.\w{2,4}\b|until|so that|and (?:list|write|add|record|document|decide)|하여 |해서 |기록|목록|추가|작성/i;
const RESEARCH = /investigat|조사/i;

/** PM010: what is to be done can be seen to be done. */
export function vague(review: Review): Finding[] {
  return review.actions.flatMap((action) => ofAction(action, review));
}

function ofAction({block, text, type = ''}: Action, {text: all, masked}: Review): Finding[] {
  if (openWordsIn(all, masked, block.start, block.end) || /^\s*~~/.test(all.slice(block.start, block.end)))
    return [];
  const strong = VAGUE.exec(text);
  const found = strong ?? SLIGHT.exec(text);
  if (found === null || SEEN.test(text) || RESEARCH.test(type)) return [];
  return [
    finding('PM010', 'vague', block, {
      section: 'actions',
      params: {words: found[0]},
      ...(strong === null ? {level: 'note' as const} : {}),
    }),
  ];
}
