import {csvLines} from '../../action/export/csv.ts';
import {calendarLines} from '../../action/export/icalendar.ts';
import {type Keyed, withKeys} from '../../action/export/keyed.ts';
import {chosen, track} from '../../action/tracked.ts';
import {foreign} from '../../i18n/index.ts';
import {type Context, inRepoLanguage} from '../context.ts';
import {openDocs} from '../open-docs.ts';
import {exportIssues} from './export-issues.ts';
import {type ListOptions, wantedOf} from './list.ts';
import {allActions, todayOf} from './reviews.ts';

export type Target = 'csv' | 'ics' | 'github';

export interface ExportOptions extends ListOptions {
  readonly to: Target;
  /** `OWNER/NAME`, for issues. */
  readonly repo?: string | undefined;
}

/** Takes action items to a spreadsheet, a calendar or an issue tracker. */
export async function exportActions(asker: Context, options: ExportOptions): Promise<void> {
  const docs = await openDocs(asker);
  const context = inRepoLanguage(asker, docs.config);
  const all = withKeys(track(await allActions(context, docs), todayOf(context)));
  const found = chosen(all, await wantedOf(context, docs, options));
  if (options.to === 'github') await exportIssues(context, docs, {found, all, repo: options.repo});
  else printDocument(context, options.to, found);
}

function printDocument(context: Context, to: 'csv' | 'ics', found: readonly Keyed[]): void {
  const lines = to === 'csv' ? csvLines(found) : calendarLines(found, context.clock.now());
  const end = '\r\n'; // both formats say so
  context.out.document(lines.map(foreign), end);
  context.out.json('action.export/1', {
    to,
    count: found.length,
    content: lines.map((line) => line + end).join(''),
  });
}
