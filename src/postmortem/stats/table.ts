import {padEnd, padStart, trimEnd, width} from '../../encode/columns.ts';
import {BLANK, foreign, join, type Message} from '../../i18n/index.ts';

/** Rows of cells as columns, two spaces apart: the first to the left, the others to the right. `bars`: the last column is one. */
export function table(rows: readonly (readonly Message[])[], {bars = false} = {}): Message[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({length: count}, (_, column) =>
    Math.max(0, ...rows.map((row) => width(row[column] ?? ''))),
  );
  return rows.map((row) => {
    const cells = widths.map((wide, column) => {
      const cell = row[column] ?? BLANK;
      return column === 0 || (bars && column === count - 1) ? padEnd(cell, wide) : padStart(cell, wide);
    });
    return trimEnd(join(cells, '  '));
  });
}

const LONGEST = 24;

/** A bar of at most 24 columns, at least one for what is not nothing. Stands last in its row: terminals differ in how wide it is. */
export function bar(value: number, most: number): Message {
  if (value <= 0 || most <= 0) return BLANK;
  return foreign('█'.repeat(Math.max(1, Math.round((value / most) * LONGEST))));
}
