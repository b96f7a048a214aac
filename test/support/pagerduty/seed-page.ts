import {CHECKOUT, GILDONG, MITCHELL, PRIORITIES} from './example-world.ts';
import {makeAlert, makeIncident, makeLogEntry, makeNote} from './make-records.ts';
import {pointTo} from './make-reference.ts';
import type {User} from './schema-directory.ts';
import type {Incident, LogEntry, Note} from './schema-records.ts';
import {SEED_TEXTS} from './seed-texts.ts';
import type {PageRecords} from './world.ts';

export const SEED_ID = 'Q0SEEDP00L1008';
export const SEED_NUMBER = 1008;

const at = (clock: string) => `2024-10-08T${clock}:00Z`;

/**
 * The incident of the example review as PagerDuty tells it: triggered 14:30, acknowledged 14:32, resolved 15:15 UTC,
 * five notes between. `until` leaves out what came later: the page as it was at that time, still open.
 */
export function seedPage(language: 'en' | 'ko' = 'en', until = '15:15'): PageRecords {
  const texts = SEED_TEXTS[language];
  const who = language === 'en' ? MITCHELL : GILDONG;
  const facts = {
    id: SEED_ID,
    number: SEED_NUMBER,
    title: texts.title,
    service: CHECKOUT,
    created_at: at('14:30'),
  };
  const priority = PRIORITIES[1] ?? null;
  const opened = makeIncident({...facts, assignee: who}, {priority, incident_key: 'checkout/5xx'});
  const isThen = ({created_at}: {created_at: string}) => created_at <= at(until);
  const notes = notesOf(texts.notes, who).filter(isThen);
  const logEntries = [
    ...beginning(opened, who),
    ...notes.map((note) => mirrored(opened, note, who)),
    end(opened),
  ];
  const alert = makeAlert(opened, {
    id: 'Q0SEEDALERT001',
    created_at: at('14:30'),
    summary: texts.alert,
    alert_key: 'checkout/5xx',
    status: until >= '15:15' ? 'resolved' : 'triggered',
    body: {type: 'alert_body', contexts: [], details: {service: 'checkout', error_rate: '50%'}},
  });
  const incident = standing(opened, who, until);
  return {incident, logEntries: logEntries.filter(isThen), notes, alerts: [alert]};
}

function standing(opened: Incident, who: User, until: string): Incident {
  const ends = at(until);
  const alerts = {all: 1, triggered: 1, resolved: 0};
  if (ends >= at('15:15'))
    return {
      ...opened,
      status: 'resolved',
      resolved_at: at('15:15'),
      updated_at: at('15:15'),
      last_status_change_at: at('15:15'),
      assignments: [],
      alert_counts: {all: 1, triggered: 0, resolved: 1},
    };
  if (ends < at('14:32')) return {...opened, alert_counts: alerts};
  const by = pointTo(who);
  const change = {last_status_change_at: at('14:32'), last_status_change_by: by, updated_at: ends};
  const acknowledgements = [{at: at('14:32'), acknowledger: by}];
  return {...opened, ...change, status: 'acknowledged', acknowledgements, alert_counts: alerts};
}

function notesOf(notes: Readonly<Record<string, string>>, who: User): readonly Note[] {
  return Object.entries(notes).map(([clock, content], nth) =>
    makeNote(`PSEEDN${nth + 1}`, content, at(clock), who),
  );
}

function beginning(incident: Incident, who: User): readonly LogEntry[] {
  const [service, user, created_at] = [incident.service, pointTo(who), at('14:30')];
  const trigger = {id: `R${SEED_ID}`, type: 'trigger_log_entry', summary: 'Triggered through the API.'};
  const channel = {type: 'api', summary: incident.title, details: {error_rate: '50%'}};
  const assign = {id: 'R0SEEDASSIGN01', type: 'assign_log_entry', summary: `Assigned to ${who.name}.`};
  const notify = {id: 'R0SEEDNOTIFY01', type: 'notify_log_entry', summary: `Notified ${who.name} by push.`};
  const push = {type: 'auto', notification: {type: 'push_notification', status: 'success'}};
  const ack = {id: 'R0SEEDACK00001', type: 'acknowledge_log_entry', summary: `Acknowledged by ${who.name}.`};
  return [
    makeLogEntry(incident, {...trigger, created_at, agent: service, channel}),
    makeLogEntry(incident, {...assign, created_at, agent: service, assignees: [user]}),
    makeLogEntry(incident, {...notify, created_at, agent: service, user, channel: push}),
    makeLogEntry(incident, {...ack, created_at: at('14:32'), agent: user, channel: {type: 'mobile'}}),
  ];
}

/** PagerDuty writes a log entry for each note. */
function mirrored(incident: Incident, {id, content, created_at}: Note, who: User): LogEntry {
  const facts = {id: `R0${id}`, type: 'annotate_log_entry', summary: `Note added by ${who.name}.`};
  const channel = {type: 'note', summary: content};
  return makeLogEntry(incident, {...facts, created_at, agent: pointTo(who), channel});
}

function end(incident: Incident): LogEntry {
  const facts = {id: 'R0SEEDRESOLVE1', type: 'resolve_log_entry', created_at: at('15:15')};
  return makeLogEntry(incident, {...facts, agent: incident.service, summary: 'Resolved through the API.'});
}
