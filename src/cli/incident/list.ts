import {type Filter, isWanted} from '../../incident/filter.ts';
import {shortId} from '../../incident/id.ts';
import {parseSeverity} from '../../incident/severity.ts';
import {newestFirst, type Summary} from '../../incident/summary.ts';
import {listView} from '../../incident/view/list.ts';
import {parseDay} from '../../when/day.ts';
import {overdueCount} from '../action/reviews.ts';
import {type Context, inRepoLanguage, screenOf} from '../context.ts';
import type {Docs} from '../docs.ts';
import {openDocs} from '../open-docs.ts';
import {allIncidents} from '../incidents.ts';

export interface ListOptions {
  readonly open?: boolean;
  readonly severity?: string | undefined;
  readonly service?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly text?: string | undefined;
}

/** Lists incidents, newest first, as the flags narrow them. */
export async function list(asker: Context, options: ListOptions): Promise<void> {
  const filter = filterOf(asker, options);
  const docs = await openDocs(asker);
  const context = inRepoLanguage(asker, docs.config);
  const all = newestFirst((await allIncidents(context, docs)).values());
  const found = all.filter((summary) => isWanted(summary, filter));
  if (found.length === 0)
    context.out.result(context.say(options.open === true ? 'list.none-open' : 'list.none'));
  else context.out.result(listView(found, screenOf(context)));
  if (context.flags.json !== true) await remindOfOverdue(context, docs);
  context.out.json('incident.list/1', {incidents: found.map(jsonOf)});
}

/** What nobody has done by the day it was due is said where people look. */
async function remindOfOverdue(context: Context, docs: Docs): Promise<void> {
  const count = await overdueCount(context, docs);
  if (count > 0) context.out.remark(context.say('action.overdue-remark', {count}));
}

function filterOf(context: Context, {severity, since, until, ...rest}: ListOptions): Filter {
  const day = {now: context.clock.now(), zone: context.zone};
  return {
    ...rest,
    severity: severity === undefined ? undefined : parseSeverity(severity),
    since: since === undefined ? undefined : parseDay(since, 'start', day),
    until: until === undefined ? undefined : parseDay(until, 'end', day),
  };
}

/** An incident in short, for programs: absent facts are null. */
function jsonOf(summary: Summary): object {
  return {
    id: summary.id,
    short_id: shortId(summary.id),
    title: summary.title,
    severity: summary.severity ?? null,
    status: summary.status,
    declared_at: summary.declaredAt,
    updated_at: summary.updatedAt,
    resolved_at: summary.resolvedAt ?? null,
    services: summary.services,
    impact: summary.impact ?? null,
    commander: summary.commander ?? null,
    merged_into: summary.mergedInto ?? null,
    entries: summary.entries,
    broken: summary.broken,
  };
}
