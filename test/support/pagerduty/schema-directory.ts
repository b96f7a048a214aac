import * as z from 'zod';
import {id, policyReference, reference, scheduleReference, serviceReference, tag} from './schema-parts.ts';
import {time, userReference} from './schema-parts.ts';

export const user = z.strictObject({
  ...tag('user'),
  name: z.string().max(100),
  email: z.email(),
  time_zone: z.string(),
  color: z.string(),
  role: z.enum(['admin', 'limited_user', 'observer', 'owner', 'read_only_user', 'restricted_access', 'user']),
  avatar_url: z.url(),
  description: z.string().nullable(),
  invitation_sent: z.boolean(),
  job_title: z.string().nullable(),
  teams: z.array(reference('team_reference')),
  contact_methods: z.array(z.never()),
  notification_rules: z.array(z.never()),
});
export type User = z.infer<typeof user>;

export const service = z.strictObject({
  ...tag('service'),
  name: z.string(),
  description: z.string().nullable(),
  created_at: time,
  status: z.enum(['active', 'warning', 'critical', 'maintenance', 'disabled']),
  escalation_policy: policyReference,
  teams: z.array(reference('team_reference')),
  alert_creation: z.literal('create_alerts_and_incidents'),
});
export type Service = z.infer<typeof service>;

export const escalationPolicy = z.strictObject({
  ...tag('escalation_policy'),
  name: z.string(),
  num_loops: z.int().nonnegative(),
  escalation_rules: z.array(
    z.strictObject({
      id,
      escalation_delay_in_minutes: z.int(),
      targets: z.array(reference('user_reference', 'schedule_reference')).min(1),
    }),
  ),
  services: z.array(serviceReference),
  teams: z.array(reference('team_reference')),
});
export type EscalationPolicy = z.infer<typeof escalationPolicy>;

const turn = z.strictObject({user: userReference, start: time, end: time});

export const schedule = z.strictObject({
  ...tag('schedule'),
  name: z.string(),
  time_zone: z.string(),
  description: z.string().nullable(),
  escalation_policies: z.array(policyReference),
  users: z.array(userReference),
  teams: z.array(reference('team_reference')),
  schedule_layers: z.array(z.never()).optional(),
  final_schedule: z
    .strictObject({
      name: z.literal('Final Schedule'),
      rendered_schedule_entries: z.array(turn),
      rendered_coverage_percentage: z.number(),
    })
    .optional(),
});
export type Schedule = z.infer<typeof schedule>;

/** `schedule` null: the policy names the user; `start` and `end` null: for ever. */
export const oncall = z.strictObject({
  escalation_policy: policyReference,
  escalation_level: z.int().positive(),
  schedule: scheduleReference.nullable(),
  user: userReference,
  start: time.nullable(),
  end: time.nullable(),
});
export type Oncall = z.infer<typeof oncall>;
