import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {entry} from '../../test/support/example-incident.ts';
import {
  GILDONG,
  MITCHELL,
  PAGE,
  pageAlert,
  pagedIncident,
  pageLog,
  pageNote,
  pageRecord,
  sourceChange,
} from '../../test/support/example-page.ts';
import {sayIn} from '../i18n/index.ts';
import type {Entry} from './entry.ts';
import {printEntry, readEntry} from './entry-file.ts';
import {foldIncident, timesToShow} from './incident.ts';
import {labelOf} from './line-text.ts';
import {readingOf} from './reading.ts';
import {suggestionFor} from './suggestion.ts';
import {summaryOf} from './summary.ts';
import {asOf} from './times.ts';

const ID = '2024-10-08-500-errors-rising-7f3k';
const korean = readingOf({language: 'ko', zone: 'Asia/Seoul', severities: {SEV3: {urgency: 'high'}}});
const declared = entry('14:31', 'declared', {data: {title: 'Pool exhausted', language: 'en', zone: 'UTC'}});
const status = (time: string, word: string) => entry(time, 'status', {data: {status: word}});

function said(entries: readonly Entry[]): string[] {
  const text = (line: Parameters<typeof labelOf>[0]) =>
    [line.body, labelOf(line, sayIn('en'))].filter((part) => part !== '').join(' | ');
  return foldIncident(ID, entries).timeline.map(
    (line) => `${line.at.toISOString().slice(11, 16)} ${text(line)} · ${line.author}`,
  );
}

describe('a page that nobody declared', () => {
  it('says what its record says, in the language and zone of the repo', () => {
    const incident = foldIncident(ID, pagedIncident, [], korean);
    expect(incident).toMatchObject({
      title: '500 errors rising',
      severity: 'SEV3',
      status: 'resolved',
      language: 'ko',
      zone: 'Asia/Seoul',
      services: ['checkout'],
      declaredAt: new Date('2024-10-08T14:30Z'),
      durations: {base: 'detected', acknowledge: 2, resolve: 45},
      pages: [{id: PAGE, number: 42, status: 'resolved', reopened: false}],
    });
    expect(incident.declaredBy).toBeUndefined();
    expect(incident.times.acknowledged).toMatchObject({from: 'page', ref: PAGE});
    expect(summaryOf(incident).pages).toEqual([PAGE]);
  });

  it('is declared by a person later, whose word then counts', () => {
    const all = [...pagedIncident, declared];
    expect(foldIncident(ID, all, [], korean)).toMatchObject({
      title: 'Pool exhausted',
      language: 'en',
      status: 'investigating',
      severity: 'SEV3',
    });
    const set = entry('14:33', 'severity', {data: {severity: 'SEV1'}});
    expect(foldIncident(ID, [...all, set], [], korean).severity).toBe('SEV1');
  });

  it('takes corrections of its record, and has the severity of its worst page', () => {
    const record = pageRecord('14:30', {priority: 'P3'});
    const fix = entry('14:50', 'correction', {
      replaces: record.name,
      data: {title: 'Pool exhausted', impact: 'checkout fails'},
    });
    const worse = pageRecord('14:35', {priority: 'P1', title: 'db down'}, 'Q2');
    expect(foldIncident(ID, [record, fix, worse])).toMatchObject({
      title: 'Pool exhausted',
      impact: 'checkout fails',
      severity: 'SEV1',
    });
  });

  it('stands as its pages stand, until a person says how it stands', () => {
    const triggered = [pageRecord('14:30'), pageLog('14:30', 'R1', 'trigger')];
    const resolved = [...triggered, pageLog('15:15', 'R2', 'resolve')];
    const stands = (...entries: Entry[]) => foldIncident(ID, entries).status;
    expect(stands(pageRecord('14:30'))).toBe('investigating');
    expect(stands(...triggered)).toBe('investigating');
    expect(stands(...resolved)).toBe('resolved');
    expect(stands(...resolved, pageRecord('14:31', {}, 'Q2'))).toBe('investigating');
    expect(stands(...resolved, pageLog('15:30', 'R3', 'unacknowledge'))).toBe('reopened');
    expect(stands(...resolved, status('14:50', 'monitoring'))).toBe('monitoring');
    expect(stands(...resolved, entry('15:20', 'cancelled'))).toBe('cancelled');
  });
});

describe('the times of a page', () => {
  it('accept both names of an acknowledgement, and the record where the trigger did not arrive', () => {
    for (const name of ['acknowledge', 'acknowledgement']) {
      const {times} = foldIncident(ID, [pageRecord('14:30'), pageLog('14:32', 'R1', name)]);
      expect(times.acknowledged?.at).toEqual(new Date('2024-10-08T14:32Z'));
      expect(times.detected?.at).toEqual(new Date('2024-10-08T14:30Z'));
    }
  });

  it('end with the last resolution after it was opened again there', () => {
    const resolvedAt = (...entries: Entry[]) =>
      foldIncident(ID, [...pagedIncident, ...entries]).times.resolved?.at;
    const again = pageLog('15:30', 'R10', 'trigger');
    expect(resolvedAt()).toEqual(new Date('2024-10-08T15:15Z'));
    expect(resolvedAt(again)).toBeUndefined();
    expect(resolvedAt(pageLog('15:30', 'R10', 'unacknowledge'))).toBeUndefined();
    expect(resolvedAt(again, pageLog('16:00', 'R11', 'resolve'))).toEqual(new Date('2024-10-08T16:00Z'));
    expect(resolvedAt(status('15:20', 'reopened'))).toBeUndefined();
  });

  it('take what happened within one second in the order of a page, whatever the ids', () => {
    const entries = [pageLog('14:30', 'Z', 'trigger'), pageLog('14:30', 'A', 'resolve')];
    expect(foldIncident(ID, entries)).toMatchObject({status: 'resolved', times: {resolved: {ref: PAGE}}});
  });

  it('end nothing that people hold open, and suggest it', () => {
    const open = foldIncident(ID, [...pagedIncident, declared]);
    expect(timesToShow(open).resolved).toBeUndefined();
    expect(summaryOf(open).resolvedAt).toBeUndefined();
    expect(suggestionFor(open)).toEqual({to: 'resolve', at: new Date('2024-10-08T15:15Z')});
    const suggested = (...entries: Entry[]) =>
      suggestionFor(foldIncident(ID, [...pagedIncident, declared, ...entries]));
    expect(suggested(status('15:16', 'resolved'))).toBeUndefined();
    expect(suggested(status('15:16', 'resolved'), status('15:30', 'reopened'))).toBeUndefined();
    expect(suggested(pageLog('15:30', 'R9', 'trigger'))).toBeUndefined();
    expect(suggested(status('15:16', 'resolved'), pageLog('15:30', 'R9', 'trigger'))).toEqual({
      to: 'reopen',
      at: new Date('2024-10-08T15:30Z'),
    });
  });

  it('are known as of then by when they happened', () => {
    const then = asOf(pagedIncident, new Date('2024-10-08T14:35Z'));
    expect(foldIncident(ID, then)).toMatchObject({
      status: 'investigating',
      pages: [{status: 'acknowledged'}],
    });
  });
});

describe('the timeline of a page', () => {
  it('says each thing once', () => {
    expect(said(pagedIncident)).toEqual([
      '14:30 500 errors rising (page #42) · PagerDuty',
      '14:30 assigned to Mitchell · PagerDuty',
      '14:30 paged 2 people: Mitchell, 홍길동 · PagerDuty',
      '14:32 acknowledged the page · Mitchell',
      '14:40 연결 풀 문제 인식 · 홍길동',
      '15:15 resolved the page · Mitchell',
    ]);
    const folds = foldIncident(ID, pagedIncident).timeline.flatMap(({told}) => told?.folds ?? []);
    expect(folds.length).toBe(pagedIncident.length - 6);
  });

  it('names again who is paged after an escalation, and not who is paged twice', () => {
    const notify = (time: string, id: string, user: {id: string; name: string}) =>
      pageLog(time, id, 'notify', {user});
    expect(
      said([
        notify('14:30', 'R1', MITCHELL),
        notify('14:35', 'R2', MITCHELL),
        notify('14:36', 'R3', GILDONG),
        pageLog('14:40', 'R4', 'escalate', {assignees: [MITCHELL, GILDONG]}, MITCHELL),
        notify('14:40:30', 'R5', MITCHELL),
      ]),
    ).toEqual([
      '14:30 paged Mitchell · checkout',
      '14:36 paged 홍길동 · checkout',
      '14:40 escalated to Mitchell, 홍길동 · Mitchell',
      '14:40 paged Mitchell · checkout',
    ]);
  });

  it('folds alerts that come together', () => {
    const alerts = Array.from({length: 12}, (_, at) =>
      pageAlert(
        `14:3${Math.floor(at / 2)}`,
        `A${at}`,
        ['500 errors', 'latency', 'pool', 'disk', 'disk'][at % 5]!,
      ),
    );
    expect(said([pageRecord('14:30'), ...alerts, pageAlert('15:00', 'B1', '500 errors')])).toEqual([
      '14:30 500 errors rising (page #42) · PagerDuty',
      '14:30 12 alerts: 500 errors ×3; latency ×3; pool ×2; 4 more · PagerDuty',
      '15:00 alert: 500 errors · PagerDuty',
    ]);
  });

  it('says which page where there are several, and that one is open again', () => {
    expect(said([pageRecord('14:30'), ...pagedIncident, pageRecord('14:50', {number: 43}, 'Q2')])).toContain(
      '15:15 resolved the page (page #42) · Mitchell',
    );
    expect(said([...pagedIncident, pageLog('15:30', 'R9', 'trigger')]).at(-1)).toBe(
      '15:30 the page is open again · PagerDuty',
    );
  });

  it('says changes, and types that it does not know by their summary', () => {
    const change = {from: {name: 'P3'}, to: {summary: 'P1'}};
    expect(
      said([
        pageLog('14:31', 'R1', 'urgency_change', {from: 'low', to: 'high'}, MITCHELL),
        pageLog('14:32', 'R2', 'priority_change', change, MITCHELL),
        pageLog('14:32', 'R3', 'custom_field_value_change', {
          fields: [
            {name: 'Region', from: 'eu', to: 'us'},
            {name: 'Customers', to: '12'},
          ],
        }),
        pageLog('14:33', 'R3b', 'responder_request', {summary: 'Mitchell asked 홍길동 for help.'}, MITCHELL),
        pageLog('14:34', 'R4', 'assign', {summary: 'Assigned to nobody.'}),
      ]).map((text) => text.slice(6)),
    ).toEqual([
      'urgency: low → high · Mitchell',
      'priority: P3 → P1 · Mitchell',
      'Region: eu → us; Customers: 12 · checkout',
      'Mitchell asked 홍길동 for help. · Mitchell',
      'Assigned to nobody. · checkout',
    ]);
  });

  it('says what was edited or deleted at its source, and what a person corrected after that', () => {
    const note = pageNote('14:40', 'N1', 'restarted teh servers');
    const edited = sourceChange(note, 1, {body: 'restarted the servers'});
    const later = sourceChange(note, 100, {body: 'restarted all servers'});
    const deleted = sourceChange(note, 2);
    const fixed = entry('14:50', 'correction', {replaces: note.name, body: 'restarted two servers'});
    const last = (...entries: Entry[]) =>
      said([note, ...entries])
        .at(-1)
        ?.slice(6);
    expect(last(edited)).toBe('restarted the servers | edited in PagerDuty · Mitchell');
    expect(last(edited, sourceChange(note, 99, {body: 'x'}), later)).toMatch(/^restarted all servers/);
    expect(last(edited, deleted)).toBe('a note, deleted in PagerDuty · Mitchell');
    expect(last(edited, deleted, fixed)).toBe('restarted two servers | edited in PagerDuty · Mitchell');
    expect(last(deleted, entry('14:55', 'retraction', {replaces: note.name}))).toBeUndefined();
    const alerts = [pageAlert('14:30', 'A1', 'x'), pageAlert('14:31', 'A2', 'y')];
    expect(said([...alerts, ...alerts.map((one) => sourceChange(one, 1))])).toEqual([
      '14:30 2 alerts deleted in PagerDuty · checkout',
    ]);
    const record = pageRecord('14:30');
    expect(said([record, sourceChange(record, 1, {data: {title: 'DB down'}})])).toEqual([
      '14:30 DB down (page #42) (edited in PagerDuty) · PagerDuty',
    ]);
  });

  it('is not told again by the log entry of a note that was taken out', () => {
    const note = pageNote('14:40', 'N1', 'wrong incident');
    const mirror = pageLog('14:40:04', 'R1', 'annotate', {summary: 'Note added'}, MITCHELL);
    expect(said([note, mirror, entry('14:50', 'retraction', {replaces: note.name})])).toEqual([]);
    expect(said([note, {...mirror, at: '2024-10-08T14:40:06Z'}])).toHaveLength(2);
  });
});

describe('pulled entries', () => {
  const note = pagedIncident.find(({kind}) => kind === 'note')!;
  const all = [
    ...pagedIncident,
    sourceChange(note, 1, {body: '연결 풀 고갈'}),
    pageRecord('14:50', {number: 43, priority: 'P1'}, 'Q2'),
    pageAlert('14:51', 'A02', 'latency', 'Q2'),
    declared,
  ];

  it('fold to the same whatever their order, and when they come twice', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(all, {minLength: all.length}), fc.subarray(all), (shuffled, twice) => {
        expect(foldIncident(ID, [...twice, ...shuffled], [], korean)).toEqual(
          foldIncident(ID, all, [], korean),
        );
      }),
      {numRuns: 300},
    );
  });

  it('differ in nothing but the severity under another mapping', () => {
    const other = readingOf({language: 'ko', zone: 'Asia/Seoul', severities: {SEV1: {urgency: 'high'}}});
    const [{severity: one, ...rest}, {severity: two, ...same}] = [
      foldIncident(ID, pagedIncident, [], korean),
      foldIncident(ID, pagedIncident, [], other),
    ];
    expect([one, two]).toEqual(['SEV3', 'SEV1']);
    expect(rest).toEqual(same);
  });

  it('are files that read back as they are', async () => {
    for (const one of all) expect(await readEntry(one.name, printEntry(one))).toEqual(one);
  });

  it('of a storm fold in time that grows with their number', () => {
    const storm = (count: number): Entry[] =>
      Array.from({length: count}, (_, at) => {
        const time = new Date(Date.parse('2024-10-08T14:30Z') + at * 1000).toISOString().slice(11, 19);
        const id = `S${at}`;
        return [
          pageLog(time, id, 'notify', {user: at % 2 ? MITCHELL : GILDONG}),
          pageAlert(time, id, `disk ${at % 7}`),
          pageNote(time, id, 'still there'),
          pageLog(time, id, 'annotate'),
        ][at % 4]!;
      });
    const started = process.cpuUsage();
    const incident = foldIncident(ID, [pageRecord('14:29'), ...storm(20_000)]);
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(3);
    expect(incident.timeline.length).toBeLessThan(5100);
  });
});
