import {Failure} from '../../failure.ts';
import {tagOf} from '../../incident/id.ts';
import {summaryOf} from '../../incident/summary.ts';
import {readingView} from '../../postmortem/reading-view.ts';
import {reviewStanding} from '../../postmortem/standing.ts';
import {type Context, screenOf} from '../context.ts';
import {openForReview, reviewOf} from './review.ts';

/** Prints the review of an incident as it reads, with what somebody has changed and not committed. */
export async function showReview(asker: Context, named: string | undefined): Promise<void> {
  const {context, docs} = await openForReview(asker);
  const {incident, path, text} = await reviewOf(context, docs, named);
  if (text === undefined) throw new Failure('postmortem-missing', {id: tagOf(incident.id)});
  const {standing, differs} = reviewStanding(summaryOf(incident).review, text);
  const {out, say} = context;
  out.result(readingView(text.trimEnd(), screenOf(context)));
  const state = say(`postmortem.standing.${standing}`);
  if (differs !== undefined || standing === 'unchecked' || standing === 'waived')
    out.remark(
      differs === undefined
        ? say('postmortem.stands', {state})
        : say('postmortem.stands-otherwise', {state, written: differs}),
    );
  out.json('postmortem.show/1', {id: incident.id, path, review: standing, text});
}
