import * as z from 'zod';
import {makeLogEntry} from './make-records.ts';
import {pointTo} from './make-reference.ts';
import {invalid, type Operation, pageOf, write} from './operation.ts';
import type {User} from './schema-directory.ts';
import {newResponderRequest, responderRequest, type ResponderRequest} from './schema-writes.ts';
import type {Page, World} from './world.ts';

type Asked = z.infer<typeof newResponderRequest>;

export const RESPONDERS: Operation = write(
  'POST /incidents/{id}/responder_requests',
  {body: newResponderRequest, answer: z.strictObject({responder_request: responderRequest})},
  (ask) => {
    const requester = ask.world.users.find(ask.body.requester_id);
    if (requester === undefined) throw invalid('Requester is invalid');
    return {responder_request: request(pageOf(ask), ask.body, requester, ask.world)};
  },
);

function request(page: Page, asked: Asked, requester: User, world: World): ResponderRequest {
  const {message, responder_request_targets: targets} = asked;
  const made = {
    incident: pointTo(page.incident),
    requester: pointTo(requester),
    requested_at: world.time(),
    message,
    responder_request_targets: targets.map((target) => targetOf(target, page, requester, message, world)),
  };
  page.responderRequests.push(made);
  for (const {responder_request_target: target} of made.responder_request_targets)
    page.logEntries.add(
      makeLogEntry(page.incident, {
        id: world.nextId('R'),
        type: 'responder_request_log_entry',
        created_at: made.requested_at,
        agent: made.requester,
        summary: `${requester.name} requested ${target.summary} to join.`,
        channel: {type: 'api', message},
      }),
    );
  return made;
}

function targetOf(
  {responder_request_target: {id, type}}: Asked['responder_request_targets'][number],
  page: Page,
  requester: User,
  message: string,
  world: World,
) {
  const isUser = type === 'user_reference';
  const found = isUser ? world.users.find(id) : world.policies.find(id);
  if (found === undefined) throw invalid('Responder request target is invalid');
  const at = world.time();
  const users = isUser ? [world.users.get(id)] : world.onCallFor(id);
  const incident_responders = users.map((user) => ({
    state: 'pending' as const,
    user: pointTo(user),
    incident: pointTo(page.incident),
    updated_at: at,
    message,
    requester: pointTo(requester),
    requested_at: at,
  }));
  return {responder_request_target: {id, type: found.type, summary: found.name, incident_responders}};
}
