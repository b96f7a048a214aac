import * as z from 'zod';
import {
  agent,
  id,
  incidentReference,
  policyReference,
  reference,
  serviceReference,
  tag,
} from './schema-parts.ts';
import {time, userReference} from './schema-parts.ts';

export const priority = z.strictObject({...tag('priority'), name: z.string(), description: z.string()});
export type Priority = z.infer<typeof priority>;

export const STATUSES = ['triggered', 'acknowledged', 'resolved'] as const;
export const URGENCIES = ['high', 'low'] as const;

const action = z.strictObject({
  type: z.enum(['unacknowledge', 'escalate', 'resolve', 'urgency_change']),
  at: time,
  to: z.literal('high').optional(),
});

export const incident = z.strictObject({
  ...tag('incident'),
  incident_number: z.int().positive(),
  title: z.string(),
  description: z.string(),
  created_at: time,
  updated_at: time,
  status: z.enum(STATUSES),
  incident_key: z.string(),
  service: serviceReference,
  assignments: z.array(z.strictObject({at: time, assignee: userReference})),
  assigned_via: z.enum(['escalation_policy', 'direct_assignment']),
  last_status_change_at: time,
  resolved_at: time.nullable(),
  first_trigger_log_entry: reference('trigger_log_entry_reference'),
  alert_counts: z.strictObject({all: z.int(), triggered: z.int(), resolved: z.int()}),
  is_mergeable: z.boolean(),
  escalation_policy: policyReference,
  teams: z.array(reference('team_reference')),
  pending_actions: z.array(action),
  acknowledgements: z.array(z.strictObject({at: time, acknowledger: agent})),
  alert_grouping: z.null(),
  last_status_change_by: agent,
  priority: priority.nullable(),
  resolve_reason: z
    .strictObject({type: z.literal('merge_resolve_reason'), incident: incidentReference})
    .nullable(),
  incidents_responders: z.array(z.never()),
  responder_requests: z.array(z.never()),
  urgency: z.enum(URGENCIES),
  body: z.strictObject({type: z.literal('incident_body'), details: z.string()}).optional(),
});
export type Incident = z.infer<typeof incident>;

/** Of any type, those too that PagerDuty's document does not name. */
export const logEntry = z.strictObject({
  id,
  type: z.string().regex(/^[a-z_]+_log_entry$/),
  summary: z.string(),
  self: z.url(),
  html_url: z.url().nullable(),
  created_at: time,
  /** Null: the user has been deleted. */
  agent: agent.nullable(),
  channel: z.looseObject({type: z.string()}),
  service: serviceReference,
  incident: incidentReference,
  teams: z.array(reference('team_reference')),
  contexts: z.array(z.strictObject({type: z.enum(['link', 'image']), href: z.url(), text: z.string()})),
  note: z.string().optional(),
  event_details: z.strictObject({description: z.string()}).optional(),
  assignees: z.array(userReference).optional(),
  user: userReference.optional(),
  acknowledgement_timeout: z.int().optional(),
  changed_actions: z.array(action).optional(),
});
export type LogEntry = z.infer<typeof logEntry>;

export const note = z.strictObject({
  id,
  user: userReference.nullable(),
  channel: z.strictObject({summary: z.string()}),
  content: z.string(),
  created_at: time,
});
export type Note = z.infer<typeof note>;

export const alert = z.strictObject({
  ...tag('alert'),
  created_at: time,
  status: z.enum(['triggered', 'resolved']),
  alert_key: z.string(),
  service: serviceReference,
  first_trigger_log_entry: reference('trigger_log_entry_reference'),
  incident: incidentReference,
  suppressed: z.boolean(),
  severity: z.enum(['info', 'warning', 'error', 'critical']),
  integration: reference('events_api_v2_inbound_integration_reference'),
  body: z.strictObject({
    type: z.literal('alert_body'),
    contexts: z.array(z.never()),
    details: z.record(z.string(), z.unknown()),
  }),
});
export type Alert = z.infer<typeof alert>;
