import {finding, type Finding} from '../finding.ts';
import {sentencesIn} from '../model/sentence.ts';
import type {Review} from '../model/review.ts';

const LOUD =
  /!{2,}|\b(?:embarrass\w+|ridiculous\w*|insane(?:ly)?|stupid(?:ly)?|idiot\w*|disaster|shameful|pathetic|unbelievabl[ey]|can['’]t believe|terrible|horrendous|appalling|joke)\b|어이없|어처구니|황당|말도 안 되|최악|참사|한심|창피|부끄러|기가 막/i;

/** PM015: told calmly. */
export function tone({masked, sections}: Review): Finding[] {
  return sections.flatMap(({name, blocks}) =>
    blocks.flatMap(({start, end}) =>
      sentencesIn(masked, start, end).flatMap(({text, offsets}) => {
        const found = LOUD.exec(text);
        const from = offsets[found?.index ?? -1];
        if (found === null || from === undefined) return [];
        const to = offsets[found.index + found[0].length - 1] ?? from;
        return [
          finding('PM015', 'loud', {start: from, end: to + 1}, {section: name, params: {words: found[0]}}),
        ];
      }),
    ),
  );
}
