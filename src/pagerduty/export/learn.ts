import {entryOfAlert, entryOfIncident, entryOfLogEntry, entryOfNote, type Pulled} from '../entries.ts';
import type {Known, Learnt} from '../known.ts';
import type {Mask} from '../texts.ts';
import {entryOfEvent} from './event.ts';
import type {ExportedPage} from './pages.ts';

/** What a file adds. `differing`: records that are here and say something else. */
export interface Told {
  readonly batch: readonly Learnt[];
  readonly differing: number;
}

/**
 * What files say of a page and `known` does not: the same entries as of a pull. Only what is new counts: nobody knows how old a
 * file is, so that it neither corrects nor takes away what a pull brought.
 */
export async function learnPage(exported: ExportedPage, known: Known, mask: Mask): Promise<Told> {
  const {record, told} = exported;
  const learn = (all: readonly Pulled[]): Learnt[] =>
    all.map((one) => known.learn(one)).filter((one) => one !== undefined);
  const learnt = learn(await entriesOf(exported, mask));
  const batch = learnt.filter(({change}) => change === 'new');
  const other = record === undefined && told !== undefined ? learn([await entryOfIncident(told, mask)]) : [];
  return {
    batch: [...batch, ...other.filter(({change}) => change === 'new')],
    differing: learnt.length - batch.length,
  };
}

/** All but what webhooks say of the incident. */
async function entriesOf({page, record, ...of}: ExportedPage, mask: Mask): Promise<Pulled[]> {
  return await Promise.all([
    ...(record === undefined ? [] : [entryOfIncident(record, mask)]),
    ...of.logEntries.map((one) => entryOfLogEntry(one, page, mask)),
    ...of.alerts.map((one) => entryOfAlert(one, page, mask)),
    ...of.notes.map((one) => entryOfNote(one, page, mask)),
    ...of.events.map((one) => entryOfEvent(one, page, mask)),
  ]);
}
