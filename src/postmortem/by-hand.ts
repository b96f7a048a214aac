import {addedLines} from '../docs-repo/plan.ts';
import {sayIn} from '../i18n/index.ts';
import {Failure} from '../failure.ts';
import type {Incident} from '../incident/incident.ts';
import type {At, Draft} from '../incident/record.ts';
import {parseWhen} from '../when/parse.ts';
import {calendarDate, dateLine} from '../when/show.ts';

/** A region as somebody had changed it. */
export interface HandEdit {
  readonly name: string;
  readonly present: string;
  /** What it would be without that. */
  readonly rendered: string;
  /** What it was when it was rendered last, where that is known. */
  readonly before?: string;
}

const LINE = /^[-*] (\d{1,2}:\d{2}) [-–—] (.+)$/;

/**
 * What somebody wrote into a region by hand, as notes of the incident: a line with a time at that time, on the day that
 * it stands under; the rest as one note at `now`. What was only taken out comes back, and is no note.
 */
export function handNotes(edit: HandEdit, incident: Incident, now: At): Draft[] {
  const known = new Set((edit.before ?? '').split('\n'));
  const added = new Set(
    addedLines(`${edit.rendered}\n`, `${edit.present}\n`)
      .split('\n')
      .filter((line) => line.trim() !== '' && !known.has(line)),
  );
  const notes: Draft[] = [];
  const rest: string[] = [];
  let day = calendarDate(incident.timeline[0]?.at ?? incident.declaredAt, incident.zone);
  const days = daysOf(incident);
  for (const line of edit.present.split('\n')) {
    day = days.get(line) ?? day;
    if (!added.has(line)) continue;
    const [, time, body] = LINE.exec(line) ?? [];
    const at = time === undefined ? undefined : timeOn(day, time, incident.zone, now);
    if (at === undefined || body === undefined) rest.push(line);
    else notes.push({kind: 'note', at, body});
  }
  if (rest.length === 0) return notes;
  const head = sayIn(incident.language)('postmortem.by-hand', {name: edit.name});
  return [...notes, {kind: 'note', at: now, body: [head, '', ...rest].join('\n')}];
}

/** A heading of the timeline → the day it stands for. */
function daysOf({timeline, zone}: Incident): ReadonlyMap<string, string> {
  const days = timeline.flatMap(({at}) =>
    (['en', 'ko'] as const).map(
      (lang) => [`**${dateLine(at, zone, lang)}**`, calendarDate(at, zone)] as const,
    ),
  );
  return new Map(days);
}

function timeOn(day: string, time: string, zone: string, now: At): At | undefined {
  try {
    return parseWhen(`${day} ${time}`, {now: now.instant, zone});
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
