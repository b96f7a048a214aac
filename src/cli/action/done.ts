import {closeAction, reopenAction} from '../../action/change.ts';
import {evidenceText} from '../../action/evidence.ts';
import {parseReference, type Reference} from '../../action/reference.ts';
import {Failure} from '../../failure.ts';
import {parseDay} from '../../when/day.ts';
import {calendarDate} from '../../when/show.ts';
import type {Context} from '../context.ts';
import {scribeOf} from '../incidents.ts';
import {editActions} from './edit.ts';
import {todayOf} from './reviews.ts';

export interface DoneOptions {
  /** `7f3k#3`, or `3`. */
  readonly ref: string;
  readonly incident?: string | undefined;
  /** What shows it: an address, a commit, a runbook. */
  readonly evidence?: string | undefined;
  /** The day on which it was done; today, when left out. */
  readonly on?: string | undefined;
}

/** Checks the box of an action item. */
export async function closeActionItem(context: Context, options: DoneOptions): Promise<void> {
  const {incident, number} = referenceOf(options);
  const date = dayOf(context, options.on);
  await editActions(
    context,
    incident,
    'action done',
    async (editing) => {
      const {context: reader, docs} = editing.review;
      const shown = options.evidence === undefined ? undefined : evidenceText(options.evidence);
      const evidence = shown && (await scribeOf(reader, docs).mask(shown));
      return closeAction({...editing, number}, {date, evidence}, editing.lang);
    },
    ({say}, said) => say('action.closed', {...said, date}),
  );
}

/** Opens the box of an action item again. */
export async function reopenActionItem(context: Context, options: DoneOptions): Promise<void> {
  const {incident, number} = referenceOf(options);
  await editActions(
    context,
    incident,
    'action reopen',
    (editing) => Promise.resolve(reopenAction({...editing, number})),
    ({say}, said) => say('action.reopened', said),
  );
}

/** What a reference says itself comes before `-i`. Failure `action-ref-unreadable`. */
function referenceOf({ref, incident}: DoneOptions): {incident: string | undefined; number: number} {
  const read: Reference | undefined = parseReference(ref);
  if (read === undefined) throw new Failure('action-ref-unreadable', {ref});
  return {incident: read.incident ?? incident, number: read.number};
}

/** A day in the reader's zone, not after today. Failure `action-day-ahead`. */
function dayOf(context: Context, on: string | undefined): string {
  const today = todayOf(context);
  if (on === undefined) return today;
  const {clock, zone} = context;
  const date = calendarDate(parseDay(on, 'start', {now: clock.now(), zone}), zone);
  if (date > today) throw new Failure('action-day-ahead', {date});
  return date;
}
