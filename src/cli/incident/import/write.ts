import type {Recorded} from '../../../incident/record.ts';
import {type CarriedOut, carryOut} from '../../carry-out.ts';
import type {Context} from '../../context.ts';
import type {Docs} from '../../docs.ts';
import {withInitFiles} from '../../init-files.ts';
import {withProgress} from '../../progress.ts';

/** Applies the batches of an import, in order. Undefined after a dry run. */
export async function writeAll(
  context: Context,
  docs: Docs,
  recorded: readonly Recorded[],
): Promise<Pick<CarriedOut, 'remark' | 'facts'> | undefined> {
  const [first, ...rest] = recorded;
  const count = recorded.reduce((sum, {entries}) => sum + entries.length, 0);
  const all = first === undefined ? [] : [await withInitFiles(docs, first), ...rest];
  return await withProgress(context, context.say('import.progress', {count}), () =>
    carryOut(context, docs, all, 'incident import'),
  );
}
