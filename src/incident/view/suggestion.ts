import type {Message} from '../../i18n/index.ts';
import {calendarDate, clockTime, fullTime} from '../../when/show.ts';
import {tagOf} from '../id.ts';
import type {Incident} from '../incident.ts';
import {suggestionFor} from '../suggestion.ts';
import type {Screen} from './screen.ts';

/** One line with the command to type, when the pages of an incident give reason for one. */
export function suggestionView(incident: Incident, {say, zone, now}: Screen): Message | undefined {
  const suggestion = suggestionFor(incident);
  if (suggestion === undefined) return undefined;
  const {to, at} = suggestion;
  const today = calendarDate(at, zone) === calendarDate(now, zone);
  return say(to === 'resolve' ? 'page.suggest-resolve' : 'page.suggest-reopen', {
    time: today ? clockTime(at, zone) : fullTime(at, zone),
    id: tagOf(incident.id),
    at: today ? clockTime(at, zone) : `${at.toISOString().slice(0, 16)}Z`,
  });
}
