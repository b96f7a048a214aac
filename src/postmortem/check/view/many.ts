import {padEnd, padStart, width} from '../../../encode/columns.ts';
import {foreignLine, join, type Message} from '../../../i18n/index.ts';
import type {Screen} from '../../../incident/view/screen.ts';
import {LEVELS} from '../finding.ts';
import {countOf, type Report, worst} from '../report.ts';

/** Many reviews: a line for each that something was found in, the heaviest first. Empty where nothing was. */
export function manyView(reports: readonly Report[], screen: Screen): Message[] {
  const found = reports
    .filter((report) => worst(report) !== undefined && worst(report) !== 'note')
    .toSorted((a, b) => countOf([b], 'error') - countOf([a], 'error'));
  if (found.length === 0) return [];
  const {say, paint} = screen;
  const paths = found.map(({path}) => foreignLine(path));
  const column = Math.max(...paths.map(width)) + 2;
  const heads = LEVELS.map((level) => say(`check.level.${level}`));
  const wide = Math.max(...heads.map(width)) + 2;
  const row = (first: Message, cells: readonly Message[]) =>
    join([padEnd(first, column), ...cells.map((cell) => padStart(cell, wide))]);
  return [
    paint.faint(row(foreignLine(''), heads)),
    ...found.map((report, at) =>
      row(
        paths[at] ?? foreignLine(''),
        LEVELS.map((level) => foreignLine(String(countOf([report], level)))),
      ),
    ),
  ];
}
