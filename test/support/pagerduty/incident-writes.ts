import * as z from 'zod';
import {changeIncident} from './change-incident.ts';
import {makeIncident, makeLogEntry, makeNote, pointTo} from './make.ts';
import {invalid, notFound, type Operation, pageOf, Refusal, write} from './operation.ts';
import type {User} from './schema-directory.ts';
import {incident, note} from './schema-records.ts';
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
  const {title, service: pointer, incident_key, urgency = 'high', priority} = wanted;
  const service = world.services.find(pointer.id);
  if (service === undefined) throw invalid('Service is invalid');
  const isOpen = ({incident: one}: Page) => one.incident_key === incident_key && one.status !== 'resolved';
  if (world.pages.all.some(isOpen)) {
    const text = 'Open incident with matching dedup key already exists on this service';
    throw new Refusal(400, 2002, 'Arguments Caused Error', text);
  }
  const assignee = wanted.assignments?.[0] ? userOf(world, wanted.assignments[0].assignee.id) : undefined;
  const facts = {id: world.nextId('Q'), number: world.nextNumber(), title, service, created_at: world.time()};
  const made = makeIncident(
    {...facts, assignee},
    {
      incident_key,
      urgency,
      priority: priority === undefined ? null : (world.priorities.find(priority.id) ?? null),
      ...(wanted.body && {body: wanted.body}),
      last_status_change_by: pointTo(agent),
    },
  );
  const page = new Page({incident: made, logEntries: [triggered(made, agent)]});
  world.pages.add(page);
  return page;
}

function triggered(made: Page['incident'], agent: User) {
  const {id} = made.first_trigger_log_entry;
  const summary = `Triggered by ${agent.name} through the API.`;
  const channel = {type: 'api', summary: made.title};
  const {created_at} = made;
  return makeLogEntry(made, {
    id,
    type: 'trigger_log_entry',
    created_at,
    agent: pointTo(agent),
    summary,
    channel,
  });
}

function userOf(world: World, id: string): User {
  const user = world.users.find(id);
  if (user === undefined) throw notFound();
  return user;
}

export function annotate(page: Page, content: string, agent: User, world: World) {
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
