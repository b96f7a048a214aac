import * as z from 'zod';
import {STATUSES, URGENCIES} from './schema-records.ts';

/** A query as it is read: `key[]` is a list, everything else a text. */
const utc = z.iso.datetime();
const list = z.array(z.string().min(1)).min(1);
const oneOf = <T extends string>(values: readonly T[]) => z.array(z.enum(values)).min(1);
const whole = z.string().regex(/^\d{1,6}$/);

const paging = {
  limit: whole.refine((text) => Number(text) >= 1 && Number(text) <= 100, 'from 1 to 100').optional(),
  offset: whole.optional(),
  total: z.enum(['true', 'false']).optional(),
};
const range = {since: utc.optional(), until: utc.optional(), time_zone: z.literal('UTC').optional()};

/** A range without one of its ends is PagerDuty's to guess, which is how records get lost. */
const bothEnds = [
  (query: {since?: string | undefined; until?: string | undefined}) =>
    (query.since === undefined) === (query.until === undefined),
  'both ends of a range, or none',
] as const;

export const nothing = z.strictObject({});

export const incidentsQuery = z
  .strictObject({
    ...paging,
    ...range,
    date_range: z.literal('all').optional(),
    incident_key: z.string().min(1).optional(),
    'statuses[]': oneOf(STATUSES).optional(),
    'urgencies[]': oneOf(URGENCIES).optional(),
    'service_ids[]': list.optional(),
    'team_ids[]': list.optional(),
    'user_ids[]': list.optional(),
    'include[]': list.optional(),
    sort_by: z
      .string()
      .regex(
        /^(?:incident_number|created_at|resolved_at|urgency):(?:asc|desc)(?:,(?:incident_number|created_at|resolved_at|urgency):(?:asc|desc))?$/,
      )
      .optional(),
  })
  .refine(...bothEnds)
  .refine(
    (query) => (query.since === undefined) !== (query.date_range === undefined),
    'since and until, or date_range=all: without them PagerDuty looks back one month',
  );
export type IncidentsQuery = z.infer<typeof incidentsQuery>;

export const incidentQuery = z.strictObject({'include[]': list.optional()});

export const logEntriesQuery = z
  .strictObject({
    ...paging,
    ...range,
    is_overview: z.enum(['true', 'false']).optional(),
    'include[]': oneOf(['incidents', 'services', 'channels', 'teams']).optional(),
  })
  .refine(...bothEnds);

export const alertsQuery = z.strictObject({
  ...paging,
  alert_key: z.string().optional(),
  'statuses[]': oneOf(['triggered', 'resolved']).optional(),
  sort_by: z.string().optional(),
  'include[]': oneOf(['services', 'first_trigger_log_entries', 'incidents']).optional(),
});

export const searchQuery = z.strictObject({
  ...paging,
  query: z.string().optional(),
  name: z.string().optional(),
  sort_by: z.string().optional(),
  'team_ids[]': list.optional(),
  'include[]': list.optional(),
});
export const pageQuery = z.strictObject(paging);

export const oncallsQuery = z
  .strictObject({
    ...paging,
    ...range,
    earliest: z.enum(['true', 'false']).optional(),
    'user_ids[]': list.optional(),
    'escalation_policy_ids[]': list.optional(),
    'schedule_ids[]': list.optional(),
    'include[]': oneOf(['escalation_policies', 'users', 'schedules']).optional(),
  })
  .refine(...bothEnds);
export type OncallsQuery = z.infer<typeof oncallsQuery>;

export const schedulesQuery = z
  .strictObject({...paging, ...range, query: z.string().optional(), 'include[]': list.optional()})
  .refine(...bothEnds);
export const scheduleQuery = z
  .strictObject({...range, overflow: z.enum(['true', 'false']).optional()})
  .refine(...bothEnds);
