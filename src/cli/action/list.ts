import type {NumberedAction} from '../../action/in-document.ts';
import {chosen, countsOf, isOverdue, track, type Tracked} from '../../action/tracked.ts';
import {actionsView, countsView} from '../../action/view/list.ts';
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
  const {out, say} = context;
  const {found, any} = await findActions(context, docs, options);
  const screen = screenOf(context);
  const counts = countsOf(found);
  if (found.length === 0) out.result(say(any ? 'action.none-found' : 'action.none'));
  else {
    out.result(actionsView(found, ownerName(context, docs), screen));
    out.result(countsView(counts, screen));
  }
  const [first] = found.filter(({state}) => state === 'open');
  if (first !== undefined && context.flags.json !== true)
    out.remark(say('action.next-done', {ref: first.ref}));
  if (!any && context.flags.json !== true) out.remark(say('action.next-add'));
  out.json('action.list/1', {actions: found.map((one) => jsonOf(docs, one)), counts});
}

/** The action items that the flags ask for; `any`: whether there are others. */
export async function findActions(
  context: Context,
  docs: Docs,
  {incident, owner, ...wanted}: ListOptions,
): Promise<{readonly found: readonly Tracked[]; readonly any: boolean}> {
  const reviews: ReadonlyMap<string, readonly NumberedAction[]> = await allActions(context, docs);
  const id =
    incident === undefined
      ? undefined
      : incidentNamed(incident, (await allIncidents(context, docs)).values(), context.flags['no-input']);
  const found = chosen(track(reviews, todayOf(context)), {
    ...wanted,
    incident: id,
    owner: owner === undefined ? undefined : isOwner(docs, owner),
  });
  return {found, any: [...reviews.values()].some((actions) => actions.length > 0)};
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
