import {Failure} from '../../../failure.ts';
import {foreignLine} from '../../../i18n/index.ts';
import {batchesOf} from '../../../incident/import/batches.ts';
import {declaredBy} from '../../../incident/import/declared.ts';
import {entriesOf, type Imported} from '../../../incident/import/entries.ts';
import {readTimeline, type Timeline, type TimelineFormat} from '../../../incident/import/read.ts';
import {incidentFolder} from '../../../incident/id.ts';
import type {Scribe} from '../../../incident/record.ts';
import {datesIn} from '../../../when/date.ts';
import type {Date3} from '../../../when/parse.ts';
import {zoneNamed} from '../../../when/zone-names.ts';
import type {Context} from '../../context.ts';
import type {Docs} from '../../docs.ts';
import {chooseIncident, scribeOf} from '../../incidents.ts';
import {pulledMask} from '../../mask.ts';
import type {ImportOptions} from '../import.ts';
import {answerImport} from './answer.ts';
import {reportProblems} from './problems.ts';
import type {Source} from './source.ts';

/** Imports a CSV or Markdown timeline into an incident that is there, or into one that it opens. */
export async function importTimeline(
  context: Context,
  docs: Docs,
  options: ImportOptions,
  source: Source & {readonly format: TimelineFormat},
): Promise<void> {
  const given = {day: dayGiven(options.date), zone: zoneGiven(options.zone)};
  const timeline = await readTimeline({...source, bytes: source.bytes.length}, given);
  const skipped = reportProblems(context, timeline, source.name, options);
  const {mask, tell} = pulledMask(context);
  const scribe = {...scribeOf(context, docs), mask};
  const rows = await entriesOf(timeline.rows, source.name, scribe.mask);
  const target = await targetOf(context, docs, {options, timeline, rows, scribe}, source.name);
  const there = await namesIn(docs, target.id);
  const recorded = batchesOf(scribe, target.id, target.imported, there);
  const facts = {id: target.id, format: source.format, skipped};
  tell();
  await answerImport(context, docs, {recorded, title: target.title, facts});
}

interface Target {
  readonly id: string;
  readonly imported: readonly Imported[];
  /** Of an incident that the import may open. */
  readonly title?: string;
}

async function targetOf(
  context: Context,
  docs: Docs,
  {
    options,
    timeline,
    rows,
    scribe,
  }: {options: ImportOptions; timeline: Timeline; rows: Imported[]; scribe: Scribe},
  file: string,
): Promise<Target> {
  if (options.incident !== undefined)
    return {id: await chooseIncident(context, docs, options.incident), imported: rows};
  const named = options.title ?? timeline.title;
  if (named === undefined) throw new Failure('import-title', {file});
  const {language, zone} = docs.config;
  const {id, title, declared} = await declaredBy({title: named, file, language, zone}, rows, scribe.mask);
  return {id, imported: [declared, ...rows], title};
}

async function namesIn(docs: Docs, id: string): Promise<ReadonlySet<string>> {
  const folder = `${incidentFolder(id, docs.config.paths.incidents)}/timeline`;
  const files = await docs.reader.filesIn(folder);
  return new Set([...files.keys()].map((path) => path.replace(/\.md$/, '')));
}

function dayGiven(text: string | undefined): Date3 | undefined {
  if (text === undefined) return undefined;
  const [day, ...others] = datesIn(text);
  if (day === undefined || others.length > 0) throw new Failure('import-date', {text: foreignLine(text)});
  return day;
}

function zoneGiven(text: string | undefined): string | undefined {
  const zone = text === undefined ? undefined : zoneNamed(text);
  if (text !== undefined && zone === undefined) throw new Failure('zone-unknown', {zone: text});
  return zone;
}
