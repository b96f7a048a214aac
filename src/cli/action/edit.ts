import {withDocuments} from '../../adapters/git/document-lock.ts';
import type {Changed} from '../../action/change.ts';
import type {NumberedAction} from '../../action/in-document.ts';
import type {Reading} from '../../action/parse-line.ts';
import {printReference} from '../../action/reference.ts';
import {plainText} from '../../action/tail.ts';
import {Failure} from '../../failure.ts';
import type {Lang, Message} from '../../i18n/index.ts';
import {tagOf} from '../../incident/id.ts';
import {reviewLanguage} from '../../postmortem/language.ts';
import {carryOut, docsName} from '../carry-out.ts';
import type {Context} from '../context.ts';
import {changeOf, keepEdits, openForReview, type Review, reviewOf} from '../postmortem/review.ts';
import {readingFor} from './reviews.ts';

/** A review that is there, as an edit of its action items finds it. */
export interface Editing {
  readonly review: Review;
  readonly text: string;
  readonly tag: string;
  readonly lang: Lang;
  readonly reading: Reading;
}

/** How an edit answers: `ref` and `text` say which action, `docs` where. */
export type Told = (context: Context, said: {ref: string; text: string; docs: string}) => Message;

/**
 * The one path of every command that changes a line of a review: lock, read, decide, commit, answer. Failures
 * `postmortem-missing`, `action-which` where nothing says which incident is meant.
 */
export async function editActions(
  asker: Context,
  incident: string | undefined,
  command: `action ${string}`,
  decide: (editing: Editing) => Promise<Changed>,
  tell: Told,
): Promise<void> {
  const {context, docs} = await openForReview(asker);
  await withDocuments(docs.repository.commonDir, async () => {
    const {current, ended} = docs.memory.read();
    const named = incident ?? context.env['MH_INCIDENT'] ?? current ?? ended;
    if (named === undefined) throw new Failure('action-which', {command});
    const review = await reviewOf(context, docs, named);
    const tag = tagOf(review.incident.id);
    const {text} = review;
    if (text === undefined) throw new Failure('postmortem-missing', {id: tag});
    const lang = reviewLanguage(text, review.incident.language);
    const reading = readingFor(docs.config, review.incident.id);
    const changed = await decide({review, text, tag, lang, reading});
    await write(review, changed, command, tell);
  });
}

async function write(
  review: Review,
  {text, action}: Changed,
  command: `action ${string}`,
  tell: Told,
): Promise<void> {
  const {context, docs, incident, path} = review;
  const {out, say} = context;
  const recorded = {id: incident.id, entries: [], change: changeOf(review, text, command)};
  await keepEdits(review);
  const done = await carryOut(context, docs, [recorded], command);
  if (done === undefined) return;
  const ref = printReference(tagOf(incident.id), action.number);
  out.result(tell(context, {ref, text: plainText(action.text), docs: docsName(context, docs)}));
  if (review.committed !== review.text) out.remark(say('postmortem.edits-included'));
  if (done.remark !== undefined) out.remark(done.remark);
  out.json(`${command.replace(' ', '.')}/1`, {ref, id: incident.id, path, ...factsOf(action), ...done.facts});
}

function factsOf({line, done, text, owners, due, type, effort, closed, evidence}: NumberedAction): object {
  return {
    line,
    done,
    text,
    owners,
    due: due?.date ?? null,
    type: type ?? null,
    effort: effort ?? null,
    closed: closed ?? null,
    evidence: evidence ?? null,
  };
}
