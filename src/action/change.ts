import {Failure} from '../failure.ts';
import type {Lang} from '../i18n/index.ts';
import {type Closing, closeLine, reopenLine, withLine} from './edit.ts';
import {actionsIn, type NumberedAction} from './in-document.ts';
import type {Reading} from './parse-line.ts';
import {printReference} from './reference.ts';

/** A review in which one action item is meant. */
export interface Place {
  readonly text: string;
  /** Tag of the incident. */
  readonly tag: string;
  readonly number: number;
  readonly reading: Reading;
}

/** A review with one line of it changed, and the action that the line now says. */
export interface Changed {
  readonly text: string;
  readonly action: NumberedAction;
}

/**
 * Checks the box of an action, and says when and what shows it. Failures `action-not-found`, `action-dropped`,
 * `action-already-done`, `action-already-checked`.
 */
export function closeAction(place: Place, closing: Closing, lang: Lang): Changed {
  const action = findAction(place);
  const ref = printReference(place.tag, place.number);
  if (action.done && action.closed === undefined) throw new Failure('action-already-checked', {ref});
  if (action.done) throw new Failure('action-already-done', {ref, date: action.closed ?? ''});
  return changed(place, action, (line) => closeLine(line, closing, lang, place.reading));
}

/** Opens the box of an action again. Failures `action-not-found`, `action-dropped`, `action-already-open`. */
export function reopenAction(place: Place): Changed {
  const action = findAction(place);
  if (!action.done) throw new Failure('action-already-open', {ref: printReference(place.tag, place.number)});
  return changed(place, action, (line) => reopenLine(line, place.reading));
}

function findAction({text, tag, number, reading}: Place): NumberedAction {
  const actions = actionsIn(text, reading);
  const action = actions.find((one) => one.number === number);
  const ref = printReference(tag, number);
  if (action === undefined) throw new Failure('action-not-found', {ref, count: actions.length, id: tag});
  if (action.dropped) throw new Failure('action-dropped', {ref, line: action.line});
  return action;
}

function changed(place: Place, {line, number}: NumberedAction, edit: (line: string) => string): Changed {
  const before = place.text.split('\n')[line - 1] ?? '';
  const text = withLine(place.text, line, edit(before));
  const action = actionsIn(text, place.reading).find((one) => one.number === number);
  if (action === undefined) throw new Failure('action-not-found', {ref: '', count: 0, id: place.tag});
  return {text, action};
}
