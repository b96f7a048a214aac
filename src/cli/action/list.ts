import {
  chosen,
  countsOf,
  isOverdue,
  track,
  type Tracked,
  trackOpen,
  type Wanted,
} from '../../action/tracked.ts';
import {actionsView, countsView} from '../../action/view/list.ts';
import type {Message} from '../../i18n/index.ts';
import {incidentNamed} from '../../incident/choose.ts';
import {incidentFolder} from '../../incident/id.ts';
import {POSTMORTEM} from '../../postmortem/file-name.ts';
import {type Context, inRepoLanguage, screenOf} from '../context.ts';
import type {Docs} from '../docs.ts';
import {allIncidents} from '../incidents.ts';
import {openDocs} from '../open-docs.ts';
import {isOwner, ownerName} from './owner.ts';
import {allActions, todayOf} from './reviews.ts';

export interface ListOptions {
  readonly overdue?: boolean;
  readonly owner?: string | undefined;
  readonly incident?: string | undefined;
  /** Also what is done or dropped. */
  readonly all?: boolean;
}

/** Lists the action items of all reviews, what is due first on top. */
export async function listActions(asker: Context, options: ListOptions): Promise<void> {
  const docs = await openDocs(asker);
  const context = inRepoLanguage(asker, docs.config);
  const {out} = context;
  const reviews = await allActions(context, docs);
  const tracked = (options.all === true ? track : trackOpen)(reviews, todayOf(context));
  const found = chosen(tracked, await wantedOf(context, docs, options));
  const any = [...reviews.values()].some((actions) => actions.length > 0);
  const screen = screenOf(context);
  const counts = countsOf(found);
  if (found.length === 0) out.result(nothingText(context, options, any));
  else {
    out.result(actionsView(found, ownerName(context, docs), screen));
    out.result(countsView(counts, screen));
  }
  const next = nextText(context, found, any);
  if (next !== undefined && context.flags.json !== true) out.remark(next);
  out.json('action.list/1', {actions: found.map((one) => jsonOf(docs, one)), counts});
}

function nothingText({say}: Context, {overdue, owner, incident}: ListOptions, any: boolean): Message {
  if (!any) return say('action.none');
  const alone = overdue === true && owner === undefined && incident === undefined;
  return say(alone ? 'action.none-overdue' : 'action.none-found');
}

/** What to type next: `mh action done` once there is something to do, `mh action add` where there is nothing at all. */
function nextText({say}: Context, found: readonly Tracked[], any: boolean): Message | undefined {
  const first = found.find(({state}) => state === 'open');
  if (first !== undefined) return say('action.next-done', {ref: first.ref});
  return any ? undefined : say('action.next-add');
}

/** What the flags ask for. Failures as of naming an incident. */
export async function wantedOf(context: Context, docs: Docs, options: ListOptions): Promise<Wanted> {
  const {incident, owner, all, overdue} = options;
  const unattended = context.flags['no-input'];
  return {
    all,
    overdue,
    ...(incident !== undefined && {
      incident: incidentNamed(incident, (await allIncidents(context, docs)).values(), unattended),
    }),
    ...(owner !== undefined && {owner: isOwner(docs, owner)}),
  };
}

/** An action item for programs: absent facts are null. */
export function jsonOf({config}: Docs, action: Tracked): object {
  const {ref, incident, number, state, text, owners, due, type, effort, closed, evidence, line} = action;
  return {
    ref,
    incident,
    number,
    state,
    overdue: isOverdue(action),
    text,
    owners,
    due: due?.date ?? null,
    due_written: due?.written ?? null,
    type: type ?? null,
    effort: effort ?? null,
    closed: closed ?? null,
    evidence: evidence ?? null,
    path: `${incidentFolder(incident, config.paths.incidents)}/${POSTMORTEM}`,
    line,
  };
}
