import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {arbitraryTimeline} from '../../test/support/arbitrary-entry.ts';
import {declared, entry, ID, seed} from '../../test/support/example-incident.ts';
import type {Entry} from './entry.ts';
import {foldIncident} from './incident.ts';
import {asOf} from './times.ts';

describe('an incident', () => {
  it('of the seed took 45 minutes', () => {
    const incident = foldIncident(ID, seed);
    expect(incident).toMatchObject({
      title: '데이터베이스 연결 풀 고갈',
      severity: 'SEV2',
      status: 'resolved',
      language: 'ko',
    });
    expect(incident.timeline.map(({body}) => body)).toEqual(seed.slice(1).map(({body}) => body));
    expect(incident.durations).toEqual({
      base: 'declared',
      baseAt: new Date(declared.at),
      mitigate: 15,
      resolve: 45,
    });
    expect(incident.times.detected).toBeUndefined();
  });

  it('is the same whatever the order of its entries, and when they come twice', () => {
    fc.assert(
      fc.property(
        arbitraryTimeline.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, {minLength: all.length}), fc.subarray(all)),
        ),
        ([all, shuffled, twice]) => {
          expect(foldIncident(ID, [...twice, ...shuffled])).toEqual(foldIncident(ID, all));
        },
      ),
      {numRuns: 2000},
    );
  });

  it('is known without its declared entry', () => {
    expect(foldIncident(ID, [])).toMatchObject({
      title: '데이터베이스 연결 풀 고갈',
      status: 'investigating',
      declaredAt: new Date('2024-10-08T00:00Z'),
      zone: 'UTC',
    });
  });

  it('keeps what it does not understand as a plain line without effect', () => {
    const later = entry('14:50', 'status', {
      data: {status: 'resolved'},
      extra: {mh: 2},
      body: 'from a newer mh',
    });
    const incident = foldIncident(ID, [declared, later, entry('14:51', 'forecast', {body: 'rain'})]);
    expect(incident.status).toBe('investigating');
    expect(incident.timeline).toMatchObject([
      {known: false, body: 'from a newer mh'},
      {known: false, body: 'rain'},
    ]);
  });
});

describe('a correction', () => {
  const note = entry('14:32', 'note', {body: 'restarted', data: {a: 1}});
  const fix = (logged: string, some: Partial<Entry>) =>
    entry('14:32', 'correction', {replaces: note.name, logged, ...some});

  it('wins field by field, the latest last', () => {
    const first = fix('14:40', {body: 'restarted the web servers', data: {at: '2024-10-08T14:35:00Z', a: 2}});
    const second = fix('14:50', {data: {at: '2024-10-08T14:36:00Z'}});
    const [line] = foldIncident(ID, [second, note, first]).timeline;
    expect(line).toMatchObject({
      at: new Date('2024-10-08T14:36Z'),
      body: 'restarted the web servers',
      data: {a: 2},
      correctedBy: [first.name, second.name],
    });
  });

  it('takes a field away with null, and leaves alone what is fixed at declaration', () => {
    const data = {severity: null, language: 'en', title: 'Pool exhausted'};
    const incident = foldIncident(ID, [
      declared,
      entry('14:40', 'correction', {replaces: declared.name, data}),
    ]);
    expect(incident).toMatchObject({title: 'Pool exhausted', language: 'ko'});
    expect(incident.severity).toBeUndefined();
  });

  it('brings a retracted entry back, and may itself be retracted', () => {
    const retraction = entry('14:33', 'retraction', {replaces: note.name, logged: '14:41'});
    const back = fix('14:42', {body: 'restarted after all'});
    const undone = entry('14:43', 'retraction', {replaces: back.name, logged: '14:43'});
    const bodies = (...entries: Entry[]) => foldIncident(ID, entries).timeline.map(({body}) => body);
    expect(bodies(note, retraction)).toEqual([]);
    expect(bodies(note, retraction, back)).toEqual(['restarted after all']);
    expect(bodies(note, retraction, back, undone)).toEqual([]);
    expect(
      bodies(
        note,
        fix('14:40', {body: 'wrong'}),
        entry('15:00', 'retraction', {replaces: retraction.name}),
        retraction,
      ),
    ).toEqual(['wrong']);
  });

  it('of an entry that is not here is a line of its own', () => {
    expect(foldIncident(ID, [fix('14:40', {body: 'lost'})]).timeline).toMatchObject([{body: 'lost'}]);
  });

  it('may speak of itself without end', () => {
    const [a, b] = [fix('14:40', {name: 'a', replaces: 'b'}), fix('14:41', {name: 'b', replaces: 'a'})];
    expect(foldIncident(ID, [a, b]).timeline).toEqual([]);
    const chain = Array.from({length: 20_000}, (_, at) =>
      fix('14:40', {name: `c${at}`, replaces: at === 0 ? note.name : `c${at - 1}`}),
    );
    expect(foldIncident(ID, [note, ...chain]).timeline).toHaveLength(1);
  });
});

describe('the times', () => {
  const mark = (time: string, name: string, logged = time) =>
    entry(time, 'mark', {data: {mark: name}, logged});
  const page = (time: string, type: string, page = 'P1') =>
    entry(time, 'page', {data: {type: `${type}_log_entry`, page}, ref: page});
  const status = (time: string, to: string) => entry(time, 'status', {data: {status: to}});
  const times = (...entries: Entry[]) => foldIncident(ID, [declared, ...entries]).times;
  const at = (time: string) => new Date(`2024-10-08T${time}Z`);

  it('come from a mark, else a page, else a status', () => {
    const pages = [page('14:29', 'trigger'), page('14:32', 'acknowledge'), page('15:12', 'resolve')];
    const found = times(
      ...pages,
      status('14:50', 'monitoring'),
      status('15:15', 'resolved'),
      mark('14:45', 'mitigated'),
    );
    expect(found).toMatchObject({
      detected: {at: at('14:29'), from: 'page', ref: 'P1'},
      acknowledged: {at: at('14:32'), from: 'page'},
      mitigated: {
        at: at('14:45'),
        from: 'mark',
        byName: 'Mitchell',
        others: [{at: at('14:50'), from: 'status'}],
      },
      resolved: {at: at('15:12'), from: 'page', others: [{at: at('15:15'), from: 'status'}]},
    });
    expect(found.started).toBeUndefined();
  });

  it('take the claim made last and show the other', () => {
    const found = times(mark('14:45', 'mitigated', '14:55'), mark('14:50', 'mitigated', '14:51'));
    expect(found.mitigated).toMatchObject({at: at('14:45'), others: [{at: at('14:50')}]});
  });

  it('forget a resolution once the incident is reopened', () => {
    const first = [status('15:00', 'resolved'), status('15:05', 'reopened')];
    expect(times(...first).resolved).toBeUndefined();
    expect(times(...first, status('15:30', 'resolved')).resolved).toMatchObject({
      at: at('15:30'),
      others: [],
    });
  });

  it('wait for every page to be resolved', () => {
    const pages = [page('14:29', 'trigger'), page('14:31', 'trigger', 'P2'), page('15:00', 'resolve')];
    expect(times(...pages).resolved).toBeUndefined();
    expect(times(...pages, page('15:10', 'resolve', 'P2')).resolved).toMatchObject({at: at('15:10')});
  });

  it('are measured from detection, or from the declaration', () => {
    const entries = [
      declared,
      mark('14:20', 'started'),
      mark('14:26', 'detected'),
      status('15:15', 'resolved'),
    ];
    expect(foldIncident(ID, entries).durations).toMatchObject({
      base: 'detected',
      detect: 6,
      resolve: 49,
    });
  });

  it('can be told as they were known then', () => {
    const entries = [declared, mark('14:45', 'mitigated', '14:59')];
    expect(asOf(entries, at('14:50'))).toEqual([declared]);
  });
});
