import {withDocuments} from '../../adapters/git/document-lock.ts';
import {findEntry} from '../../incident/correct.ts';
import {foldIncident} from '../../incident/incident.ts';
import type {Recorded} from '../../incident/record.ts';
import {presentEntry, type Presenting} from '../../postmortem/present.ts';
import {type Kept, syncKeeping} from '../../postmortem/keep-edits.ts';
import type {Context} from '../context.ts';
import {changeIncident, type Subject} from '../incident/change.ts';
import type {Keeper} from '../keeper.ts';
import {openForReview, type Review, reviewIn, reviewOf} from './review.ts';
import {remarkEdits, withNotes} from './sync.ts';

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
        const synced = await syncedWith(subject, recorded);
        return {
          recorded: [recorded, ...(synced === undefined ? [] : [withNotes(synced.review, synced.kept)])],
          say: (at) => say(`postmortem.${key}`, {...at, entry: found.name}),
          facts: {entry: found.name, ...presenting},
          after: () => {
            if (synced !== undefined) remarkEdits(synced.review, synced.kept);
          },
        };
      },
      keeper,
    );
  });
}

interface Synced {
  readonly review: Review;
  readonly kept: Kept;
}

/** The review with what was just said about an entry; undefined where there is none, or nothing changes in it. */
async function syncedWith(subject: Subject, made: Recorded): Promise<Synced | undefined> {
  const {context, docs, incident, at, scribe} = subject;
  const review = await reviewIn(context, docs, incident);
  if (review.text === undefined) return undefined;
  const entries = [...subject.entries, ...made.entries];
  const now = foldIncident(incident.id, entries, incident.broken);
  const kept = await syncKeeping({...review, text: review.text, incident: now, entries}, at, scribe);
  return kept.text === review.text ? undefined : {review, kept};
}
