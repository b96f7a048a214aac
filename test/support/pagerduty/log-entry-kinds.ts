import {CHECKOUT, GILDONG, KENT, MITCHELL, PRIORITIES} from './example-world.ts';
import {pointTo} from './make-reference.ts';
import type {LogEntry} from './schema-records.ts';

const PEOPLE = [MITCHELL, GILDONG, KENT] as const;

export function personOf(nth: number) {
  return PEOPLE[nth % PEOPLE.length] ?? MITCHELL;
}

export type Facts = Pick<LogEntry, 'type' | 'summary'> & Partial<LogEntry>;

/** A user who has been deleted since. */
const DELETED = null;

const notified = (nth: number): Facts => ({
  type: 'notify_log_entry',
  summary: `Notified ${personOf(nth).name} by sms.`,
  agent: pointTo(CHECKOUT),
  user: pointTo(personOf(nth)),
  channel: {type: 'auto', notification: {type: 'sms_notification', status: 'success'}},
});

export const LOG_ENTRY_KINDS: readonly ((nth: number) => Facts)[] = [
  () => ({
    type: 'trigger_log_entry',
    summary: 'Triggered through the API.',
    agent: pointTo(CHECKOUT),
    channel: {type: 'api', summary: 'latency over 2 s', details: {p99: '2.4 s', region: 'ap-northeast-2'}},
  }),
  notified,
  notified,
  notified,
  (nth) => ({
    type: 'acknowledge_log_entry',
    summary: `Acknowledged by ${personOf(nth).name}.`,
    acknowledgement_timeout: 1800,
    channel: {type: 'mobile'},
  }),
  (nth) => ({
    type: 'assign_log_entry',
    summary: `Assigned to ${personOf(nth + 1).name}.`,
    assignees: [pointTo(personOf(nth + 1))],
    channel: {type: 'website'},
  }),
  () => ({
    type: 'escalate_log_entry',
    summary: 'Escalated to the next level.',
    agent: pointTo(CHECKOUT),
    assignees: [pointTo(KENT)],
    channel: {type: 'timeout'},
  }),
  (nth) => ({
    type: 'annotate_log_entry',
    summary: 'Note added by 홍길동.',
    agent: pointTo(GILDONG),
    channel: {type: 'note', summary: `연결 풀을 확인했습니다 (${nth}번째)`},
  }),
  () => ({
    type: 'foo_log_entry',
    summary: 'Something that PagerDuty thought of later.',
    channel: {type: 'api'},
  }),
  (nth) => ({
    type: 'priority_change_log_entry',
    summary: 'Priority changed from P3 to P2.',
    channel: {type: 'website', old_priority: priority(2), new_priority: priority(1 + (nth % 2))},
  }),
  () => ({type: 'responder_request_log_entry', summary: 'Kent was asked to join.', channel: {type: 'api'}}),
  () => ({type: 'urgency_change_log_entry', summary: 'Urgency changed to low.', agent: DELETED}),
  () => ({
    type: 'field_value_change_log_entry',
    summary: 'Title changed.',
    channel: {
      type: 'website',
      changeset: {
        application_fields: [{id: 'title', name: 'title', value: 'Checkout is slow', old_value: 'Slow'}],
      },
    },
  }),
  () => ({type: 'unacknowledge_log_entry', summary: 'Nobody went on in time.', agent: pointTo(CHECKOUT)}),
  () => ({type: 'resolve_log_entry', summary: 'Resolved by a user who is gone.', agent: DELETED}),
  () => ({type: 'trigger_log_entry', summary: 'Reopened.', channel: {type: 'website'}}),
];

function priority(nth: number) {
  const found = PRIORITIES[nth];
  return found === undefined ? null : pointTo(found);
}
