/** JSON as it is kept in an entry's `data` and in keys that this version does not know. */
export type Json = string | number | boolean | null | readonly Json[] | {readonly [key: string]: Json};
export type Data = Readonly<Record<string, Json>>;

export const ENTRY_KINDS = [
  'declared',
  'note',
  'status',
  'severity',
  'role',
  'mark',
  'page',
  'step',
  'link',
  'update',
  'correction',
  'retraction',
  'cancelled',
  'merged',
  'review',
  'presentation',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/**
 * One thing that happened, one file (format 1). Values as in the file: times are RFC 3339 strings, `at` with
 * the offset as typed. `kind` and `source` are open: what a newer version wrote is kept and shown plainly.
 */
export interface Entry {
  /** File name without `.md`: the entry's identity, and no source of facts. */
  readonly name: string;
  readonly at: string;
  /** When it was written, UTC with milliseconds; absent on pulled entries. */
  readonly logged?: string;
  readonly kind: string;
  /** People key, git e-mail, or `pagerduty:PUSERID`. */
  readonly by: string;
  readonly byName?: string;
  /** `cli`, `pagerduty`, `import`, `runbook`. */
  readonly source: string;
  readonly ref?: string;
  /** Name of the entry that a correction or retraction speaks of. */
  readonly replaces?: string;
  readonly data: Data;
  /** Top-level keys that this version does not know, in the order of the file. */
  readonly extra: Data;
  /** Markdown, LF, no final newline (the file adds one). */
  readonly body: string;
}

/**
 * `data` of each kind (all optional where a person may leave them out):
 * declared   {title, slug-free id parts: id, severity?, services?, impact?, language, zone, commander?}
 * status     {status}            investigating | identified | monitoring | resolved | reopened
 * severity   {severity}          SEV1–SEV4
 * role       {role, person}      commander | scribe | …; person: display name or people key
 * mark       {mark}              started | detected | acknowledged | mitigated | resolved
 * page       {type, page?, summary?}  type as PagerDuty names it (trigger_log_entry); page: id of its incident there
 *            of our own: {type: page_request, key, who} · {type: responder_request, page|key, who}; sent: false when it came to nothing
 * update     {next?}             when the next one is due
 * link       {url, label?}       or {incident} for another incident
 * note       {evidence?: {path, lines, bytes, sha256, kept}}   also on any other kind
 * correction {at?, title?, severity?, impact?, services?, mark?}  fields that change (null: taken away); the body when not empty
 * merged     {into}              on the incident that ends
 * review     {state, waived?: [{rule, reason}]}  draft | in-review | closed
 * presentation {entry, show?, text?}  how the review shows an entry
 */
export const MARKS = ['started', 'detected', 'acknowledged', 'mitigated', 'resolved'] as const;
export type Mark = (typeof MARKS)[number];

export const STATUSES = [
  'investigating',
  'identified',
  'monitoring',
  'resolved',
  'reopened',
  'cancelled',
  'merged',
] as const;
export type Status = (typeof STATUSES)[number];

export const SEVERITIES = ['SEV1', 'SEV2', 'SEV3', 'SEV4'] as const;
export type Severity = (typeof SEVERITIES)[number];
