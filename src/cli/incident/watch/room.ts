import {join, type Message} from '../../../i18n/index.ts';
import {shortId} from '../../../incident/id.ts';
import type {Incident} from '../../../incident/incident.ts';
import type {Summary} from '../../../incident/summary.ts';
import {suggestionFor} from '../../../incident/suggestion.ts';
import {nextUpdate} from '../../../incident/update.ts';
import {type Room, roomView} from '../../../incident/view/room.ts';
import type {Hearing, Hearings} from '../../../incident/watch/hearing.ts';
import {type Context, screenOf} from '../../context.ts';
import type {Docs} from '../../docs.ts';
import {publishRemark} from '../../publish-remark.ts';
import type {Here} from './here.ts';
import {heardText, silentText, SOURCE_NAMES, sourceName} from './hearing-text.ts';
import type {PageSource} from './page-source.ts';
import type {WaitingWrites} from './waiting.ts';

/** What the room is made of. */
export interface Furniture {
  readonly context: Context;
  readonly docs: Docs;
  readonly here: Here;
  readonly pages: PageSource;
  readonly waiting: WaitingWrites;
  /** When the watch began; undefined for one that looks only once. */
  readonly began: Date | undefined;
  /** The last thing that was remarked along the way. */
  readonly remark: () => Message | undefined;
}

/** The room as it stands, for a terminal of so many columns and (where it has an end) rows. */
export function roomLines(
  furniture: Furniture,
  hearings: Hearings,
  {columns, rows}: {readonly columns: number; readonly rows?: number},
): Message[] {
  const screen = {...screenOf(furniture.context), width: columns};
  const room = roomOf(furniture, hearings);
  if (rows === undefined) return roomView(room, screen);
  const keys = screen.say('room.keys');
  return roomView({...room, remarks: [...room.remarks, keys]}, screen, rows);
}

function roomOf(furniture: Furniture, hearings: Hearings): Room {
  const {here, pages} = furniture;
  return {
    incident: here.room,
    onCall: pages.onCall,
    remarks: remarksOf(furniture, hearings),
    others: here.others,
  };
}

function remarksOf(furniture: Furniture, hearings: Hearings): Message[] {
  const {context, docs, here, pages, waiting, began, remark} = furniture;
  const silent = SOURCE_NAMES.map((source) =>
    silentText(context, sourceName(context, docs, source), hearings[source], began),
  );
  const isUnasked = !pages.isSignedIn && here.pages.length > 0;
  const all = [
    remark(),
    ...waiting.lines,
    publishRemark(context, docs),
    ...silent,
    isUnasked ? context.say('room.no-token') : undefined,
    heardText(context, docs, hearings),
  ];
  return all.filter((one) => one !== undefined);
}

/** The room once: its lines for people, one value for programs. */
export function answerOnce(furniture: Furniture, hearings: Hearings): void {
  const {context, here, pages} = furniture;
  context.out.result(join(roomLines(furniture, hearings, {columns: context.out.width}), '\n'));
  context.out.json('incident.watch/1', {
    incident: here.room === undefined ? null : incidentJson(here.room, pages.onCall),
    others: here.others.map(otherJson),
    sources: {docs: hearingJson(hearings.docs), pagerduty: hearingJson(hearings.pagerduty)},
  });
}

function incidentJson(incident: Incident, onCall: string | undefined): object {
  const suggestion = suggestionFor(incident);
  return {
    ...otherJson(incident),
    declared_at: incident.declaredAt.toISOString(),
    services: incident.services,
    roles: Object.fromEntries(incident.roles),
    on_call: onCall ?? null,
    pages: incident.pages.map(({id, number, status}) => ({id, number: number ?? null, status})),
    next_update: nextUpdate(incident.lines)?.toISOString() ?? null,
    suggestion: suggestion === undefined ? null : {to: suggestion.to, at: suggestion.at.toISOString()},
  };
}

function otherJson({id, title, severity, status}: Incident | Summary): object {
  return {id, short_id: shortId(id), title, severity: severity ?? null, status};
}

/** For programs: absent facts are null. */
export function hearingJson({heard, failure}: Hearing): object {
  return {heard_at: heard?.toISOString() ?? null, trouble: failure?.code ?? null};
}
