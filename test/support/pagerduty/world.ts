import {Collection} from './collection.ts';
import type {EscalationPolicy, Oncall, Schedule, Service, User} from './schema-directory.ts';
import type {Alert, Incident, LogEntry, Note, Priority} from './schema-records.ts';
import type {ResponderRequest, StatusUpdate} from './schema-writes.ts';

/** An incident with everything of it, as tests make it. */
export interface PageRecords {
  readonly incident: Incident;
  readonly logEntries?: readonly LogEntry[];
  readonly alerts?: readonly Alert[];
  readonly notes?: readonly Note[];
}

/** An incident in the fake. */
export class Page {
  incident: Incident;
  readonly logEntries: Collection<LogEntry>;
  readonly alerts: Collection<Alert>;
  readonly notes: Collection<Note>;
  readonly statusUpdates: StatusUpdate[] = [];
  readonly responderRequests: ResponderRequest[] = [];

  constructor({incident, logEntries, alerts, notes}: PageRecords) {
    this.incident = incident;
    this.logEntries = new Collection(logEntries);
    this.alerts = new Collection(alerts);
    this.notes = new Collection(notes);
  }

  get id(): string {
    return this.incident.id;
  }

  /** What somebody else changes in PagerDuty's web page. */
  edit(changes: Partial<Incident>): void {
    this.incident = {...this.incident, ...changes};
  }
}

/** Everything that PagerDuty knows. */
export class World {
  readonly pages = new Collection<Page>();
  readonly users = new Collection<User>();
  readonly services = new Collection<Service>();
  readonly policies = new Collection<EscalationPolicy>();
  readonly schedules = new Collection<Schedule>();
  readonly priorities = new Collection<Priority>();
  readonly oncalls: Oncall[] = [];
  /** What the plan allows; without `priorities`, GET /priorities is answered with 402. */
  readonly abilities = new Set<string>();
  readonly #clock: () => Date;
  #made = 0;

  constructor(clock: () => Date) {
    this.#clock = clock;
  }

  now(): Date {
    return this.#clock();
  }

  /** Now as records say it: UTC, whole seconds. */
  time(): string {
    return timeOf(this.now());
  }

  /** An id that no record has yet: `R0000000000000A`, shaped as PagerDuty's. */
  nextId(prefix: string): string {
    this.#made += 1;
    return `${prefix}${this.#made.toString(36).toUpperCase().padStart(13, '0')}`;
  }

  page(idOrNumber: string): Page | undefined {
    const byNumber = ({incident}: Page) => String(incident.incident_number) === idOrNumber;
    return this.pages.find(idOrNumber) ?? this.pages.all.find(byNumber);
  }

  /** Who is called first for an escalation policy. */
  onCallFor(policy: string): readonly User[] {
    return this.oncalls
      .filter((one) => one.escalation_policy.id === policy && one.escalation_level === 1)
      .map(({user}) => this.users.get(user.id));
  }

  nextNumber(): number {
    return Math.max(0, ...this.pages.all.map(({incident}) => incident.incident_number)) + 1;
  }
}

export function timeOf(date: Date): string {
  return date.toISOString().replace(/\.\d{3}Z$/, 'Z');
}
