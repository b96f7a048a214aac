import * as z from 'zod';
import {Failure, isFailure} from '../failure.ts';
import type {PagerDuty} from './ports.ts';
import type {Target, WriteOf} from './write.ts';

const record = z.object({
  id: z.string(),
  name: z.string().nullish(),
  email: z.string().nullish(),
  escalation_policy: z.object({id: z.string()}).nullish(),
});

type List = 'users' | 'services';
interface Candidate extends z.output<typeof record> {
  readonly list: List;
}

/** The id of the service of one of these names. Failures `page-service-unknown`, `page-service-ambiguous`. */
export async function findService(names: readonly string[], port: PagerDuty): Promise<string> {
  const {one, many} = await find(['services'], names, port);
  const [service = ''] = names;
  if (many.length > 0) throw new Failure('page-service-ambiguous', {service, names: listed(many)});
  if (one === undefined) throw new Failure('page-service-unknown', {service});
  return one.id;
}

/**
 * Who is asked to respond: a user by id, or a user or service of one of these names; a service means its
 * escalation policy. Failures `page-who-unknown`, `page-who-ambiguous`.
 */
export async function findTarget(
  {who: names, as}: Pick<WriteOf<'responders'>, 'who' | 'as'>,
  port: PagerDuty,
): Promise<Target> {
  const [who = ''] = names;
  if (as === 'user') return {id: who, type: 'user_reference'};
  const {one, many} = await find(LISTS[as], names, port);
  if (many.length > 0) throw new Failure('page-who-ambiguous', {who, names: listed(many)});
  if (one?.list === 'users') return {id: one.id, type: 'user_reference'};
  if (!one?.escalation_policy) throw new Failure('page-who-unknown', {who});
  return {id: one.escalation_policy.id, type: 'escalation_policy_reference'};
}

const LISTS = {person: ['users'], service: ['services'], any: ['users', 'services']} as const;

/** By the first of the names that one is called by; where none is, by the words of their names. */
async function find(
  lists: readonly List[],
  names: readonly string[],
  port: PagerDuty,
): Promise<{one?: Candidate | undefined; many: readonly Candidate[]}> {
  const near: Candidate[] = [];
  for (const name of names) {
    const found = await searchAll(lists, name, port);
    const exact = found.filter((one) => namesOf(one).includes(fold(name)));
    if (exact.length > 0) return onlyOne(exact);
    near.push(...found.filter((one) => holdsWords(fold(one.name ?? ''), fold(name))));
  }
  return onlyOne([...new Map(near.map((one) => [`${one.list} ${one.id}`, one])).values()]);
}

function onlyOne(found: readonly Candidate[]): {one?: Candidate | undefined; many: readonly Candidate[]} {
  return found.length > 1 ? {many: found} : {one: found[0], many: []};
}

async function searchAll(lists: readonly List[], name: string, port: PagerDuty): Promise<Candidate[]> {
  const found: Candidate[] = [];
  for (const list of lists) found.push(...(await search(list, name, port)));
  return found;
}

/** An id is asked for as such: PagerDuty searches names and addresses only. */
const PD_ID = /^P[0-9A-Z]{5,}$/;

async function search(list: List, name: string, port: PagerDuty): Promise<readonly Candidate[]> {
  const known = PD_ID.test(name) ? await byId(list, name, port) : [];
  if (known.length > 0) return known;
  const found: Candidate[] = [];
  for await (const {records} of port.pages(`/${list}`, list, {query: name}))
    found.push(...records.flatMap((one) => candidateOf(list, one)));
  return found;
}

async function byId(list: List, id: string, port: PagerDuty): Promise<readonly Candidate[]> {
  try {
    const answer = await port.get(`/${list}/${encodeURIComponent(id)}`);
    const {user, service} = z.object({user: z.unknown(), service: z.unknown()}).parse(answer);
    return candidateOf(list, list === 'users' ? user : service);
  } catch (error) {
    if (isFailure(error) && error.code === 'pagerduty-not-found') return [];
    throw error;
  }
}

function candidateOf(list: List, found: unknown): Candidate[] {
  const {data} = record.safeParse(found);
  return data === undefined ? [] : [{...data, list}];
}

function namesOf({id, name, email}: Candidate): string[] {
  return [id, name ?? '', email ?? ''].filter((text) => text !== '').map(fold);
}

/** `kent beck` has the word `kent`, and not the word `ken`: nobody is woken by half a name. */
function holdsWords(name: string, words: string): boolean {
  const held = wordsOf(name);
  const asked = wordsOf(words);
  return asked.length > 0 && asked.every((word) => held.includes(word));
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function fold(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}

function listed(candidates: readonly Candidate[]): string {
  return candidates
    .slice(0, 5)
    .map(({id, name, email}) => name ?? email ?? id)
    .join(', ');
}
