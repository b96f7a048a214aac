import * as z from 'zod';
import {Failure} from '../failure.ts';

/** An optional fact: what is null, or of another shape than PagerDuty's document says, is absent. */
const fact = <T extends z.ZodType>(shape: T) => shape.optional().catch(undefined);
const text = fact(z.string().min(1));

/** A moment, in any offset. */
const moment = z.string().refine((value) => !Number.isNaN(Date.parse(value)));
const made = {id: z.string().min(1), created_at: moment};

/** A pointer at another record. `summary` is its name. */
const pointer = z.object({id: z.string().min(1), type: text, summary: text});
const named = fact(pointer);

/** The value of a field before or after a change: a name, a number, or a record with a name. */
const value = fact(
  z.union([
    z.string(),
    z.number().transform(String),
    z
      .object({summary: text, name: text, id: text})
      .transform(({summary, name, id}) => summary ?? name ?? id ?? ''),
  ]),
);

/** An incident in PagerDuty: here, a page. */
export const incidentRecord = z.object({
  ...made,
  incident_number: fact(z.number().int()),
  title: text,
  description: text,
  urgency: text,
  priority: fact(z.object({summary: text, name: text})),
  service: named,
  incident_key: text,
  html_url: text,
  status: text,
});
export type IncidentRecord = z.output<typeof incidentRecord>;

const fieldChange = z.object({name: text, id: text, value, old_value: value});

export const logEntryRecord = z.object({
  ...made,
  type: text,
  summary: text,
  agent: named,
  channel: fact(
    z.object({
      type: text,
      summary: text,
      subject: text,
      body: fact(z.unknown()),
      details: fact(z.unknown()),
      old_priority: value,
      new_priority: value,
      old_urgency: value,
      new_urgency: value,
      changeset: fact(z.object({application_fields: fact(z.array(fieldChange))})),
    }),
  ),
  assignees: fact(z.array(pointer)),
  user: named,
});
export type LogEntryRecord = z.output<typeof logEntryRecord>;

export const alertRecord = z.object({
  ...made,
  summary: text,
  alert_key: text,
  severity: text,
  service: named,
  integration: named,
  body: fact(z.object({details: fact(z.unknown())})),
});
export type AlertRecord = z.output<typeof alertRecord>;

export const noteRecord = z.object({...made, content: fact(z.string()), user: named});
export type NoteRecord = z.output<typeof noteRecord>;

/** A record as it arrived; keys that are not named here are passed over. Failure `pagerduty-unreadable`. */
export function readRecord<T extends z.ZodType>(shape: T, value: unknown): z.output<T> {
  const read = shape.safeParse(value);
  if (!read.success) throw new Failure('pagerduty-unreadable');
  return read.data;
}

const incidentAnswer = z.object({incident: z.unknown()});
const notesAnswer = z.object({notes: z.array(z.unknown())});

/** The answer of `GET /incidents/{id}`. */
export function readIncidentAnswer(answer: unknown): IncidentRecord {
  return readRecord(incidentRecord, readRecord(incidentAnswer, answer).incident);
}

/** The answer of `GET /incidents/{id}/notes`, which has no pages. */
export function readNotesAnswer(answer: unknown): NoteRecord[] {
  return readRecord(notesAnswer, answer).notes.map((note) => readRecord(noteRecord, note));
}
