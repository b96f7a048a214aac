import * as z from 'zod';

export const id = z.string().regex(/^[A-Za-z0-9_-]+$/);
/** RFC 3339, to the second or finer; PagerDuty answers in UTC. */
export const time = z.iso.datetime({offset: true});

const names = {summary: z.string().nullish(), self: z.url().nullish(), html_url: z.url().nullish()};

/** What every record of PagerDuty begins with. */
export function tag<T extends string>(type: T) {
  return {id, type: z.literal(type), ...names};
}

/** A pointer at another record. */
export function reference<T extends string>(...types: readonly T[]) {
  return z.strictObject({id, type: z.enum(types), ...names});
}

export const userReference = reference('user_reference');
export const serviceReference = reference('service_reference');
export const policyReference = reference('escalation_policy_reference');
export const scheduleReference = reference('schedule_reference');
export const incidentReference = reference('incident_reference');
export const agent = reference('user_reference', 'service_reference', 'integration_reference');
