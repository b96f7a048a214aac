import {Failure} from '../../failure.ts';
import {type Context, inRepoLanguage} from '../context.ts';
import {openDocs} from '../open-docs.ts';
import {formatOf, type ImportFormat} from './import/format.ts';
import {readSource, type Source} from './import/source.ts';
import {importTimeline} from './import/timeline.ts';
import {warnOfProblems} from './problems.ts';

export interface ImportOptions {
  readonly incident?: string | undefined;
  readonly format?: ImportFormat | undefined;
  readonly title?: string | undefined;
  readonly date?: string | undefined;
  readonly zone?: string | undefined;
  /** The page that records belong to which do not say it themselves. */
  readonly page?: string | undefined;
  readonly 'skip-bad'?: boolean;
}

/** Brings in what another tool wrote. Everything is read before anything is written. */
export async function importFiles(
  asker: Context,
  options: ImportOptions,
  files: readonly string[],
): Promise<void> {
  const sources: Source[] = [];
  for (const file of files) sources.push(await readSource(asker.cwd, file));
  const formats = sources.map((source) => options.format ?? formatOf(source));
  const [first] = sources;
  if (first === undefined || formats[0] === undefined) throw new Failure('import-unreadable', {file: '-'});
  const timeline = formats.find((format) => format !== 'pagerduty');
  if (timeline !== undefined && sources.length > 1)
    throw new Failure('import-several-files', {count: sources.length});
  const docs = await openDocs(asker);
  const context = inRepoLanguage(asker, docs.config);
  warnOfProblems(context, docs);
  if (timeline === undefined) {
    const {importRecords} = await import('./import/records.ts');
    await importRecords(context, docs, options, sources);
  } else await importTimeline(context, docs, options, {...first, format: timeline});
}
