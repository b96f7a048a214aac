import type {Entry} from '../incident/entry.ts';
import {entryOfIncident} from './entries.ts';
import {incidentRecord} from './records.ts';

/** The record of a page that was opened, as its first pull would bring it; undefined where the answer holds none. */
export async function openedPage(
  answer: unknown,
  mask: (text: string) => Promise<string>,
): Promise<Entry | undefined> {
  const {data: page} = incidentRecord.safeParse(answer);
  return page && (await entryOfIncident(page, mask)).entry;
}
