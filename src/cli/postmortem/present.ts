import {withDocuments} from '../../adapters/git/document-lock.ts';
import {findEntry} from '../../incident/correct.ts';
import {foldIncident} from '../../incident/incident.ts';
import type {Recorded} from '../../incident/record.ts';
import {presentEntry, type Presenting} from '../../postmortem/present.ts';
import {syncPostmortem} from '../../postmortem/sync.ts';
import type {Context} from '../context.ts';
import {changeIncident, type Subject} from '../incident/change.ts';
import type {Keeper} from '../keeper.ts';
import {changeOf, openForReview, reviewIn, reviewOf} from './review.ts';

export interface PresentOptions {
  readonly incident?: string | undefined;
  readonly entry: string;
}

/** Changes how the review shows an entry, and shows it so at once where there is a review. */
export async function present(
  context: Context,
  {entry, incident}: PresentOptions,
  presenting: Presenting,
  keeper?: Keeper,
): Promise<void> {
  const command = 'text' in presenting ? 'postmortem shorten' : 'postmortem hide';
  const {context: reader, docs} = await openForReview(context);
  await withDocuments(docs.repository.commonDir, async () => {
    const {id} = (await reviewOf(reader, docs, incident)).incident;
    await changeIncident(
      context,
      {incident: id},
      command,
      async (subject) => {
        const found = findEntry(subject.incident, subject.entries, entry);
        const recorded = await presentEntry(subject.incident, found, presenting, subject.at, subject.scribe);
        if (recorded === undefined) return undefined;
        const {say} = subject.context;
        const key = 'text' in presenting ? 'shortened' : presenting.show ? 'shown' : 'hidden';
        return {
          recorded: [recorded, ...(await syncedWith(subject, recorded))],
          say: (at) => say(`postmortem.${key}`, {...at, entry: found.name}),
          facts: {entry: found.name, ...presenting},
        };
      },
      keeper,
    );
  });
}

async function syncedWith({context, docs, incident, entries}: Subject, made: Recorded): Promise<Recorded[]> {
  const review = await reviewIn(context, docs, incident);
  if (review.text === undefined) return [];
  const now = foldIncident(incident.id, [...entries, ...made.entries], incident.broken);
  const {text} = syncPostmortem(review.text, now, review.path);
  if (text === review.text) return [];
  return [{id: incident.id, entries: [], change: changeOf(review, text, 'postmortem sync')}];
}
