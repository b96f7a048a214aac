import * as z from 'zod';
import {changeIncident} from './change-incident.ts';
import {makeIncident, makeLogEntry, makeNote} from './make-records.ts';
import {pointTo} from './make-reference.ts';
import {invalid, type Operation, pageOf, Refusal, write} from './operation.ts';
import type {Service, User} from './schema-directory.ts';
import {type Incident, incident, type LogEntry, note} from './schema-records.ts';
import {
  incidentChange,
  newIncident,
  type NewIncident,
  newNote,
  newStatusUpdate,
  statusUpdate,
} from './schema-writes.ts';
import {Page, type World} from './world.ts';

export const INCIDENT_WRITES: readonly Operation[] = [
  write(
    'POST /incidents',
    {body: newIncident, answer: z.strictObject({incident}), status: 201},
    ({world, body}, agent) => ({incident: open(world, body.incident, agent).incident}),
  ),
  write('PUT /incidents/{id}', {body: incidentChange, answer: z.strictObject({incident})}, (ask, agent) => {
    const page = pageOf(ask);
    changeIncident(page, ask.body.incident, agent, ask.world);
    return {incident: page.incident};
  }),
  write('POST /incidents/{id}/notes', {body: newNote, answer: z.strictObject({note})}, (ask, agent) => ({
    note: annotate(pageOf(ask), ask.body.note.content, agent, ask.world),
  })),
  write(
    'POST /incidents/{id}/status_updates',
    {body: newStatusUpdate, answer: z.strictObject({status_update: statusUpdate})},
    (ask, agent) => {
      const created_at = ask.world.time();
      const update = {id: ask.world.nextId('S'), ...ask.body, created_at, sender: pointTo(agent)};
      pageOf(ask).statusUpdates.push(update);
      return {status_update: update};
    },
  ),
];

/** Opens an incident, unless one with its key is open. */
function open(world: World, wanted: NewIncident, agent: User): Page {
  const {title, incident_key, urgency = 'high', priority, body} = wanted;
  const service = world.services.find(wanted.service.id);
  if (service === undefined) throw invalid('Service is invalid');
  if (
    world.pages.all.some(({incident: one}) => one.incident_key === incident_key && one.status !== 'resolved')
  )
    throw new Refusal(400, 2002, 'Arguments Caused Error', DUPLICATE);
  const facts = {id: world.nextId('Q'), number: world.nextNumber(), title, service, created_at: world.time()};
  const [assignee] = called(world, wanted, service);
  const made = makeIncident(
    {...facts, assignee},
    {
      incident_key,
      urgency,
      priority: priority === undefined ? null : (world.priorities.find(priority.id) ?? null),
      ...(body && {body}),
      last_status_change_by: pointTo(agent),
    },
  );
  const page = new Page({incident: made, logEntries: beginningOf(made, agent, assignee, world)});
  world.pages.add(page);
  return page;
}

const DUPLICATE = 'Open incident with matching dedup key already exists on this service';

function called(world: World, {assignments}: NewIncident, service: Service): readonly User[] {
  if (assignments === undefined) return world.onCallFor(service.escalation_policy.id);
  return assignments.map(({assignee}) => {
    const user = world.users.find(assignee.id);
    if (user === undefined) throw invalid('Assignee is invalid');
    return user;
  });
}

function beginningOf(
  made: Incident,
  by: User,
  assignee: User | undefined,
  world: World,
): readonly LogEntry[] {
  const [{created_at}, agent] = [made, pointTo(by)];
  const {id} = made.first_trigger_log_entry;
  const trigger = {id, type: 'trigger_log_entry', summary: `Triggered by ${by.name} through the API.`};
  const channel = {type: 'api', summary: made.title};
  const first = makeLogEntry(made, {...trigger, created_at, agent, channel});
  if (assignee === undefined) return [first];
  const [user, service] = [pointTo(assignee), made.service];
  const assign = {id: world.nextId('R'), type: 'assign_log_entry', summary: `Assigned to ${assignee.name}.`};
  const notify = {
    id: world.nextId('R'),
    type: 'notify_log_entry',
    summary: `Notified ${assignee.name} by push.`,
  };
  return [
    first,
    makeLogEntry(made, {...assign, created_at, agent: service, assignees: [user]}),
    makeLogEntry(made, {...notify, created_at, agent: service, user}),
  ];
}

function annotate(page: Page, content: string, agent: User, world: World) {
  const created_at = world.time();
  const made = makeNote(world.nextId('P'), content, created_at, agent);
  page.notes.add(made);
  page.logEntries.add(
    makeLogEntry(page.incident, {
      id: world.nextId('R'),
      type: 'annotate_log_entry',
      created_at,
      agent: pointTo(agent),
      summary: `Note added by ${agent.name}.`,
      channel: {type: 'note', summary: content},
    }),
  );
  return made;
}
