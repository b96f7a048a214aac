import {newestFirst} from '../../incident/summary.ts';
import {shortId} from '../../incident/id.ts';
import {type Listed, overview, type Reviewed} from '../../postmortem/overview.ts';
import {reviewsView} from '../../postmortem/list-view.ts';
import {parseDay} from '../../when/day.ts';
import {type Context, screenOf} from '../context.ts';
import type {Docs} from '../docs.ts';
import {allIncidents} from '../incidents.ts';
import {openForReview, reviewPath} from './review.ts';
import {peopleKnown} from './people-known.ts';

export interface ListOptions {
  readonly stats?: boolean;
  readonly since?: string | undefined;
}

/** How it stands with the review of every incident, newest first; with `stats`, what they all add up to. */
export async function listReviews(asker: Context, {stats, since}: ListOptions): Promise<void> {
  const {context, docs} = await openForReview(asker);
  const now = context.clock.now();
  const from = since === undefined ? undefined : parseDay(since, 'start', {now, zone: context.zone});
  const reviewed = (await allReviews(context, docs)).filter(
    ({summary}) => from === undefined || Date.parse(summary.declaredAt) >= from.getTime(),
  );
  if (stats === true) await showStats(context, docs, reviewed, from);
  else showList(context, docs, overview(reviewed, now));
}

async function allReviews(context: Context, docs: Docs): Promise<Reviewed[]> {
  const summaries = newestFirst((await allIncidents(context, docs)).values());
  return await Promise.all(
    summaries.map(async (summary) => {
      const text = await docs.reader.file(reviewPath(docs, summary.id));
      return {summary, ...(text === undefined ? {} : {text})};
    }),
  );
}

function showList(context: Context, docs: Docs, listed: readonly Listed[]): void {
  const {out, say} = context;
  out.result(listed.length === 0 ? say('postmortem.list.none') : reviewsView(listed, screenOf(context)));
  const overdue = listed.filter((one) => one.overdue !== undefined);
  if (overdue.length > 0) out.remark(say('postmortem.list.overdue', {count: overdue.length}));
  out.json('postmortem.list/1', {
    reviews: listed.map(({summary, standing, since, ageFrom, overdue: late, differs}) => ({
      id: summary.id,
      short_id: shortId(summary.id),
      title: summary.title,
      severity: summary.severity ?? null,
      incident_status: summary.status,
      resolved_at: summary.resolvedAt ?? null,
      path: standing === 'none' ? null : reviewPath(docs, summary.id),
      review: standing,
      since: since ?? null,
      age_from: ageFrom.toISOString(),
      overdue: late ?? null,
      status_line: differs ?? null,
    })),
  });
}

async function showStats(
  context: Context,
  docs: Docs,
  reviewed: readonly Reviewed[],
  from: Date | undefined,
): Promise<void> {
  const [{statsOf}, {statsView}] = await Promise.all([
    import('../../postmortem/stats/stats.ts'),
    import('../../postmortem/stats/view.ts'),
  ]);
  const reader = {now: context.clock.now(), zone: context.zone, people: peopleKnown(docs.config)};
  const stats = statsOf(reviewed, reader);
  context.out.result(
    stats.incidents === 0 ? context.say('postmortem.list.none') : statsView(stats, screenOf(context)),
  );
  context.out.json('postmortem.stats/1', {since: from?.toISOString() ?? null, ...stats});
}
