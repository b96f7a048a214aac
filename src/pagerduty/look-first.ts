import * as z from 'zod';
import {Failure, isFailure} from '../failure.ts';
import type {PagerDuty} from './ports.ts';
import {noteTag} from '../incident/echo.ts';
import {type PageRef, pagePath} from './write.ts';

const pageShape = z.looseObject({id: z.string(), status: z.string()});
const pagesShape = z.object({incidents: z.array(pageShape)});
const pageAnswer = z.object({incident: pageShape});
const notesShape = z.object({notes: z.array(z.object({content: z.string()}))});
const meShape = z.object({user: z.object({id: z.string()})});
const userShape = z.object({id: z.string(), email: z.string()});

const STATUSES = ['triggered', 'acknowledged', 'resolved'];

/** PagerDuty's id of a page. Failure `pagerduty-page-unknown` for one that was never opened. */
export async function idOf(page: PageRef, port: PagerDuty): Promise<string> {
  if ('id' in page) return page.id;
  const found = await pageWith(page.key, port);
  if (found === undefined) throw new Failure('pagerduty-page-unknown', {key: page.key});
  return found.id;
}

/** The page with this `incident_key`: an open one before one that is over, the newest before older ones. */
export async function pageWith(
  key: string,
  port: PagerDuty,
): Promise<z.output<typeof pageShape> | undefined> {
  const order = {date_range: 'all', sort_by: 'created_at:desc', time_zone: 'UTC'};
  const answer = await port.get('/incidents', {incident_key: key, statuses: STATUSES, ...order});
  const {incidents} = read(pagesShape, answer);
  return incidents.find(({status}) => status !== 'resolved') ?? incidents[0];
}

/** To acknowledge a page that is resolved would open it again. */
export async function isTriggered(page: string, port: PagerDuty): Promise<boolean> {
  return read(pageAnswer, await port.get(pagePath(page))).incident.status === 'triggered';
}

/** Whether a note with this tag has arrived. */
export async function hasNote(page: string, tag: string, port: PagerDuty): Promise<boolean> {
  const {notes} = read(notesShape, await port.get(`${pagePath(page)}/notes`));
  return notes.some(({content}) => content.trimEnd().endsWith(noteTag(tag)));
}

/** Whose token it is; the key of an account is nobody's, and asks in the name of `from`. */
export async function requesterId(port: PagerDuty, from: string | undefined): Promise<string | undefined> {
  try {
    return read(meShape, await port.get('/users/me')).user.id;
  } catch (error) {
    if (!isFailure(error) || !NOBODYS.has(error.code)) throw error;
  }
  if (from === undefined) return undefined;
  for await (const {records} of port.pages('/users', 'users', {query: from})) {
    const users = records.flatMap((one) => userShape.safeParse(one).data ?? []);
    const user = users.find(({email}) => email.toLowerCase() === from.toLowerCase());
    if (user !== undefined) return user.id;
  }
  return undefined;
}

const NOBODYS: ReadonlySet<string> = new Set([
  'pagerduty-rejected',
  'pagerduty-denied',
  'pagerduty-not-found',
]);

/** The page that an answer holds, as it came. */
export function pageIn(answer: unknown): unknown {
  return pageAnswer.safeParse(answer).data?.incident;
}

function read<T>(shape: z.ZodType<T>, answer: unknown): T {
  const {data} = shape.safeParse(answer);
  if (data === undefined) throw new Failure('pagerduty-unreadable');
  return data;
}
