import {cut, padEnd, padStart, width} from '../encode/columns.ts';
import {BLANK, foreign, foreignLine, join, type Message} from '../i18n/index.ts';
import {tagOf} from '../incident/id.ts';
import {type Screen, severityWord} from '../incident/view/screen.ts';
import {calendarDate, duration} from '../when/show.ts';
import type {Listed} from './overview.ts';

const TAG = 4;
const GAP = '  ';

/** One line an incident: severity, date, how far its review is and for how long, title, tag. */
export function reviewsView(listed: readonly Listed[], screen: Screen): Message {
  const rows = listed.map((one) => cells(one, screen));
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...rows.map((row) => width(row[column] ?? ''))));
  const room = Math.max(
    16,
    screen.width - widths.reduce((sum, wide) => sum + wide + GAP.length, 0) - TAG - GAP.length,
  );
  return join(
    listed.flatMap((one, at) => {
      const [severity = BLANK, date = BLANK, state = BLANK, age = BLANK] = rows[at] ?? [];
      const line = join(
        [
          padEnd(severity, widths[0] ?? 0),
          padEnd(date, widths[1] ?? 0),
          padEnd(state, widths[2] ?? 0),
          padStart(age, widths[3] ?? 0),
          padEnd(cut(foreignLine(one.summary.title), room), room),
          foreignLine(tagOf(one.summary.id)),
        ],
        GAP,
      );
      const shown = one.overdue === undefined ? line : screen.paint.severity('SEV1', line);
      return [shown, ...differs(one, screen, (widths[0] ?? 0) + (widths[1] ?? 0) + 2 * GAP.length)];
    }),
    '\n',
  );
}

function cells({summary, ageFrom, ...review}: Listed, screen: Screen): Message[] {
  const state = screen.say(`postmortem.standing.${review.standing}`);
  const age = Math.max(0, (screen.now.getTime() - ageFrom.getTime()) / 1000);
  return [
    severityWord(screen, summary.severity),
    foreign(calendarDate(new Date(summary.declaredAt), screen.zone)),
    review.overdue === undefined ? state : screen.say('postmortem.overdue', {state}),
    foreign(duration(coarse(age), screen.lang)),
  ];
}

/** Whole days from the first one on, whole hours before: an age is no measurement. */
function coarse(seconds: number): number {
  const unit = seconds >= 86_400 ? 86_400 : 3600;
  return seconds < 3600 ? seconds : Math.floor(seconds / unit) * unit;
}

/** What the document says of itself, where its entries say something else. */
function differs({differs: written}: Listed, {say, paint}: Screen, indent: number): Message[] {
  if (written === undefined) return [];
  const words = say('postmortem.line-differs', {written});
  return [paint.faint(padStart(words, indent + width(words)))];
}
