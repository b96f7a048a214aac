import {makeLogEntry, makeNote} from './make-records.ts';
import {pointTo} from './make-reference.ts';
import {invalid, Refusal} from './operation.ts';
import type {User} from './schema-directory.ts';
import type {LogEntry} from './schema-records.ts';
import type {IncidentChange} from './schema-writes.ts';
import type {Page, World} from './world.ts';

type Log = (type: string, summary: string, more?: Partial<LogEntry>) => void;

/** What a PUT does to an incident: its new state, and a log entry for each change. */
export function changeIncident(page: Page, change: IncidentChange, agent: User, world: World): void {
  const at = world.time();
  const log: Log = (type, summary, more = {}) => {
    const facts = {
      id: world.nextId('R'),
      type: `${type}_log_entry`,
      created_at: at,
      agent: pointTo(agent),
      summary,
    };
    page.logEntries.add(makeLogEntry(page.incident, {channel: {type: 'api'}, ...facts, ...more}));
  };
  if (change.status !== undefined) changeStatus(page, change.status, agent, at, log);
  if (change.resolution !== undefined) {
    page.notes.add(makeNote(world.nextId('P'), change.resolution, at, agent));
    log('annotate', `Note added by ${agent.name}.`, {channel: {type: 'note', summary: change.resolution}});
  }
  changeFields(page, change, world, log);
  page.edit({updated_at: at});
}

function changeStatus(
  page: Page,
  status: 'triggered' | 'acknowledged' | 'resolved',
  agent: User,
  at: string,
  log: Log,
) {
  const {incident} = page;
  if (status !== 'triggered' && incident.status === 'resolved')
    throw new Refusal(400, 1001, 'Incident Already Resolved');
  if (status === 'acknowledged' && incident.status === 'acknowledged')
    throw new Refusal(400, 1002, 'Incident Already Acknowledged');
  const by = pointTo(agent);
  page.edit({status, last_status_change_at: at, last_status_change_by: by});
  if (status === 'acknowledged') {
    page.edit({acknowledgements: [...incident.acknowledgements, {at, acknowledger: by}]});
    log('acknowledge', `Acknowledged by ${agent.name}.`, {acknowledgement_timeout: 1800});
  } else if (status === 'resolved') {
    page.edit({resolved_at: at, assignments: [], acknowledgements: []});
    log('resolve', `Resolved by ${agent.name}.`);
  } else {
    page.edit({resolved_at: null, acknowledgements: []});
    if (incident.status === 'resolved') log('trigger', `Reopened by ${agent.name}.`);
    else log('unacknowledge', `Unacknowledged by ${agent.name}.`);
  }
}

function changeFields(page: Page, change: IncidentChange, world: World, log: Log): void {
  const {title, urgency, priority: pointer, assignments} = change;
  if (title !== undefined) {
    const {incident_number: number, title: old_value} = page.incident;
    const application_fields = [
      {id: 'title', name: 'title', namespace: 'incidents', value: title, old_value},
    ];
    page.edit({title, description: title, summary: `[#${number}] ${title}`});
    log('field_value_change', `Title changed to ${title}.`, {
      channel: {type: 'api', changeset: {application_fields}},
    });
  }
  if (urgency !== undefined && urgency !== page.incident.urgency) {
    page.edit({urgency});
    log('urgency_change', `Urgency changed to ${urgency}.`);
  }
  if (pointer !== undefined) changePriority(page, pointer.id, world, log);
  if (assignments !== undefined) {
    const users = assignments.map(({assignee}) => pointTo(world.users.get(assignee.id)));
    page.edit({assignments: users.map((assignee) => ({at: world.time(), assignee}))});
    log('assign', `Assigned to ${users.map(({summary}) => summary).join(', ')}.`, {assignees: users});
  }
}

function changePriority(page: Page, id: string, world: World, log: Log): void {
  const priority = world.priorities.find(id);
  if (priority === undefined) throw invalid('Priority is invalid');
  const old = page.incident.priority;
  page.edit({priority});
  const channel = {type: 'api', old_priority: old && pointTo(old), new_priority: pointTo(priority)};
  log('priority_change', `Priority changed to ${priority.name}.`, {channel});
}
