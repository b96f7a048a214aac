import {createHash} from 'node:crypto';
import {join} from 'node:path';
import {listReviews, type ReviewSettings} from '../../adapters/git/review-index.ts';
import {repoKey} from '../../adapters/machine/memory.ts';
import {actionsIn, type NumberedAction} from '../../action/in-document.ts';
import type {Reading} from '../../action/parse-line.ts';
import type {Config} from '../../docs-repo/config.ts';
import {peopleNames} from '../../docs-repo/people.ts';
import {POSTMORTEM} from '../../postmortem/file-name.ts';
import {calendarDate} from '../../when/show.ts';
import type {Context} from '../context.ts';
import type {Docs} from '../docs.ts';

/** What reading the actions of an incident's review needs to know: its day, and who is known. */
export function readingFor(config: Config, incident: string): Reading {
  return {since: incident.slice(0, 10), people: new Set(peopleNames(config))};
}

/** The action items of every review, by incident, from the derived index. */
export async function allActions(
  context: Context,
  docs: Docs,
): Promise<ReadonlyMap<string, readonly NumberedAction[]>> {
  return await listReviews(reviewSettings(context, docs), docs.reader);
}

export function reviewSettings(
  {folders}: Context,
  {repository, ref, prefix, config}: Docs,
): ReviewSettings<readonly NumberedAction[]> {
  const people = new Set(peopleNames(config));
  return {
    repository,
    ref,
    prefix,
    incidents: config.paths.incidents,
    file: POSTMORTEM,
    cacheFile: join(folders.cache, 'reviews', `${repoKey(repository.commonDir, prefix)}.json`),
    reading: createHash('sha256')
      .update(JSON.stringify([...people].sort()))
      .digest('hex')
      .slice(0, 16),
    read: (incident, text) => actionsIn(text, {since: incident.slice(0, 10), people}),
  };
}

/** The reader's day, `2024-10-10`. */
export function todayOf({clock, zone}: Context): string {
  return calendarDate(clock.now(), zone);
}
