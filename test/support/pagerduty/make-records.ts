import {API, named, pointTo, WEB} from './make-reference.ts';
import type {Service, User} from './schema-directory.ts';
import type {Alert, Incident, LogEntry, Note} from './schema-records.ts';

/** What an incident is made of; the rest follows from it. */
export interface IncidentFacts {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly service: Service;
  readonly created_at: string;
  readonly assignee?: User | undefined;
}

/** An open incident that nobody has acknowledged. Everything of it can be overwritten by `changes`. */
export function makeIncident(facts: IncidentFacts, changes: Partial<Incident> = {}): Incident {
  const {id, number, title, service, created_at: at, assignee} = facts;
  return {
    ...named('incident', id, `[#${number}] ${title}`),
    incident_number: number,
    title,
    description: title,
    created_at: at,
    updated_at: at,
    status: 'triggered',
    incident_key: `key-${id}`,
    service: pointTo(service),
    assignments: assignee === undefined ? [] : [{at, assignee: pointTo(assignee)}],
    assigned_via: 'escalation_policy',
    last_status_change_at: at,
    resolved_at: null,
    first_trigger_log_entry: pointTo({id: `R${id}`, type: 'trigger_log_entry', summary: title}),
    alert_counts: {all: 0, triggered: 0, resolved: 0},
    is_mergeable: true,
    escalation_policy: service.escalation_policy,
    teams: [],
    pending_actions: [],
    acknowledgements: [],
    alert_grouping: null,
    last_status_change_by: pointTo(service),
    priority: null,
    resolve_reason: null,
    incidents_responders: [],
    responder_requests: [],
    urgency: 'high',
    ...changes,
  };
}

type LogEntryFacts = Pick<LogEntry, 'id' | 'type' | 'created_at' | 'agent' | 'summary'> & Partial<LogEntry>;

export function makeLogEntry(incident: Incident, facts: LogEntryFacts): LogEntry {
  const self = `${API}/log_entries/${facts.id}`;
  const html_url = `${WEB}/incidents/${incident.id}/log_entries/${facts.id}`;
  const {service} = incident;
  return {
    self,
    html_url,
    service,
    incident: pointTo(incident),
    teams: [],
    contexts: [],
    channel: AUTO,
    ...facts,
  };
}
const AUTO = {type: 'auto'};

export function makeNote(id: string, content: string, created_at: string, user: User | null): Note {
  const channel = {summary: 'The PagerDuty website or APIs'};
  return {id, user: user === null ? null : pointTo(user), channel, content, created_at};
}

type AlertFacts = Pick<Alert, 'id' | 'created_at'> & {readonly summary: string} & Partial<Alert>;

export function makeAlert(incident: Incident, facts: AlertFacts): Alert {
  return {
    ...named('alert', facts.id, facts.summary),
    status: 'triggered',
    alert_key: `key-${facts.id}`,
    service: incident.service,
    first_trigger_log_entry: pointTo({id: `R${facts.id}`, type: 'trigger_log_entry'}),
    incident: pointTo(incident),
    suppressed: false,
    severity: 'critical',
    integration: pointTo({id: 'PINTEG1', type: 'events_api_v2_inbound_integration', summary: 'Prometheus'}),
    body: {type: 'alert_body', contexts: [], details: {}},
    ...facts,
  };
}
