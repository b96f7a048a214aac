import {Failure} from '../../failure.ts';
import {shortId} from '../../incident/id.ts';
import type {IncidentRecord} from '../../pagerduty/records.ts';
import {type Context, inRepoLanguage} from '../context.ts';
import {openDocs} from '../open-docs.ts';
import {warnOfProblems} from './problems.ts';
import {answerPull, type Pull} from './pull-answer.ts';
import {pullInto, type PulledPage} from './pull-into.ts';
import {placeOf, type Undecided} from './pull-place.ts';
import {type Pulling, startPulling} from './pulling.ts';
import {type Asked, isSeveral, targetsOf} from './pull-targets.ts';

/** Pulls pages from PagerDuty. Whatever arrived before something failed, or before Ctrl-C, is kept. */
export async function pull(asker: Context, asked: Asked): Promise<void> {
  const several = isSeveral(asked);
  const docs = await openDocs(asker);
  const context = inRepoLanguage(asker, docs.config);
  warnOfProblems(context, docs);
  const {how, end} = await startPulling(context, docs);
  const done = await pullAll(asked, how, several);
  end();
  await answerPull(context, docs, done);
}

/** Page after page; ends with the first that fails. */
async function pullAll(asked: Asked, how: Pulling, several: boolean): Promise<Pull> {
  const {context, docs, ports} = how;
  const placing = {
    context,
    docs,
    mask: ports.mask,
    into: asked.page === undefined && !several ? undefined : asked.incident,
  };
  const pages: PulledPage[] = [];
  const undecided: (Undecided & {readonly record: IncidentRecord})[] = [];
  try {
    for await (const record of targetsOf(context, docs, asked, ports.pagerDuty)) {
      const place = await placeOf(record, placing);
      if ('candidates' in place) {
        if (!several) throw undecidedFailure(record, place);
        undecided.push({...place, record});
        continue;
      }
      const page = await pullInto(record, place, how);
      pages.push(page);
      if ('failure' in page) return {pages, undecided, several, failure: page.failure};
    }
  } catch (failure) {
    return {pages, undecided, several, failure};
  }
  return {pages, undecided, several};
}

export function undecidedFailure(record: IncidentRecord, {candidates: [first, ...rest]}: Undecided): Failure {
  const ids = [first, ...rest].slice(0, 5).map(({id}) => shortId(id));
  return new Failure('page-undecided', {page: record.id, ids: ids.join(', '), first: ids[0] ?? ''});
}
