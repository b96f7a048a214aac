import {inlineMarkdown} from '../encode/markdown.ts';
import {Failure} from '../failure.ts';
import type {Lang} from '../i18n/index.ts';
import {ACTION_TYPES} from './action.ts';
import type {Changed, Place} from './change.ts';
import {readDue} from './due.ts';
import {type NewAction, printAction, withAction} from './edit.ts';
import {actionsIn} from './in-document.ts';
import {parseActionLine, type Reading} from './parse-line.ts';
import {actionType} from './words.ts';

/** What the parts of an action must not hold: it would be read as the end of one. */
const PARTING = /[,;、·|()（）\n]/;

/** What adding works with: the review, the day on which it is typed (`2024-10-10`), and where the review lies. */
export interface Adding extends Omit<Place, 'number' | 'tag'> {
  readonly today: string;
  readonly path: string;
}

/**
 * Adds an action to a review, behind the last one. Failures `text-empty`, `action-section-missing`, `action-due-unreadable`,
 * `action-type-unknown`, `action-part-unreadable`.
 */
export function addAction({text, reading, today, path}: Adding, asked: NewAction, lang: Lang): Changed {
  const added = withAction(text, contentOf(checked(asked, reading, today), lang, reading));
  if (added === undefined) throw new Failure('action-section-missing', {path});
  const action = actionsIn(added.text, reading).find(({line}) => line === added.line);
  if (action === undefined) throw new Failure('action-empty');
  return {text: added.text, action};
}

function checked({text, owner, due, type, effort}: NewAction, reading: Reading, today: string): NewAction {
  for (const [flag, value] of Object.entries({owner, effort}))
    if (value !== undefined && (PARTING.test(value) || value.trim() === ''))
      throw new Failure('action-part-unreadable', {flag: `--${flag}`, value});
  if (type !== undefined && actionType(type) === undefined)
    throw new Failure('action-type-unknown', {type, types: ACTION_TYPES.join(', ')});
  return {
    text: inlineMarkdown(text),
    owner: owner?.trim().replace(/^@/, ''),
    due: due === undefined ? undefined : dueToWrite(due, reading.since, today),
    type,
    effort: effort?.trim(),
  };
}

/** As it was typed, where the review reads it as the day that is meant today: a year later `10/20` is another one. */
function dueToWrite(due: string, since: string, today: string): string {
  const date = readDue(due, today);
  if (date === undefined) throw new Failure('action-due-unreadable', {due});
  const typed = due.trim();
  return readDue(typed, since) === date && !PARTING.test(typed) ? typed : date;
}

/** With the owner's name marked as one, where nothing else tells a name from a remark. */
function contentOf(action: NewAction, lang: Lang, reading: Reading): string {
  const content = printAction(action, lang);
  const {owner} = action;
  const read = parseActionLine(`- [ ] ${content}`, 1, reading);
  if (owner === undefined || read?.owners.length !== 0) return content;
  return printAction({...action, owner: `@${owner}`}, lang);
}
