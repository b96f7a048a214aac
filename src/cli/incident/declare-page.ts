import {Failure, isFailure} from '../../failure.ts';
import {shortId} from '../../incident/id.ts';
import type {Recorded} from '../../incident/record.ts';
import {findPage, myPages} from '../../pagerduty/find-pages.ts';
import type {IncidentRecord} from '../../pagerduty/records.ts';
import {type Context, inRepoLanguage} from '../context.ts';
import type {Docs} from '../docs.ts';
import {openIncident} from '../incidents.ts';
import type {Keeper} from '../keeper.ts';
import {openDocs} from '../open-docs.ts';
import {refusalOf} from '../refuse.ts';
import {declare, type NewOptions} from './declare.ts';
import {MINE} from './pagerduty-flag.ts';
import {undecidedFailure} from './pull.ts';
import {pullInto, type PulledPage} from './pull-into.ts';
import {pageText, placeOf} from './pull-place.ts';
import {referenceOf} from './pull-targets.ts';
import {type Pulling, startPulling} from './pulling.ts';

/** Milliseconds: somebody waits to declare an incident. */
const LIMITS = {timeLimit: 8000, patience: 3000};

/**
 * Declares an incident of a page: pulls it, then writes the person's declaration into the same incident. Where PagerDuty
 * cannot be used and a title was typed, the incident is declared all the same. Failures `page-declared`,
 * `page-undecided`, `page-none-mine`, `page-several-mine`, and as of pulling and declaring.
 */
export async function declarePage(
  asker: Context,
  {pagerduty: page, ...options}: Omit<NewOptions, 'page'> & {readonly pagerduty: string},
  keeper: Keeper,
): Promise<void> {
  const docs = await openDocs(asker);
  const context = inRepoLanguage(asker, docs.config);
  const pulled = await pullOrNot(context, docs, page, options.title !== undefined);
  if (isFailure(pulled)) {
    await declare(asker, options, keeper);
    sayLater(context, docs, page, pulled);
    return;
  }
  const {id, record, planned, failure} = pulled;
  const facts = {
    title: options.title ?? record.title ?? record.description ?? pageText(record),
    service: options.service ?? (record.service?.summary === undefined ? [] : [record.service.summary]),
  };
  const {entries: beside} = await openIncident(docs, id);
  await declare(asker, {...options, ...facts, id, beside, before: planned.map(undrawn)}, keeper);
  if (isFailure(failure)) sayLater(context, docs, record.id, failure);
}

/** What was pulled, or why nothing could be, where the incident can be declared without it. */
async function pullOrNot(
  context: Context,
  docs: Docs,
  page: string,
  hasTitle: boolean,
): Promise<PulledPage | Failure> {
  try {
    const {how, end} = await startPulling(context, docs, LIMITS);
    const pulled = await pullOne(how, page);
    end();
    if (pulled.failure !== undefined && !isFailure(pulled.failure)) throw pulled.failure as Error;
    return pulled;
  } catch (error) {
    const isOutside = isFailure(error) && error.code.startsWith('pagerduty-') && error.exitStatus !== 2;
    if (!isOutside || !hasTitle) throw error;
    return error;
  }
}

async function pullOne(how: Pulling, page: string): Promise<PulledPage> {
  const {context, docs, ports} = how;
  const record = page === MINE ? await onlyMine(how) : await findPage(ports.pagerDuty, referenceOf(page));
  const place = await placeOf(record, {context, docs, mask: ports.mask, into: undefined});
  if ('candidates' in place) throw undecidedFailure(record, place);
  const {incident} = await openIncident(docs, place.id);
  if (incident.declaredBy !== undefined)
    throw new Failure('page-declared', {page: record.id, id: shortId(place.id)});
  return await pullInto(record, place, how);
}

/** The open page that is assigned to this user, where there is one only. */
async function onlyMine({ports: {pagerDuty}}: Pulling): Promise<IncidentRecord> {
  const [first, ...others] = await myPages(pagerDuty);
  if (first === undefined) throw new Failure('page-none-mine');
  if (others.length === 0) return first;
  const pages = [first, ...others].slice(0, 5).map((one) => `${one.id} (${one.title ?? pageText(one)})`);
  throw new Failure('page-several-mine', {
    count: others.length + 1,
    pages: pages.join(', '),
    first: first.id,
  });
}

function sayLater({out, say, lang, flags}: Context, {memory}: Docs, page: string, failure: Failure): void {
  const {current} = memory.read();
  if (current === undefined || flags['dry-run'] === true) return;
  const facts = {page: page === MINE ? 'ID' : page, id: shortId(current)};
  out.remark(say('pull.not-all', {problem: refusalOf(failure, lang).message}));
  out.remark(say('pull.later', facts));
}

/** The document is drawn once, with the declaration. */
function undrawn(recorded: Recorded): Recorded {
  return {...recorded, change: {...recorded.change, derive: []}};
}
