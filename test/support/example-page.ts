import type {Data, Entry} from '../../src/incident/entry.ts';

export const PAGE = 'Q1ABCD2EFGH345';

/** Someone in PagerDuty, as an entry has them. */
export const MITCHELL = {id: 'PMITCH1', name: 'Mitchell'};
export const GILDONG = {id: 'PGILDO1', name: '홍길동'};
const SERVICE = {id: 'PCHECK1', name: 'checkout'};

/** A pulled entry at `14:30` or `14:30:05` of the day, named by the source's id as a pull names it. */
export function pulled(time: string, kind: string, id: string, some: Partial<Entry> = {}): Entry {
  const at = `2024-10-08T${time.length === 5 ? `${time}:00` : time}Z`;
  return {
    name: `${at.replace(/[-:]/g, '')}-pd-${id}`,
    at,
    kind,
    by: `pagerduty:${SERVICE.id}`,
    byName: SERVICE.name,
    source: 'pagerduty',
    ref: id,
    data: {},
    extra: {},
    body: '',
    ...some,
  };
}

/** The record of a page. */
export function pageRecord(time: string, data: Data = {}, page = PAGE): Entry {
  const url = `https://acme.pagerduty.com/incidents/${page}`;
  const facts = {type: 'incident', page, number: 42, title: '500 errors rising', urgency: 'high'};
  return pulled(time, 'page', page, {
    data: {...facts, service: SERVICE, incident_key: 'checkout-500', url, ...data},
  });
}

/** A log entry of a page: `pageLog('14:32', 'R2', 'acknowledge', {}, MITCHELL)`. */
export function pageLog(
  time: string,
  id: string,
  type: string,
  data: Data = {},
  who?: {readonly id: string; readonly name: string},
): Entry {
  const by = who === undefined ? {} : {by: `pagerduty:${who.id}`, byName: who.name};
  const facts = {
    type: `${type}_log_entry`,
    page: PAGE,
    summary: `${type} by PagerDuty`,
    channel: {type: 'api'},
  };
  return pulled(time, 'page', id, {data: {...facts, ...data}, ...by});
}

export function pageAlert(time: string, id: string, summary: string, page = PAGE): Entry {
  const facts = {type: 'alert', page, alert: id, key: id, severity: 'critical', summary, service: SERVICE};
  return pulled(time, 'page', id, {data: {...facts, details: '{}'}});
}

export function pageNote(time: string, id: string, body: string, who = MITCHELL): Entry {
  return pulled(time, 'note', id, {
    by: `pagerduty:${who.id}`,
    byName: who.name,
    data: {page: PAGE, note: id},
    body,
  });
}

/** What a pull writes for a record that was edited (`data`, `body`) or, with neither, deleted at its source. */
export function sourceChange(entry: Entry, revision: number, some: Partial<Entry> = {}): Entry {
  const edited = some.data !== undefined || some.body !== undefined;
  const name = `${entry.name}-${String(revision).padStart(2, '0')}-0a1b2c3d`;
  const base = {...entry, name, kind: edited ? 'correction' : 'retraction', data: {}, body: ''};
  return {...base, replaces: entry.name, ...some};
}

/** A page of 45 minutes: acknowledged after 2, two waves of notifications, a note, resolved by a person. */
export const pagedIncident: readonly Entry[] = [
  pageRecord('14:30'),
  pageLog('14:30', 'R01', 'trigger', {summary: 'Triggered through Datadog.'}),
  pageAlert('14:30', 'A01', '500 errors rising'),
  pageLog('14:30', 'R02', 'assign', {assignees: [MITCHELL]}),
  pageLog('14:30', 'R03', 'notify', {user: MITCHELL}),
  pageLog('14:30:20', 'R04', 'notify', {user: GILDONG}),
  pageLog('14:31:30', 'R05', 'notify', {user: MITCHELL}),
  pageLog('14:32', 'R06', 'acknowledge', {}, MITCHELL),
  pageNote('14:40', 'N01', '연결 풀 문제 인식', GILDONG),
  pageLog('14:40:02', 'R07', 'annotate', {summary: 'Note added by 홍길동.'}, GILDONG),
  pageLog('15:15', 'R08', 'resolve', {}, MITCHELL),
];
