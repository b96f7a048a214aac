import * as z from 'zod';
import {noteTag} from '../incident/echo.ts';

const text = z.string().min(1);
/** A page by PagerDuty's id, or one that was opened from here by its `incident_key`. */
const page = z.union([z.strictObject({id: text}), z.strictObject({key: text})]);
/** Names under which PagerDuty may know somebody or something, the likeliest first: e-mail addresses, names, an id. */
const names = z.array(text).min(1);

/** What PagerDuty is told, as it is kept while it waits. Texts are masked already. */
export const writeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('create'),
    page: z.strictObject({key: text}),
    title: text,
    service: names,
    details: z.string(),
  }),
  z.strictObject({kind: z.literal('acknowledge'), page}),
  z.strictObject({kind: z.literal('resolve'), page, resolution: z.string()}),
  /** `tag` tells the note among those of its page. */
  z.strictObject({kind: z.literal('note'), page, text, tag: text}),
  z.strictObject({
    kind: z.literal('responders'),
    page,
    message: text,
    who: names,
    as: z.enum(['user', 'person', 'service', 'any']),
  }),
  z.strictObject({kind: z.literal('update'), page, message: text}),
]);

export type Write = z.output<typeof writeSchema>;
export type WriteKind = Write['kind'];
export type WriteOf<K extends WriteKind> = Extract<Write, {kind: K}>;
export type PageRef = z.output<typeof page>;

/** One request to PagerDuty. Paths are escaped. */
export interface Request {
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly body: object;
  /** Sent twice it does the same as once. */
  readonly repeatable: boolean;
}

/** Somebody who is asked to respond, or the policy that finds somebody. */
export interface Target {
  readonly id: string;
  readonly type: 'user_reference' | 'escalation_policy_reference';
}

/** PagerDuty rejects a second open page with the same `incident_key`, so that this may be sent again. */
export function createRequest({page: {key}, title, details}: WriteOf<'create'>, service: string): Request {
  const incident = {
    type: 'incident',
    title,
    service: {id: service, type: 'service_reference'},
    incident_key: key,
    ...(details === '' ? {} : {body: {type: 'incident_body', details}}),
  };
  return {method: 'POST', path: '/incidents', body: {incident}, repeatable: true};
}

export function statusRequest(write: WriteOf<'acknowledge' | 'resolve'>, page: string): Request {
  const status = write.kind === 'resolve' ? 'resolved' : 'acknowledged';
  const resolution =
    write.kind === 'resolve' && write.resolution !== '' ? {resolution: write.resolution} : {};
  const incident = {type: 'incident_reference', status, ...resolution};
  return {method: 'PUT', path: pagePath(page), body: {incident}, repeatable: true};
}

export function noteRequest({text: said, tag}: WriteOf<'note'>, page: string): Request {
  const note = {content: said + noteTag(tag)};
  return {method: 'POST', path: `${pagePath(page)}/notes`, body: {note}, repeatable: false};
}

/** `requester`: PagerDuty's id of the user who asks. */
export function respondersRequest(
  {message}: WriteOf<'responders'>,
  page: string,
  target: Target,
  requester: string | undefined,
): Request {
  const body = {
    ...(requester === undefined ? {} : {requester_id: requester}),
    message,
    responder_request_targets: [{responder_request_target: target}],
  };
  return {method: 'POST', path: `${pagePath(page)}/responder_requests`, body, repeatable: false};
}

export function updateRequest({message}: WriteOf<'update'>, page: string): Request {
  return {method: 'POST', path: `${pagePath(page)}/status_updates`, body: {message}, repeatable: false};
}

/** The path of a page. */
export function pagePath(page: string): string {
  return `/incidents/${encodeURIComponent(page)}`;
}
