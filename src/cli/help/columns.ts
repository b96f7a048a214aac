import {width, wrap} from '../../encode/columns.ts';

/** Columns of a terminal that help is laid out for. */
export const WIDTH = 80;
const LEFT_MOST = 30;

/** Two aligned columns, two spaces in; a left cell that is too wide stands on a line of its own. */
export function table(rows: readonly (readonly [left: string, right: string])[]): readonly string[] {
  const fitting = rows.map(([left]) => width(left)).filter((columns) => columns <= LEFT_MOST);
  const indent = Math.max(0, ...fitting) + 4;
  return rows.flatMap(([left, right]) => {
    const [first = '', ...rest] = wrap(right, WIDTH - indent);
    const gap = indent - 2 - width(left);
    const further = rest.map((line) => ' '.repeat(indent) + line);
    if (gap >= 2) return [`  ${left}${' '.repeat(gap)}${first}`.trimEnd(), ...further];
    return [`  ${left}`, ' '.repeat(indent) + first, ...further];
  });
}
