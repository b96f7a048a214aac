import {shortId, tagOf} from '../../../incident/id.ts';
import {answerLine, conclude, docsName} from '../../carry-out.ts';
import type {Context} from '../../context.ts';
import type {Docs} from '../../docs.ts';
import {showPlan} from '../../show-plan.ts';
import type {PulledPage} from '../pull-into.ts';
import {pageText} from '../pull-place.ts';

export interface ImportedPages {
  readonly pages: readonly PulledPage[];
  /** Webhooks whose signature nobody looked at. */
  readonly unchecked: number;
  /** Records that say something else than those that are here. */
  readonly differing: number;
}

/** Says what became of PagerDuty's records. Throws what the import ended in. */
export async function answerRecords(context: Context, docs: Docs, imported: ImportedPages): Promise<void> {
  const {pages} = imported;
  const failed = pages.find((page) => 'failure' in page);
  if (context.flags['dry-run'] === true && failed === undefined) {
    await showPlan(
      context,
      docs,
      pages.flatMap(({planned}) => planned.map(({change}) => change)),
    );
    return;
  }
  const applied = pages.flatMap((page) => page.applied);
  const done = applied.length > 0 ? await conclude(context, docs, applied) : undefined;
  if (failed !== undefined) throw failed.failure as Error;
  sayPages(context, docs, imported);
  if (done?.remark !== undefined) context.out.remark(done.remark);
  context.out.json('incident.import/1', {
    format: 'pagerduty',
    incidents: pages.map(({id, record, made, entries}) => {
      return {id, short_id: shortId(id), page: record.id, made, entries};
    }),
    unchecked: imported.unchecked,
    differing: imported.differing,
    changed: applied.length > 0,
    ...(done?.facts ?? {}),
  });
}

function sayPages(context: Context, docs: Docs, {pages, unchecked, differing}: ImportedPages): void {
  const {say, out} = context;
  const changed = pages.filter(({entries}) => entries.length > 0);
  const [first] = changed;
  for (const {id, record, entries} of changed) {
    const facts = {page: pageText(record), count: entries.length, docs: docsName(context, docs)};
    out.result(answerLine(context, id, (shown) => say('import.records', {...facts, id: shown})));
  }
  if (unchecked > 0) out.remark(say('import.unchecked', {count: unchecked}));
  if (differing > 0) out.remark(say('import.differs', {count: differing, page: pages[0]?.record.id ?? ''}));
  out.result(first === undefined ? say('changed.none') : say('next.show', {id: tagOf(first.id)}));
}
