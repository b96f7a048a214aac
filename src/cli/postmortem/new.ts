import {withDocuments} from '../../adapters/git/document-lock.ts';
import {Failure} from '../../failure.ts';
import type {Lang} from '../../i18n/index.ts';
import {shortId, tagOf} from '../../incident/id.ts';
import type {Incident} from '../../incident/incident.ts';
import {isOpen} from '../../incident/status.ts';
import {draftPostmortem} from '../../postmortem/draft.ts';
import type {Facts} from '../../postmortem/facts-schema.ts';
import type {Drafting} from '../../postmortem/view.ts';
import {carryOut} from '../carry-out.ts';
import type {Context} from '../context.ts';
import type {Docs} from '../docs.ts';
import {scribeOf} from '../incidents.ts';
import {sayIn} from '../../i18n/index.ts';
import {readFacts} from './facts-file.ts';
import {changeOf, keepEdits, openForReview, type Review, reviewOf} from './review.ts';

export interface NewOptions {
  readonly incident?: string | undefined;
  /** YAML with the answers that no timeline holds. */
  readonly from?: string | undefined;
  /** Language of the document, where it is not to be the incident's. */
  readonly lang?: Lang | undefined;
  readonly force?: boolean;
}

/** Drafts the review of an incident beside it. Said twice, the second time changes nothing. */
export async function newPostmortem(asker: Context, options: NewOptions): Promise<void> {
  const facts = readFacts(asker.cwd, options.from);
  const {context, docs} = await openForReview(asker);
  await withDocuments(docs.repository.commonDir, async () => {
    const review = await reviewOf(context, docs, options.incident);
    await draft(review, facts, options);
  });
}

async function draft(review: Review, facts: Facts, options: NewOptions): Promise<void> {
  const {context, docs, incident, path, text} = review;
  const {say, out} = context;
  const {render} = await import('../../templates.ts');
  const content = await maskedDraft(context, docs, incident, facts, options, render);
  const id = tagOf(incident.id);
  if (content === text) {
    out.result(say('plan.none'));
    out.json('postmortem.new/1', {id: incident.id, path, changed: false});
    return;
  }
  if (text !== undefined && options.force !== true) throw new Failure('postmortem-there', {path, id});
  await keepEdits(review);
  const recorded = {id: incident.id, entries: [], change: changeOf(review, content, 'postmortem')};
  const done = await carryOut(context, docs, [recorded], 'postmortem new');
  if (done === undefined) return;
  const questions = content.match(/\bTODO: /g)?.length ?? 0;
  out.result(say('postmortem.drafted', {path}));
  if (isOpen(incident.status)) out.remark(say('postmortem.still-open', {id: shortId(incident.id)}));
  if (facts.impact !== undefined && incident.impact !== undefined && facts.impact !== incident.impact)
    out.remark(say('postmortem.impact-differs', {impact: incident.impact}));
  if (done.remark !== undefined) out.remark(done.remark);
  if (questions > 0) out.result(say('postmortem.questions', {count: questions}));
  out.json('postmortem.new/1', {id: incident.id, path, changed: true, questions, ...done.facts});
}

/** Facts are typed text like any other: what is secret in them does not reach the repo. */
async function maskedDraft(
  context: Context,
  docs: Docs,
  incident: Incident,
  facts: Facts,
  {lang = incident.language}: NewOptions,
  render: Parameters<typeof draftPostmortem>[3],
): Promise<string> {
  const scribe = scribeOf(context, docs);
  const drafting: Drafting = {
    lang,
    author: scribe.byName,
    status: sayIn(lang)('postmortem.state.draft'),
    severityMeans: incident.severity && docs.config.severities[incident.severity]?.means,
  };
  return await scribe.mask(draftPostmortem(incident, facts, drafting, render));
}
