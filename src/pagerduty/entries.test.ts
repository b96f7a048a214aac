import {describe, expect, test} from 'vitest';
import {printEntry} from '../incident/entry-file.ts';
import {isFailure} from '../failure.ts';
import {maskSecrets} from '../secrets/mask.ts';
import {manyRecords} from '../../test/support/pagerduty/many-records.ts';
import {entryOfAlert, entryOfIncident, entryOfLogEntry, entryOfNote} from './entries.ts';
import {alertRecord, incidentRecord, logEntryRecord, noteRecord, readRecord} from './records.ts';

const mask = async (text: string) => (await maskSecrets(text)).text;
const {incident, logEntries, alerts, notes} = manyRecords({logEntries: 20});
const AT = {id: 'R1', created_at: '2024-10-08T23:30:00.900+09:00'};
const logged = (facts: object) => entryOfLogEntry(readRecord(logEntryRecord, {...AT, ...facts}), 'Q1', mask);

describe('each record is an entry of its own', () => {
  test('an incident: what it was opened with, nothing that changes by itself', async () => {
    const {entry} = await entryOfIncident(readRecord(incidentRecord, incident), mask);
    expect(printEntry(entry)).toBe(`---
mh: 1
at: "2024-10-08T14:30:00Z"
kind: page
by: pagerduty:PCHECK1
by_name: checkout
source: pagerduty
ref: Q000001MANY000
data: {"type":"incident","page":"Q000001MANY000","number":2001,"title":"Checkout is slow, page 1","urgency":"high","service":{"id":"PCHECK1","name":"checkout"},"incident_key":"key-Q000001MANY000","url":"https://acme.pagerduty.com/incidents/Q000001MANY000"}
---
`);
  });

  test('a trigger brings its payload, a notification whom it went to', async () => {
    const [trigger, notify] = await Promise.all(logEntries.slice(0, 2).map((one) => logged(one)));
    expect(trigger?.entry.data['channel']).toEqual({
      type: 'api',
      summary: 'latency over 2 s',
      details: '{"p99":"2.4 s","region":"ap-northeast-2"}',
    });
    expect(notify?.entry.data).toMatchObject({type: 'notify_log_entry', channel: {type: 'auto'}});
    expect(notify?.entry.data['user']).toMatchObject({id: expect.any(String), name: expect.any(String)});
  });

  test('a change says from what to what; an unknown type keeps its summary', async () => {
    const made = await Promise.all(logEntries.map((one) => logged(one)));
    const of = (type: string) => made.find(({entry}) => entry.data['type'] === type)?.entry;
    expect(of('priority_change_log_entry')?.data).toMatchObject({from: 'P3'});
    expect(of('field_value_change_log_entry')?.data['fields']).toEqual([
      {name: 'title', from: 'Slow', to: 'Checkout is slow'},
    ]);
    expect(of('foo_log_entry')?.data).toMatchObject({summary: 'Something that PagerDuty thought of later.'});
    expect(of('urgency_change_log_entry')).toMatchObject({by: 'pagerduty'});
    expect(of('urgency_change_log_entry')).not.toHaveProperty('byName');
    expect(of('annotate_log_entry')?.data['channel']).toEqual({type: 'note'});
  });

  test('an alert: its details are cut to 8 kB where a character ends', async () => {
    const large = {...alerts[0], body: {details: {b: '가'.repeat(9000), a: 1}}};
    const {entry} = await entryOfAlert(readRecord(alertRecord, large), 'Q1', mask);
    const details = entry.data['details'] as string;
    expect(Buffer.byteLength(details)).toBeLessThanOrEqual(8192);
    expect(details).toMatch(/^\{"a":1,"b":"가+…$/);
    expect(entry).toMatchObject({by: 'pagerduty:PINTEG1', byName: 'Prometheus'});
  });

  test('a note: in Korean as it is, of 100 kB as evidence, of a deleted user as PagerDuty’s', async () => {
    const [korean, large, orphan] = await Promise.all(
      notes.map((one) => entryOfNote(readRecord(noteRecord, one), 'Q1', mask)),
    );
    expect(korean?.entry.body).toBe('연결 풀이 가득 찼습니다. 홍길동이 확인합니다.');
    expect(large?.entry.body.length).toBeLessThan(500);
    expect(large?.evidence?.content.length).toBeGreaterThan(99_000);
    expect(large?.evidence?.path).toBe(`evidence/${large?.entry.name}-output.txt`);
    expect(orphan?.entry.by).toBe('pagerduty');
  });
});

describe('what cannot be trusted', () => {
  test('secrets are masked, wherever they stand', async () => {
    const url = 'postgres://app:Zx9mPq2LkWv7@db-1/checkout';
    const {entry} = await logged({type: 'trigger_log_entry', summary: url, channel: {details: {dsn: url}}});
    expect(JSON.stringify(entry)).not.toContain('Zx9mPq2LkWv7');
  });

  test('time is UTC and whole seconds; an id cannot leave its folder', async () => {
    const {entry} = await logged({id: '../../x y'});
    expect(entry).toMatchObject({
      name: '20241008T143000Z-pd-.2e.2e.2f.2e.2e.2fx.20y',
      at: '2024-10-08T14:30:00Z',
    });
  });

  test('a fact of another shape is absent; without id or time it is no record', async () => {
    const {entry} = await logged({type: 7, agent: 'me', assignees: {}, channel: []});
    expect(entry.data).toEqual({type: 'log_entry', page: 'Q1'});
    for (const broken of [{}, {id: 'R1'}, {id: 'R1', created_at: 'soon'}, null, 'R1']) {
      expect(() => readRecord(logEntryRecord, broken)).toThrow(
        expect.toSatisfy((error) => isFailure(error) && error.code === 'pagerduty-unreadable'),
      );
    }
  });
});
