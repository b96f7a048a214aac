import type {Entry} from '../incident/entry.ts';
import {isNotSent} from '../incident/page-request.ts';
import type {At, Draft} from '../incident/record.ts';
import type {TimelineLine} from '../incident/timeline.ts';
import {openedPage} from './opened-page.ts';
import type {Outcome} from './send-write.ts';
import type {Waiting} from './waiting.ts';

/** What an incident has to say once PagerDuty has answered. */
export interface Aftermath {
  /** The record of the page that was opened. */
  readonly opened?: Entry;
  /** Says of the entry that asked for it whether it came to something. */
  readonly correction?: Draft;
}

type Settled = Pick<Outcome, 'verdict'> & {readonly page?: unknown};

/**
 * What follows for the incident from the answer to a page or a call that was asked for: the timeline must not say that
 * somebody was woken who was not. Undefined: nothing, or it is there already.
 */
export async function aftermath(
  {write, entry}: Pick<Waiting, 'write' | 'entry'>,
  {verdict, page}: Settled,
  lines: readonly TimelineLine[],
  at: At,
  mask: (text: string) => Promise<string>,
): Promise<Aftermath | undefined> {
  if (write.kind !== 'create' && write.kind !== 'responders') return undefined;
  if (verdict !== 'done' && verdict !== 'refused') return undefined;
  const line = lines.find((one) => one.entry.name === entry);
  const opened = write.kind === 'create' && verdict === 'done' ? await openedPage(page, mask) : undefined;
  const isNew = opened !== undefined && !lines.some((one) => one.entry.name === opened.name);
  const changed = line !== undefined && isNotSent(line.data) !== (verdict === 'refused');
  if (!isNew && !changed) return undefined;
  const sent = verdict === 'refused' ? false : null;
  return {
    ...(isNew ? {opened} : {}),
    ...(changed ? {correction: {kind: 'correction', at, replaces: entry, data: {sent}}} : {}),
  };
}
