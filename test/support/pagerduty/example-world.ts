import {makePolicy, makePriority, makeSchedule, makeService, makeUser} from './make-directory.ts';
import {pointTo} from './make-reference.ts';
import type {World} from './world.ts';

/** Keys that the fake knows: of two users (Mitchell, 홍길동), of the account, and an OAuth token of Mitchell's. */
export const USER_KEY = 'u+fake-key-of-mitchell';
export const GILDONG_KEY = 'u+fake-key-of-gildong';
export const ACCOUNT_KEY = 'fake-key-of-account0';
export const OAUTH_TOKEN = 'pdus+fake-oauth-of-mitchell';

export const MITCHELL = makeUser('PMITCH1', 'Mitchell', 'mitchell@example.com');
export const GILDONG = makeUser('PGILDO1', '홍길동', 'gildong@example.com');
export const KENT = makeUser('PKENT01', 'Kent', 'kent@example.com');

export const SCHEDULE = makeSchedule('PSCHED1', 'Backend on call', [MITCHELL, GILDONG]);
export const POLICY = makePolicy('PPOLIC1', 'Backend', [SCHEDULE]);
export const CHECKOUT = makeService('PCHECK1', 'checkout', POLICY);
export const SEARCH = makeService('PSEARC1', 'search', POLICY);
export const PRIORITIES = ['P1', 'P2', 'P3', 'P4', 'P5'].map((name) => makePriority(`PPRIO${name}`, name));

/** A small company: three people, two services, one policy; Mitchell is on call, Kent behind him for ever. */
export function furnish(world: World): void {
  world.users.add(MITCHELL, GILDONG, KENT);
  world.schedules.add(SCHEDULE);
  world.policies.add(POLICY);
  world.services.add(CHECKOUT, SEARCH);
  world.priorities.add(...PRIORITIES);
  for (const ability of ['priorities', 'teams', 'urgencies', 'coordinated_responding'])
    world.abilities.add(ability);
  const policy = pointTo(POLICY);
  const day = {start: '2024-01-01T00:00:00Z', end: '2099-01-01T00:00:00Z'};
  const [first, second] = [pointTo(MITCHELL), pointTo(KENT)];
  const schedule = pointTo(SCHEDULE);
  world.oncalls.push(
    {escalation_policy: policy, escalation_level: 1, schedule, user: first, ...day},
    {escalation_policy: policy, escalation_level: 2, schedule: null, user: second, start: null, end: null},
  );
}
