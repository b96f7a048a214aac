import {isOpenQuestion} from '../../docs-repo/open-question.ts';
import type {Obstacle} from '../../postmortem/close.ts';
import type {Review} from './review.ts';

/** What a check says against closing a review as it stands: each line that is still a question. */
// eslint-disable-next-line @typescript-eslint/require-await -- the check that answers here reads files
export async function obstaclesIn(_: Review, text: string): Promise<readonly Obstacle[]> {
  return text
    .split('\n')
    .map((line, at) => ({rule: 'PM001', line: at + 1, text: line.replace(/^[\s\d.*[\]-]+/, '')}))
    .filter((one) => isOpenQuestion(one.text) || one.text.includes(' TODO: '))
    .map(({rule, line}) => ({rule, line}));
}
