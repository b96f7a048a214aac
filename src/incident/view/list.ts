import {cut, padEnd, padStart, width} from '../../encode/columns.ts';
import {BLANK, foreignLine, join, type Message} from '../../i18n/index.ts';
import {calendarDate, elapsed} from '../../when/show.ts';
import {tagOf} from '../id.ts';
import {isOpen} from '../status.ts';
import type {Summary} from '../summary.ts';
import {type Screen, severityWord} from './screen.ts';

/** One line an incident: severity, when, how long, state, title, tag. The title gives way to a narrow terminal. */
export function listView(summaries: readonly Summary[], screen: Screen): Message {
  const rows = summaries.map((summary) => cells(summary, screen));
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(0, ...rows.map((row) => width(row.cells[column] ?? ''))),
  );
  const ids = 4;
  const room = Math.max(16, screen.width - widths.reduce((sum, wide) => sum + wide + 2, 0) - ids - 2);
  const lines = rows.map(({summary, cells: texts, id}) => {
    const [severity = BLANK, date = BLANK, state = BLANK, lasted = BLANK] = texts;
    const row = [
      padEnd(severity, widths[0] ?? 0),
      padEnd(date, widths[1] ?? 0),
      padEnd(state, widths[2] ?? 0),
      padStart(lasted, widths[3] ?? 0),
      padEnd(cut(foreignLine(summary.title), room), room),
      cut(id, ids),
    ];
    const line = join(row, '  ');
    return isOpen(summary.status) ? screen.paint.severity(summary.severity, line) : line;
  });
  return join(lines, '\n');
}

function cells(summary: Summary, screen: Screen): {summary: Summary; cells: Message[]; id: Message} {
  const declared = new Date(summary.declaredAt);
  const end =
    summary.resolvedAt === undefined
      ? isOpen(summary.status)
        ? screen.now
        : undefined
      : new Date(summary.resolvedAt);
  const lasted = end === undefined ? '' : elapsed(new Date(summary.since), end, screen.lang);
  const state = screen.say(`status.${summary.status}`);
  return {
    summary,
    id: foreignLine(tagOf(summary.id)),
    cells: [
      severityWord(screen, summary.severity),
      foreignLine(calendarDate(declared, screen.zone)),
      state,
      foreignLine(lasted),
    ],
  };
}
