import {cut, padEnd, padStart, width} from '../../encode/columns.ts';
import {foreignLine, join, type Message} from '../../i18n/index.ts';
import type {Screen} from '../../incident/view/screen.ts';
import {plainText} from '../tail.ts';
import {type Counts, isOverdue, type Tracked} from '../tracked.ts';

/** How the reader's language calls somebody who is named as an owner. */
export type NameOf = (owner: string) => string;

/** Columns that the text of an action has at least, and the most that owners take. */
const LEAST_TEXT = 20;
const MOST_OWNER = 16;

/** One line an action: its reference, when it is due, how that stands, who does it, what. The text gives way. */
export function actionsView(actions: readonly Tracked[], nameOf: NameOf, screen: Screen): Message {
  const rows = actions.map((action) => ({action, cells: cellsOf(action, nameOf, screen)}));
  const widths = [0, 1, 2, 3].map((at) => Math.max(0, ...rows.map(({cells}) => width(cells[at] ?? ''))));
  const room = Math.max(LEAST_TEXT, screen.width - widths.reduce((sum, wide) => sum + wide + 2, 0));
  const lines = rows.map(({action, cells: [ref, due, stands, owner]}) => {
    const [refs = 0, dues = 0, standing = 0, owners = 0] = widths;
    const text = cut(foreignLine(plainText(action.text)), room);
    const row = [
      padEnd(ref, refs),
      padEnd(due, dues),
      padStart(stands, standing),
      padEnd(owner, owners),
      text,
    ];
    const line = join(row, '  ');
    if (action.state !== 'open') return screen.paint.faint(line);
    return isOverdue(action) ? screen.paint.severity('SEV2', line) : line;
  });
  return join(lines, '\n');
}

/** `12 open, 3 overdue, 1 without an owner`: what is zero is left out, but how many are open. */
export function countsView(counts: Counts, {say}: Screen): Message {
  const parts = [
    say('action.count.open', {count: counts.open}),
    ...(['overdue', 'unowned', 'undated', 'done', 'dropped'] as const)
      .filter((kind) => counts[kind] > 0)
      .map((kind) => say(`action.count.${kind}`, {count: counts[kind]})),
  ];
  return join(parts, ', ');
}

type Cells = readonly [ref: Message, due: Message, stands: Message, owner: Message];

function cellsOf(action: Tracked, nameOf: NameOf, screen: Screen): Cells {
  const {say} = screen;
  const day = action.state === 'done' ? action.closed : action.due?.date;
  const owners = foreignLine(action.owners.map(nameOf).join(', '));
  return [
    foreignLine(action.ref),
    day === undefined ? say('action.no-date') : cut(foreignLine(day), 10),
    stands(action, screen),
    cut(owners === '' ? say('action.no-owner') : owners, MOST_OWNER),
  ];
}

/** How an action stands, in words: colour says nothing that they do not. */
function stands({state, daysLeft}: Tracked, {say}: Screen): Message {
  if (state !== 'open') return say(`action.state.${state}`);
  if (daysLeft === undefined) return say('action.state.open');
  if (daysLeft < 0) return say('action.overdue', {days: -daysLeft});
  return daysLeft === 0 ? say('action.today') : say('action.left', {days: daysLeft});
}
