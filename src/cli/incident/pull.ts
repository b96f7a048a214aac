import {Failure} from '../../failure.ts';
import {shortId} from '../../incident/id.ts';
import {ahead} from '../../pagerduty/ahead.ts';
import {type Ports, pullPage} from '../../pagerduty/pull-page.ts';
import type {IncidentRecord} from '../../pagerduty/records.ts';
import {type Context, inRepoLanguage} from '../context.ts';
import {scribeOf} from '../incidents.ts';
import {interruption} from '../interruption.ts';
import {pulledMask} from '../mask.ts';
import {openDocs} from '../open-docs.ts';
import {openSession} from '../pagerduty/session.ts';
import {progressLine} from '../progress.ts';
import {warnOfProblems} from './problems.ts';
import {answerPull, type Pull} from './pull-answer.ts';
import {pullInto, type PulledPage, type PullInto} from './pull-into.ts';
import {placeOf, type Undecided} from './pull-place.ts';
import {type Asked, isSeveral, targetsOf} from './pull-targets.ts';

interface Pulling extends PullInto {
  readonly ports: Ports;
}

/** Pulls pages from PagerDuty. Whatever arrived before something failed, or before Ctrl-C, is kept. */
export async function pull(asker: Context, asked: Asked): Promise<void> {
  const docs = await openDocs(asker);
  const context = inRepoLanguage(asker, docs.config);
  warnOfProblems(context, docs);
  const {signal, over} = interruption();
  try {
    const {region} = docs.config.pagerduty;
    const {pagerDuty} = await openSession(context, {region, email: docs.author.email, signal});
    const {mask, tell} = pulledMask(context);
    const line = progressLine(context);
    const scribe = {...scribeOf(context, docs), mask};
    const ports = {pagerDuty, mask, now: context.clock.now()};
    const batches: PullInto['batches'] = (record, known) => ahead(pullPage(record, known, ports));
    const how = {context, docs, scribe, ports, batches, onAnswer: counting(context, line)};
    const done = await pullAll(asked, how, isSeveral(asked));
    line.end();
    tell();
    await answerPull(context, docs, done);
  } finally {
    over();
  }
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
        if (!several) throw refusal(record, place);
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

function refusal(record: IncidentRecord, {candidates: [first, ...rest]}: Undecided): Failure {
  const ids = [first, ...rest].slice(0, 5).map(({id}) => shortId(id));
  return new Failure('page-undecided', {page: record.id, ids: ids.join(', '), first: ids[0] ?? ''});
}

function counting({say}: Context, line: ReturnType<typeof progressLine>): PullInto['onAnswer'] {
  let [answers, entries] = [0, 0];
  return (found) => {
    answers += 1;
    entries += found;
    line.show(say('pull.progress', {answers, entries}));
  };
}
