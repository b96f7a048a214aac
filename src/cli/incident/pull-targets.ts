import {serviceWords} from '../../docs-repo/service-words.ts';
import {Failure} from '../../failure.ts';
import {shortId} from '../../incident/id.ts';
import {findService} from '../../pagerduty/find-service.ts';
import {findPage, findPages, ownId} from '../../pagerduty/find-pages.ts';
import {pageReference} from '../../pagerduty/page-reference.ts';
import type {PagerDuty} from '../../pagerduty/ports.ts';
import type {IncidentRecord} from '../../pagerduty/records.ts';
import type {Window} from '../../pagerduty/windows.ts';
import {parseDay} from '../../when/day.ts';
import type {Context} from '../context.ts';
import type {Docs} from '../docs.ts';
import {allIncidents, chooseIncident} from '../incidents.ts';

/** Which pages a pull is about. */
export interface Asked {
  readonly page?: string | undefined;
  readonly incident?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly service?: readonly string[] | undefined;
  readonly urgency?: string | undefined;
  readonly status?: readonly string[] | undefined;
  readonly mine?: boolean | undefined;
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * The pages asked for: the one named; else those of a range, or assigned to this user; else the pages that the named or
 * the current incident has. Failures `page-unreadable`, `pull-what`, and as of the ports.
 */
export async function* targetsOf(
  context: Context,
  docs: Docs,
  asked: Asked,
  pagerDuty: PagerDuty,
): AsyncGenerator<IncidentRecord> {
  if (asked.page !== undefined) yield await findPage(pagerDuty, referenceOf(asked.page));
  else if (isSeveral(asked)) yield* rangeOf(context, docs, asked, pagerDuty);
  else for (const page of await pagesOfIncident(context, docs, asked)) yield await findPage(pagerDuty, page);
}

/** Whether pages are chosen by what they are, and not by name. Failure `usage-missing` where nothing bounds them. */
export function isSeveral({page, since, mine, until, service, urgency, status}: Asked): boolean {
  if (page !== undefined) return false;
  if (since !== undefined || mine === true) return true;
  const isNarrowed = [until, service, urgency, status].some((one) => one !== undefined);
  if (isNarrowed) throw new Failure('usage-missing', {missing: '--since', command: 'incident pull'});
  return false;
}

export function referenceOf(text: string): string {
  const reference = pageReference(text);
  if (reference === undefined) throw new Failure('page-unreadable', {text});
  return reference;
}

async function* rangeOf(
  context: Context,
  {config}: Docs,
  asked: Asked,
  pagerDuty: PagerDuty,
): AsyncGenerator<IncidentRecord> {
  const range = windowOf(context, asked);
  const services: string[] = [];
  for (const word of asked.service ?? [])
    services.push((await findService(pagerDuty, serviceWords(config, word))).id);
  yield* findPages(pagerDuty, {
    range,
    services: services.length === 0 ? undefined : services,
    users: asked.mine === true ? [await ownId(pagerDuty)] : undefined,
    urgency: asked.urgency,
    statuses: asked.status,
  });
}

/** Without an end the range goes past now: PagerDuty's clock may be ahead of ours. */
function windowOf(context: Context, {since, until}: Asked): Window | undefined {
  if (since === undefined) return undefined;
  const day = {now: context.clock.now(), zone: context.zone};
  const end = until === undefined ? new Date(day.now.getTime() + DAY) : parseDay(until, 'end', day);
  return {since: parseDay(since, 'start', day), until: end};
}

async function pagesOfIncident(context: Context, docs: Docs, {incident}: Asked): Promise<readonly string[]> {
  const id = await chooseIncident(context, docs, incident);
  const pages = (await allIncidents(context, docs)).get(id)?.pages ?? [];
  if (pages.length === 0) throw new Failure('pull-what', {id: shortId(id)});
  return pages;
}
