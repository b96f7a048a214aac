import {withDocuments} from '../../adapters/git/document-lock.ts';
import {documentUpdate} from '../../adapters/git/unmoved.ts';
import {Failure} from '../../failure.ts';
import {sayIn} from '../../i18n/index.ts';
import {tagOf} from '../../incident/id.ts';
import type {Recorded} from '../../incident/record.ts';
import {type ReviewState, reviewStep, type Waiver} from '../../incident/review-entry.ts';
import {closeWith, parseWaiver, stateReview} from '../../postmortem/close.ts';
import {statusLine, withStatus} from '../../postmortem/status-line.ts';
import type {Context} from '../context.ts';
import {changeIncident} from '../incident/change.ts';
import {obstaclesIn} from './obstacles.ts';
import {openForReview, type Review, reviewIn, reviewOf} from './review.ts';

export interface StateOptions {
  readonly incident?: string | undefined;
  readonly at?: string | undefined;
  readonly waive?: readonly string[] | undefined;
}

const COMMAND = {
  draft: 'postmortem reopen',
  'in-review': 'postmortem review',
  closed: 'postmortem close',
} as const;

/** Says how far a review is: an entry, and the words of its status line. Nothing else of it changes. */
export async function stateOf(asker: Context, options: StateOptions, state: ReviewState): Promise<void> {
  const waivers = (options.waive ?? []).map(parseWaiver);
  const {context: reader, docs} = await openForReview(asker);
  await withDocuments(docs.repository.commonDir, async () => {
    const {id} = (await reviewOf(reader, docs, options.incident)).incident;
    await changeIncident(asker, {incident: id, at: options.at}, COMMAND[state], async (subject) => {
      const review = await reviewIn(subject.context, docs, subject.incident);
      if (review.text === undefined) throw new Failure('postmortem-missing', {id: tagOf(id)});
      const line = statusLine(review.text);
      const now = reviewStep(subject.incident.lines);
      const same = (now?.state ?? 'draft') === state && waivers.length === 0;
      if (same && (line === undefined || line.state === state)) return undefined;
      const kept = state === 'closed' ? await allowed(review, review.text, waivers) : [];
      const recorded = await stateReview(id, state, kept, subject.at, subject.scribe);
      return {
        recorded: [withDocument(review, recorded, state)],
        say: (where) => subject.context.say(`postmortem.stated.${state}`, where),
        facts: {path: review.path, state, waived: kept},
        after: () => {
          if (line === undefined)
            subject.context.out.remark(subject.context.say('postmortem.no-status-line'));
          else if (line.state !== state && review.text !== review.committed)
            subject.context.out.remark(subject.context.say('postmortem.edits-included'));
        },
      };
    });
  });
}

async function allowed(review: Review, text: string, waivers: readonly Waiver[]): Promise<readonly Waiver[]> {
  return closeWith(await obstaclesIn(review, text), waivers, tagOf(review.incident.id));
}

/** The entry and the status line are one change: neither stands without the other. */
function withDocument({path, text = ''}: Review, recorded: Recorded, state: ReviewState): Recorded {
  const line = statusLine(text);
  if (line === undefined || line.state === state) return recorded;
  const content = withStatus(text, line, sayIn(line.lang)(`postmortem.state.${state}`));
  const files = [...recorded.change.files, documentUpdate(path, text, content)];
  return {...recorded, change: {...recorded.change, files}};
}
