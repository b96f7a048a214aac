import * as z from 'zod';
import {isAmong, listAnswer, paged} from './lists.ts';
import {invalid, notFound, type Operation, read, Refusal} from './operation.ts';
import {oncall, type Oncall, schedule, service, user} from './schema-directory.ts';
import {nothing, oncallsQuery, type OncallsQuery, pageQuery, scheduleQuery} from './schema-queries.ts';
import {schedulesQuery, searchQuery} from './schema-queries.ts';
import {priority} from './schema-records.ts';
import type {World} from './world.ts';

const withUser = z.strictObject({user});
const NINETY_DAYS = 90 * 24 * 3600 * 1000;

/** Who and what there is. */
export const DIRECTORY: readonly Operation[] = [
  read('/users/me', nothing, withUser, ({caller}) => {
    if (caller.user === undefined) throw invalid('This request needs the key of a user');
    return {user: caller.user};
  }),
  read('/users', searchQuery, listAnswer('users', user), ({world, query}) => {
    const isMeant = (one: {name: string; email: string}) =>
      contains(`${one.name}\n${one.email}`, query.query);
    return paged('users', world.users.all.filter(isMeant), query);
  }),
  read('/users/{id}', nothing, withUser, ({world, id}) => ({user: found(world.users.find(id))})),
  read('/abilities', nothing, z.strictObject({abilities: z.array(z.string())}), ({world}) => ({
    abilities: [...world.abilities],
  })),
  read('/services', searchQuery, listAnswer('services', service), ({world, query}) => {
    const meant = world.services.all.filter(
      (one) => contains(one.name, query.query) && (query.name ?? one.name) === one.name,
    );
    return paged('services', meant, query);
  }),
  read('/services/{id}', nothing, z.strictObject({service}), ({world, id}) => ({
    service: found(world.services.find(id)),
  })),
  read('/priorities', pageQuery, listAnswer('priorities', priority), ({world, query}) => {
    needAbility(world, 'priorities');
    return paged('priorities', world.priorities.all, query);
  }),
  read('/schedules', schedulesQuery, listAnswer('schedules', schedule), ({world, query}) => {
    const meant = world.schedules.all.filter(({name}) => contains(name, query.query));
    return paged(
      'schedules',
      meant.map(({final_schedule: _, ...one}) => one),
      query,
    );
  }),
  read('/schedules/{id}', scheduleQuery, z.strictObject({schedule}), ({world, id}) => ({
    schedule: found(world.schedules.find(id)),
  })),
  read('/oncalls', oncallsQuery, listAnswer('oncalls', withWholeUser()), ({world, query}) => {
    const meant = world.oncalls.filter((one) => isMeant(one, query, world));
    const isWhole = query['include[]']?.includes('users') === true;
    const shown = isWhole ? meant.map((one) => ({...one, user: world.users.get(one.user.id)})) : meant;
    return paged('oncalls', shown, query);
  }),
];

function withWholeUser() {
  return z.strictObject({...oncall.shape, user: z.union([oncall.shape.user, user])});
}

function contains(text: string, part = ''): boolean {
  return text.toLowerCase().includes(part.toLowerCase());
}

function found<T>(record: T | undefined): T {
  if (record === undefined) throw notFound();
  return record;
}

function needAbility(world: World, ability: string): void {
  if (!world.abilities.has(ability))
    throw new Refusal(402, 2014, `Account does not have the ${ability} ability`);
}

function isMeant(one: Oncall, query: OncallsQuery, world: World): boolean {
  const now = world.now().getTime();
  const since = query.since === undefined ? now : Date.parse(query.since);
  const until = query.until === undefined ? now : Date.parse(query.until);
  if (until - now > NINETY_DAYS) throw invalid('until may be at most 90 days in the future');
  return (
    Date.parse(one.start ?? '0000') <= until &&
    Date.parse(one.end ?? '9999') > since &&
    isAmong(one.escalation_policy.id, query['escalation_policy_ids[]']) &&
    isAmong(one.schedule?.id ?? '', query['schedule_ids[]']) &&
    isAmong(one.user.id, query['user_ids[]'])
  );
}
