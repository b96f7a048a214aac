import {Failure} from '../../../failure.ts';
import {foreignLine, type Message, type Say} from '../../../i18n/index.ts';
import type {Placed} from '../../../incident/import/place.ts';
import type {RowProblem} from '../../../incident/import/sheet.ts';
import {cut} from '../../../encode/columns.ts';
import type {Context} from '../../context.ts';
import type {ImportOptions} from '../import.ts';

/** So many rows are named one by one. */
const NAMED = 20;

/**
 * Says which rows cannot be read, and why. Failure `import-rows` where there are any, unless they may be left out and
 * others are there; then they are given back.
 */
export function reportProblems(
  {say, out}: Context,
  {rows, problems}: Placed,
  file: string,
  options: Pick<ImportOptions, 'skip-bad'>,
): readonly RowProblem[] {
  if (problems.length === 0) return [];
  for (const problem of problems.slice(0, NAMED)) out.remark(problemText(say, problem, file));
  if (problems.length > NAMED) out.remark(say('import.rows-more', {count: problems.length - NAMED}));
  if (options['skip-bad'] !== true || rows.length === 0)
    throw new Failure('import-rows', {file, count: problems.length});
  out.remark(say('import.skipped', {count: problems.length}));
  return problems;
}

function problemText(say: Say, {line, kind, found}: RowProblem, file: string): Message {
  return say(`import.row-${kind}`, {file, line, found: cut(foreignLine(found), 60)});
}
