import {join, type Message} from '../../../i18n/index.ts';
import type {Entry} from '../../../incident/entry.ts';
import {tagOf} from '../../../incident/id.ts';
import type {Recorded} from '../../../incident/record.ts';
import {calendarDate, clockRange} from '../../../when/show.ts';
import {answerLine, carryOut, docsName} from '../../carry-out.ts';
import type {Context} from '../../context.ts';
import type {Docs} from '../../docs.ts';
import {withInitFiles} from '../../init-files.ts';
import {withProgress} from '../../progress.ts';

export interface Answer {
  readonly recorded: readonly Recorded[];
  /** Of the incident that it may open. */
  readonly title: string | undefined;
  readonly facts: {readonly id: string; readonly format: string; readonly skipped: readonly object[]};
}

/** Writes what an import brought, batch by batch, and answers. */
export async function answerImport(context: Context, docs: Docs, answer: Answer): Promise<void> {
  const {say, out, flags} = context;
  const {recorded, facts} = answer;
  const entries = recorded.flatMap((one) => one.entries);
  if (entries.length === 0 && flags['dry-run'] !== true) {
    out.result(say('changed.none'));
    out.json('incident.import/1', {...facts, entries: [], changed: false});
    return;
  }
  const done = await withProgress(context, say('import.progress', {count: entries.length}), async () =>
    carryOut(context, docs, await withFirstFiles(docs, recorded), 'incident import'),
  );
  if (done === undefined) return;
  for (const line of answerLines(context, docs, answer)) out.result(line);
  if (done.remark !== undefined) out.remark(done.remark);
  const names = entries.map(({name}) => name);
  out.json('incident.import/1', {...facts, entries: names, changed: true, ...done.facts});
}

async function withFirstFiles(docs: Docs, [first, ...rest]: readonly Recorded[]): Promise<Recorded[]> {
  return first === undefined ? [] : [await withInitFiles(docs, first), ...rest];
}

function answerLines(context: Context, docs: Docs, {recorded, title, facts}: Answer): Message[] {
  const {say} = context;
  const entries = recorded.flatMap((one) => one.entries);
  const rows = entries.filter(({kind}) => kind !== 'declared');
  const opened = entries.length > rows.length;
  const what = {count: rows.length, span: spanText(context, rows), docs: docsName(context, docs)};
  const id = tagOf(facts.id);
  return [
    ...(opened && title !== undefined ? [say('import.opened', {title})] : []),
    answerLine(context, facts.id, (shown) => say('import.done', {...what, id: shown})),
    ...(opened && !rows.some(isResolved) ? [say('import.next-resolve', {id, at: lastOf(rows)})] : []),
    join([say('next.show', {id})]),
  ];
}

function isResolved({data}: Entry): boolean {
  return data['status'] === 'resolved';
}

/** `2024-10-08 14:30-15:15 UTC` */
function spanText({zone, lang}: Context, rows: readonly Entry[]): string {
  const [first, last] = [new Date(lastFirst(rows).first), new Date(lastFirst(rows).last)];
  const range = clockRange(first, last, zone, lang);
  return range.startsWith('20') ? range : `${calendarDate(first, zone)} ${range}`;
}

function lastFirst(rows: readonly Entry[]): {first: number; last: number} {
  const times = rows.map(({at}) => Date.parse(at));
  const first = times.reduce((a, b) => Math.min(a, b), Infinity);
  return {first, last: times.reduce((a, b) => Math.max(a, b), -Infinity)};
}

function lastOf(rows: readonly Entry[]): string {
  return new Date(lastFirst(rows).last).toISOString().replace(/:\d{2}\.\d{3}Z$/, 'Z');
}
