import {foreignLine, join, type Message} from '../../i18n/index.ts';
import {calendarDate, clockTime, zoneName} from '../../when/show.ts';
import {tagOf} from '../id.ts';
import type {News} from '../watch/news.ts';
import {type Screen, severityWord} from './screen.ts';
import {suggestionView} from './suggestion.ts';
import {authorOf, lineText} from './timeline.ts';

/** One new thing on one line: when, in which incident, what, by whom. */
export function newsView(news: News, screen: Screen): Message {
  const {incident} = news;
  const cells = [whenText(news, screen), foreignLine(tagOf(incident.id)), whatText(news, screen)];
  return join(cells, '  ');
}

function whatText(news: News, screen: Screen): Message {
  const {say} = screen;
  const {incident} = news;
  if (news.what === 'opened')
    return join([severityWord(screen, incident.severity), foreignLine(incident.title)], '  ');
  if (news.what === 'suggested') return suggestionView(incident, screen) ?? foreignLine('');
  const told = {text: foreignLine(lineText(news.line, screen)), who: authorOf(news.line, screen)};
  if (news.what === 'gone') return say('news.gone', told);
  return say(news.what === 'changed' ? 'news.changed' : 'news.new', told);
}

/** `14:36 UTC`, and the date where it is not today's. */
function whenText(news: News, {zone, now}: Screen): Message {
  const at = atOf(news);
  const clock = `${clockTime(at, zone)} ${zoneName(zone, at)}`;
  const date = calendarDate(at, zone);
  return foreignLine(date === calendarDate(now, zone) ? clock : `${date} ${clock}`);
}

/** When it happened. */
export function atOf(news: News): Date {
  if (news.what === 'opened') return news.incident.declaredAt;
  return news.what === 'suggested' ? news.at : news.line.at;
}
