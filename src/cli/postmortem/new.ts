import {withDocuments} from '../../adapters/git/document-lock.ts';
import {Failure} from '../../failure.ts';
import type {Lang} from '../../i18n/index.ts';
import {shortId, tagOf} from '../../incident/id.ts';
import type {Recorded} from '../../incident/record.ts';
import {isOpen} from '../../incident/status.ts';
import type {Facts} from '../../postmortem/facts-schema.ts';
import {carryOut, type CarriedOut} from '../carry-out.ts';
import type {Context} from '../context.ts';
import {draftOf} from './drafting.ts';
import {readFacts} from './facts-file.ts';
import {type Subject, subjectOf} from './remembered.ts';
import {changeOf, keepEdits, openForReview, type Review} from './review.ts';

export interface NewOptions {
  readonly incident?: string | undefined;
  /** YAML with the answers that no timeline holds. */
  readonly from?: string | undefined;
  /** Language of the document, where it is not to be the incident's. */
  readonly lang?: Lang | undefined;
  readonly force?: boolean;
  /** Open it in the user's editor before it is written. */
  readonly edit?: boolean;
  /** With a section of computed times, participants, pages and evidence; as the config says where nobody does. */
  readonly metrics?: boolean | undefined;
}

/** Drafts the review of an incident beside it. Said twice, the second time changes nothing. */
export async function newPostmortem(asker: Context, options: NewOptions): Promise<void> {
  const facts = readFacts(asker.cwd, options.from);
  const {context, docs} = await openForReview(asker);
  const find = async (): Promise<Subject> => await subjectOf(context, docs, facts, options);
  const locked = async (work: () => Promise<void>): Promise<void> => {
    await withDocuments(docs.repository.commonDir, work);
  };
  if (options.edit !== true || context.flags['dry-run'] === true) {
    await locked(async () => {
      const subject = await find();
      await place(subject, await draftOf(subject.review, facts, options), facts, options);
    });
    return;
  }
  const {editAndPlace, editorOf} = await import('./edit.ts');
  const editor = editorOf(context);
  const before = await find();
  const {incident, path, text: there} = before.review;
  const text = await draftOf(before.review, facts, options);
  if (isSettled(before, text, options)) {
    nothingNew(before.review);
    return;
  }
  await editAndPlace(context, {name: `${incident.id}.md`, text}, editor, async (edited) => {
    await locked(async () => {
      const now = await find();
      if (now.review.text !== there) throw new Failure('document-moved', {path});
      await place(now, await maskedBy(now, edited), facts, options);
    });
  });
}

async function maskedBy({review: {context}}: Subject, text: string): Promise<string> {
  const {maskText} = await import('../mask.ts');
  return await maskText(context, text);
}

/** Whether nothing is left to write. Failure `postmortem-there` where a review says something else. */
function isSettled({review, recollected}: Subject, content: string, {force}: NewOptions): boolean {
  const {text, path, incident} = review;
  if (text === content) return recollected === undefined;
  if (text !== undefined && force !== true)
    throw new Failure('postmortem-there', {path, id: tagOf(incident.id)});
  return false;
}

function nothingNew({context: {out, say}, incident, path}: Review): void {
  out.result(say('plan.none'));
  out.json('postmortem.new/1', {id: incident.id, path, changed: false});
}

async function place(subject: Subject, content: string, facts: Facts, options: NewOptions): Promise<void> {
  const {review, recollected} = subject;
  const {context, docs, incident} = review;
  if (isSettled(subject, content, options)) {
    nothingNew(review);
    return;
  }
  await keepEdits(review);
  const done = await carryOut(context, docs, [withDocument(review, recollected, content)], 'postmortem new');
  if (done === undefined) return;
  if (recollected !== undefined && isOpen(incident.status)) docs.memory.use(incident.id);
  else if (recollected !== undefined) docs.memory.end(incident.id);
  answer(subject, content, facts, done);
}

/** The entries of a recollected incident and its review are one change. */
function withDocument(review: Review, recollected: Recorded | undefined, content: string): Recorded {
  const own = changeOf(review, content, 'postmortem');
  if (recollected === undefined) return {id: review.incident.id, entries: [], change: own};
  const {change} = recollected;
  const files = review.text === content ? change.files : [...change.files, ...own.files];
  return {...recollected, change: {...change, files}};
}

function answer({review, recollected}: Subject, content: string, facts: Facts, done: CarriedOut): void {
  const {context, incident, path} = review;
  const {say, out} = context;
  const id = shortId(incident.id);
  const questions = content.match(/\bTODO: /g)?.length ?? 0;
  if (recollected !== undefined)
    out.result(say('postmortem.recollected', {id, count: recollected.entries.length}));
  out.result(say('postmortem.drafted', {path}));
  if (isOpen(incident.status)) out.remark(say('postmortem.still-open', {id}));
  if (facts.impact !== undefined && incident.impact !== undefined && facts.impact !== incident.impact)
    out.remark(say('postmortem.impact-differs', {impact: incident.impact, other: facts.impact}));
  if (done.remark !== undefined) out.remark(done.remark);
  if (questions > 0) out.result(say('postmortem.questions', {count: questions}));
  const entries = recollected?.entries.map(({name}) => name) ?? [];
  out.json('postmortem.new/1', {id: incident.id, path, changed: true, questions, entries, ...done.facts});
}
