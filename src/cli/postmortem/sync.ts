import {withDocuments} from '../../adapters/git/document-lock.ts';
import {Failure} from '../../failure.ts';
import {tagOf} from '../../incident/id.ts';
import type {Recorded} from '../../incident/record.ts';
import {type Kept, syncKeeping} from '../../postmortem/keep-edits.ts';
import {carryOut} from '../carry-out.ts';
import type {Context} from '../context.ts';
import {atOf, openIncident, scribeOf} from '../incidents.ts';
import {changeOf, keepEdits, openForReview, type Review, reviewOf} from './review.ts';

export interface SyncOptions {
  readonly incident?: string | undefined;
}

/** Renders the regions of a review again, and touches nothing else of it. */
export async function syncReview(asker: Context, options: SyncOptions): Promise<void> {
  const {context, docs} = await openForReview(asker);
  await withDocuments(docs.repository.commonDir, async () => {
    const review = await reviewOf(context, docs, options.incident);
    const {incident, path, text} = review;
    const {out, say} = context;
    if (text === undefined) throw new Failure('postmortem-missing', {id: tagOf(incident.id)});
    const {entries} = await openIncident(docs, incident.id);
    const at = atOf(context, undefined);
    const kept = await syncKeeping({...review, text, entries}, at, scribeOf(context, docs));
    if (kept.text === text) {
      out.result(say('plan.none'));
      out.json('postmortem.sync/1', {id: incident.id, path, changed: false});
      return;
    }
    await keepEdits(review);
    const done = await carryOut(context, docs, [withNotes(review, kept)], 'postmortem sync');
    if (done === undefined) return;
    out.result(say('postmortem.synced', {path}));
    remarkEdits(review, kept);
    if (review.committed !== text) out.remark(say('postmortem.edits-included'));
    if (done.remark !== undefined) out.remark(done.remark);
    const notes = kept.notes?.entries.map(({name}) => name) ?? [];
    out.json('postmortem.sync/1', {id: incident.id, path, changed: true, entries: notes, ...done.facts});
  });
}

/** The document and the notes that keep what was in it are one change: none is there without the other. */
export function withNotes(review: Review, {text, notes}: Kept): Recorded {
  const change = changeOf(review, text, 'postmortem sync');
  if (notes === undefined) return {id: review.incident.id, entries: [], change};
  return {...notes, change: {...change, files: [...notes.change.files, ...change.files]}};
}

/** Says what became of what somebody had written into a region. */
export function remarkEdits({context, incident}: Review, {edited, notes}: Kept): void {
  const {out, say} = context;
  const id = tagOf(incident.id);
  for (const {name} of edited.slice(0, 1))
    out.remark(
      notes === undefined
        ? say('postmortem.region-restored', {name, id})
        : say('postmortem.region-edited', {name, count: notes.entries.length, id}),
    );
}
