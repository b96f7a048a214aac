import * as z from 'zod';
import {id, incidentReference, time, userReference} from './schema-parts.ts';
import {STATUSES, URGENCIES} from './schema-records.ts';

/** A pointer in a request: what it is called is PagerDuty's to say. */
function pointer<T extends string>(...types: readonly T[]) {
  return z.strictObject({id, type: z.enum(types)});
}

const assignments = z.array(z.strictObject({assignee: pointer('user_reference')})).min(1);

export const newIncident = z.strictObject({
  incident: z.strictObject({
    type: z.literal('incident'),
    title: z.string().min(1).max(1024),
    service: pointer('service_reference'),
    priority: pointer('priority_reference').optional(),
    urgency: z.enum(URGENCIES).optional(),
    /** `details` is a string, whatever PagerDuty's document says. */
    body: z.strictObject({type: z.literal('incident_body'), details: z.string()}).optional(),
    /** Without it a second try would open a second incident. */
    incident_key: z.string().min(1).max(255),
    assignments: assignments.optional(),
  }),
});
export type NewIncident = z.infer<typeof newIncident>['incident'];

export const incidentChange = z.strictObject({
  incident: z.strictObject({
    type: z.literal('incident_reference'),
    status: z.enum(STATUSES).optional(),
    title: z.string().min(1).optional(),
    resolution: z.string().min(1).optional(),
    urgency: z.enum(URGENCIES).optional(),
    priority: pointer('priority_reference').optional(),
    assignments: assignments.optional(),
  }),
});
export type IncidentChange = z.infer<typeof incidentChange>['incident'];

export const newNote = z.strictObject({note: z.strictObject({content: z.string().min(1)})});

export const newStatusUpdate = z.strictObject({
  message: z.string().min(1),
  subject: z.string().optional(),
  html_message: z.string().optional(),
});

export const statusUpdate = z.strictObject({
  id,
  message: z.string(),
  created_at: time,
  sender: userReference,
  subject: z.string().optional(),
  html_message: z.string().optional(),
});
export type StatusUpdate = z.infer<typeof statusUpdate>;

const target = pointer('user_reference', 'escalation_policy_reference');

export const newResponderRequest = z.strictObject({
  requester_id: id,
  message: z.string().min(1),
  responder_request_targets: z.array(z.strictObject({responder_request_target: target})).min(1),
});

const responder = z.strictObject({
  state: z.literal('pending'),
  user: userReference,
  incident: incidentReference,
  updated_at: time,
  message: z.string(),
  requester: userReference,
  requested_at: time,
});

export const responderRequest = z.strictObject({
  incident: incidentReference,
  requester: userReference,
  requested_at: time,
  message: z.string(),
  responder_request_targets: z.array(
    z.strictObject({
      responder_request_target: z.strictObject({
        id,
        type: z.enum(['user', 'escalation_policy']),
        summary: z.string(),
        incident_responders: z.array(responder),
      }),
    }),
  ),
});
export type ResponderRequest = z.infer<typeof responderRequest>;
