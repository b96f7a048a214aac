import {createTwoFilesPatch, diffLines} from 'diff';
import type {Change} from './change.ts';

/** What a change does to one file, with the text before and after where both are text. */
export interface PlannedFile {
  readonly sign: '+' | '~' | '-';
  readonly path: string;
  readonly before?: string;
  readonly after?: string;
}

export interface Plan {
  readonly files: readonly PlannedFile[];
  readonly add: number;
  readonly change: number;
  readonly destroy: number;
}

/**
 * What applying the changes would do, for `--dry-run`. `read` gives the text of a path as it is now, `derived`
 * the text that a derived document would have.
 */
export async function planOf(
  changes: readonly Change[],
  read: (path: string) => Promise<string | undefined>,
  derived: (change: Change, folder: string) => Promise<string>,
): Promise<Plan> {
  const files: PlannedFile[] = [];
  for (const change of changes) {
    for (const file of change.files) {
      const before = await read(file.path);
      const after = file.op === 'delete' ? undefined : Buffer.from(file.content).toString();
      files.push(planned(file.path, before, after));
    }
    for (const folder of change.derive) {
      const path = `${folder}/incident.md`;
      files.push(planned(path, await read(path), await derived(change, folder)));
    }
  }
  const real = files.filter(({before, after}) => before !== after);
  const count = (sign: PlannedFile['sign']): number => real.filter((file) => file.sign === sign).length;
  return {files: real, add: count('+'), change: count('~'), destroy: count('-')};
}

function planned(path: string, before: string | undefined, after: string | undefined): PlannedFile {
  const sign = before === undefined ? '+' : after === undefined ? '-' : '~';
  return {sign, path, ...(before === undefined ? {} : {before}), ...(after === undefined ? {} : {after})};
}

/** A unified diff of an update, without the header lines that name no file. */
export function diffOf({path, before = '', after = ''}: PlannedFile): string {
  const patch = createTwoFilesPatch(path, path, before, after, undefined, undefined, {context: 2});
  return patch.slice(patch.indexOf('@@')).trimEnd();
}

/** The lines that `after` has and `before` has not. */
export function addedLines(before: string, after: string): string {
  return diffLines(before, after)
    .filter((part) => part.added)
    .map(({value}) => value)
    .join('');
}
