import * as z from 'zod';
import {Failure} from '../failure.ts';
import type {PagerDuty} from './ports.ts';

const answer = z.object({
  services: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      escalation_policy: z.object({id: z.string(), summary: z.string().nullish()}).nullish(),
    }),
  ),
});

export interface Service {
  readonly id: string;
  readonly name: string;
  /** Id of the escalation policy. */
  readonly policy?: string;
}

const ID = /^P[0-9A-Z]{6,}$/;

/**
 * The service that one of `words` names, tried in turn: by its id, by its whole name whatever the case, or as the only
 * one whose name contains it. Failures `pagerduty-service-unknown`, `pagerduty-service-ambiguous`.
 */
export async function findService({get}: Pick<PagerDuty, 'get'>, words: readonly string[]): Promise<Service> {
  let several: readonly Service[] = [];
  for (const word of words) {
    const found = await search(get, word);
    const [only, second] = found;
    const named = found.filter((one) => one.id === word || plain(one.name) === plain(word));
    const service = named[0] ?? (second === undefined ? only : undefined);
    if (service !== undefined) return service;
    if (several.length === 0) several = found;
  }
  const [word = ''] = words;
  const [first] = several;
  if (first === undefined) throw new Failure('pagerduty-service-unknown', {service: word});
  const names = several.slice(0, 5).map(({name}) => name);
  const more = several.length > names.length ? ', …' : '';
  throw new Failure('pagerduty-service-ambiguous', {
    service: word,
    names: names.join(', ') + more,
    first: first.name,
  });
}

async function search(get: PagerDuty['get'], word: string): Promise<readonly Service[]> {
  const read = ID.test(word)
    ? z.object({service: answer.shape.services.element}).transform(({service}) => ({services: [service]}))
    : answer;
  const path = ID.test(word) ? `/services/${word}` : '/services';
  const query = ID.test(word) ? {} : {query: word, limit: 100};
  const parsed = read.safeParse(await get(path, query));
  if (!parsed.success) throw new Failure('pagerduty-unreadable');
  return parsed.data.services.map(({id, name, escalation_policy: policy}) => ({
    id,
    name,
    ...(policy ? {policy: policy.id} : {}),
  }));
}

function plain(word: string): string {
  return word.normalize('NFC').toLowerCase();
}
