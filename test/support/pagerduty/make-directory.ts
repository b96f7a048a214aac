import {named, pointTo} from './make-reference.ts';
import type {EscalationPolicy, Schedule, Service, User} from './schema-directory.ts';
import type {Priority} from './schema-records.ts';

export function makeUser(id: string, name: string, email: string): User {
  return {
    ...named('user', id, name),
    name,
    email,
    time_zone: 'Etc/UTC',
    color: 'green',
    role: 'user',
    avatar_url: `https://secure.gravatar.com/avatar/${id}.png`,
    description: null,
    invitation_sent: false,
    job_title: null,
    teams: [],
    contact_methods: [],
    notification_rules: [],
  };
}

export function makePolicy(
  id: string,
  name: string,
  targets: readonly (User | Schedule)[],
): EscalationPolicy {
  const rule = {id: `${id}1`, escalation_delay_in_minutes: 30, targets: targets.map((one) => pointTo(one))};
  return {
    ...named('escalation_policy', id, name),
    name,
    num_loops: 0,
    escalation_rules: [rule],
    services: [],
    teams: [],
  };
}

export function makeService(id: string, name: string, policy: EscalationPolicy): Service {
  return {
    ...named('service', id, name),
    name,
    description: null,
    created_at: '2023-01-09T09:00:00Z',
    status: 'active',
    escalation_policy: pointTo(policy),
    teams: [],
    alert_creation: 'create_alerts_and_incidents',
  };
}

export function makeSchedule(id: string, name: string, users: readonly User[]): Schedule {
  return {
    ...named('schedule', id, name),
    name,
    time_zone: 'Etc/UTC',
    description: null,
    escalation_policies: [],
    users: users.map((user) => pointTo(user)),
    teams: [],
  };
}

export function makePriority(id: string, name: string): Priority {
  return {...named('priority', id, name), name, description: `Priority ${name}`};
}
