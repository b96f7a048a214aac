import type {Key, Say} from '../i18n/index.ts';

/** What stands at the head of every place that somebody still has to think about, in any language. */
const OPEN = 'TODO:';

export type Question = Key & `postmortem.ask.${string}`;

/** A fact that nobody recorded, as a question: never as a guess. */
export function openQuestion(key: Question, say: Say): string {
  return `${OPEN} ${say(key)}`;
}

/** Whether a text of a review is still a question, whoever wrote it. */
export function isOpenQuestion(text: string): boolean {
  return text.trimStart().startsWith(OPEN);
}
