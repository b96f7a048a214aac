import {withDocuments} from '../../adapters/git/document-lock.ts';
import {Failure} from '../../failure.ts';
import {tagOf} from '../../incident/id.ts';
import type {Recorded} from '../../incident/record.ts';
import {syncPostmortem} from '../../postmortem/sync.ts';
import {carryOut} from '../carry-out.ts';
import type {Context} from '../context.ts';
import {changeOf, openForReview, reviewOf} from './review.ts';

export interface SyncOptions {
  readonly incident?: string | undefined;
}

/** Renders the timeline of a review again, and touches nothing else of it. */
export async function syncReview(asker: Context, options: SyncOptions): Promise<void> {
  const {context, docs} = await openForReview(asker);
  await withDocuments(docs.repository.commonDir, async () => {
    const review = await reviewOf(context, docs, options.incident);
    const {incident, path, text} = review;
    const {out, say} = context;
    if (text === undefined) throw new Failure('postmortem-missing', {id: tagOf(incident.id)});
    const synced = syncPostmortem(text, incident, path);
    if (synced.text === text) {
      out.result(say('plan.none'));
      out.json('postmortem.sync/1', {id: incident.id, path, changed: false});
      return;
    }
    const recorded: Recorded = {
      id: incident.id,
      entries: [],
      change: changeOf(review, synced.text, 'postmortem sync'),
    };
    const done = await carryOut(context, docs, [recorded], 'postmortem sync');
    if (done === undefined) return;
    out.result(say('postmortem.synced', {path}));
    if (review.committed !== text) out.remark(say('postmortem.edits-included'));
    if (done.remark !== undefined) out.remark(done.remark);
    out.json('postmortem.sync/1', {id: incident.id, path, changed: true, ...done.facts});
  });
}
