import * as z from 'zod';
import {Failure} from '../failure.ts';
import type {PagerDuty} from './ports.ts';

const named = z.object({id: z.string(), summary: z.string().nullish()});
const record = z.object({
  escalation_policy: named,
  escalation_level: z.number(),
  schedule: named.nullish(),
  user: named,
  end: z.iso.datetime({offset: true}).nullish(),
});

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** That somebody is on call now, as PagerDuty has it. */
export interface Duty {
  readonly policy: Named;
  /** 1: paged first. */
  readonly level: number;
  readonly user: Named;
  /** Absent where the policy names the user without a schedule. */
  readonly schedule?: Named;
  /** Absent where it never ends. */
  readonly until?: Date;
}

/**
 * Everybody on call at this moment by PagerDuty's own clock, for some escalation policies or all: by policy, by level,
 * the one who stays longest last.
 */
export async function onCalls(
  {pages}: Pick<PagerDuty, 'pages'>,
  policies?: readonly string[],
): Promise<readonly Duty[]> {
  const duties: Duty[] = [];
  for await (const {records} of pages('/oncalls', 'oncalls', {escalation_policy_ids: policies}))
    duties.push(...records.map(dutyOf));
  return duties.sort((a, b) => inOrder(a, b));
}

function dutyOf(value: unknown): Duty {
  const read = record.safeParse(value);
  if (!read.success) throw new Failure('pagerduty-unreadable');
  const {escalation_policy: policy, escalation_level: level, schedule, user, end} = read.data;
  return {
    policy: nameOf(policy),
    level,
    user: nameOf(user),
    ...(schedule ? {schedule: nameOf(schedule)} : {}),
    ...(end ? {until: new Date(end)} : {}),
  };
}

function nameOf({id, summary}: z.output<typeof named>): Named {
  return {id, name: summary ?? id};
}

function inOrder(a: Duty, b: Duty): number {
  const [one, other] = [a, b].map(({policy, level, until, user}) => [
    policy.name,
    level,
    until?.getTime() ?? Infinity,
    user.name,
  ]);
  const at = one?.findIndex((value, index) => value !== other?.[index]) ?? -1;
  if (at === -1 || one?.[at] === undefined || other?.[at] === undefined) return 0;
  return one[at] < other[at] ? -1 : 1;
}
