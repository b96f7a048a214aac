import {createHash} from 'node:crypto';
import {join} from 'node:path';
import {digestOfReviews} from '../../adapters/git/review-digest.ts';
import {listReviews, type ReviewSettings} from '../../adapters/git/review-index.ts';
import {repoKey} from '../../adapters/machine/memory.ts';
import {actionsIn, type NumberedAction} from '../../action/in-document.ts';
import type {Reading} from '../../action/parse-line.ts';
import {openByDay, type Reviews} from '../../action/tracked.ts';
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

/** The action items of every review, from the derived index. */
export async function allActions(context: Context, docs: Docs): Promise<Reviews> {
  return await listReviews(reviewSettings(context, docs), docs.reader);
}

/** How many are overdue as of the last commit: cheap enough to be asked beside something else. */
export async function overdueCount(context: Context, docs: Docs): Promise<number> {
  const due = await digestOfReviews(reviewSettings(context, docs), docs.reader, openByDay);
  const today = todayOf(context);
  return Object.entries(due).reduce((sum, [day, count]) => (day < today ? sum + count : sum), 0);
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
