import {sayIn} from '../../i18n/index.ts';
import {draftPostmortem} from '../../postmortem/draft.ts';
import type {Facts} from '../../postmortem/facts-schema.ts';
import type {Drafting} from '../../postmortem/view.ts';
import {scribeOf} from '../incidents.ts';
import type {NewOptions} from './new.ts';
import type {Review} from './review.ts';

/** The text of a new review. Facts are typed text like any other: what is secret in them does not reach the repo. */
export async function draftOf(
  {context, docs, incident}: Review,
  facts: Facts,
  {lang = incident.language, metrics}: NewOptions,
): Promise<string> {
  const {render} = await import('../../templates.ts');
  const scribe = scribeOf(context, docs);
  const drafting: Drafting = {
    lang,
    author: scribe.byName,
    status: sayIn(lang)('postmortem.state.draft'),
    severityMeans: incident.severity && docs.config.severities[incident.severity]?.means,
    metrics: metrics ?? docs.config.postmortem.metrics,
  };
  return await scribe.mask(draftPostmortem(incident, facts, drafting, render));
}
