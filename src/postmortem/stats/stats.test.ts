import {describe, expect, test} from 'vitest';
import {foldIncident} from '../../incident/incident.ts';
import {type Minutes, type Summary, summaryOf} from '../../incident/summary.ts';
import {sayIn} from '../../i18n/index.ts';
import {width} from '../../encode/columns.ts';
import {ID, seed} from '../../../test/support/example-incident.ts';
import type {Reviewed} from '../overview.ts';
import {causesIn, recurringCauses} from './causes.ts';
import {spreadOf} from './spread.ts';
import {statsOf} from './stats.ts';
import {statsView} from './view.ts';

describe('a spread', () => {
  test('has no median of nothing, and of one only its value', () => {
    expect(spreadOf([])).toEqual({known: 0, unknown: 0});
    expect(spreadOf([undefined, 15])).toEqual({known: 1, unknown: 1, only: 15});
  });

  test('of an odd number is the middle one, of an even number half way between two', () => {
    expect(spreadOf([30, 10, 20])).toMatchObject({median: 20, p90: 30});
    expect(spreadOf([40, 10, 20, 30])).toMatchObject({median: 25, p90: 40});
  });

  test('nine of ten do not exceed its 90th percentile', () => {
    expect(spreadOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 100])).toEqual({known: 10, unknown: 0, median: 5.5, p90: 9});
    expect(spreadOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])).toMatchObject({median: 6, p90: 10});
  });
});

const base = summaryOf(foldIncident(ID, seed));
let count = 0;

function incident(day: string, some: Partial<Summary> = {}, text?: string): Reviewed {
  const id = `${day}-x-${String(++count).padStart(4, '0')}`;
  const summary = {
    ...base,
    id,
    declaredAt: `${day}T10:00:00.000Z`,
    resolvedAt: `${day}T11:00:00.000Z`,
    minutes: {} as Minutes,
    ...some,
  };
  return {summary, ...(text === undefined ? {} : {text})};
}

const reader = {now: new Date('2024-10-20T00:00:00Z'), zone: 'UTC', people: new Set<string>()};
const closedAt = (at: string) => ({review: {state: 'closed', at, waived: 0} as const});
const review = (body: string) =>
  `<!-- mh:section root-cause -->\n## Root Cause\n\n${body}\n\n<!-- mh:section sign-off -->\n**Status**: Closed\n`;

describe('what incidents add up to', () => {
  test('months without one are there too, severities by the reader’s calendar', () => {
    const {months, incidents} = statsOf(
      [
        incident('2024-07-31', {severity: 'SEV1', declaredAt: '2024-07-31T16:00:00.000Z'}),
        incident('2024-10-02', {severity: 'SEV2'}),
        incident('2024-10-08', {severity: 'SEV2'}),
      ],
      {...reader, zone: 'Asia/Seoul'},
    );
    expect(incidents).toBe(3);
    expect(months.map(({month, all}) => [month, all])).toEqual([
      ['2024-08', 1],
      ['2024-09', 0],
      ['2024-10', 2],
    ]);
    expect(months[2]?.counts).toEqual({SEV1: 0, SEV2: 2, SEV3: 0, SEV4: 0, none: 0});
  });

  test('times say how many are known; false alarms are no incidents', () => {
    const {times} = statsOf(
      [
        incident('2024-10-01', {minutes: {acknowledge: 2, resolve: 45}}),
        incident('2024-10-02', {minutes: {acknowledge: 4, resolve: 15}}),
        incident('2024-10-03', {minutes: {acknowledge: 9}}),
        incident('2024-10-04', {minutes: {acknowledge: 99}, status: 'cancelled'}),
      ],
      reader,
    );
    expect(times.acknowledge).toEqual({known: 3, unknown: 0, median: 4, p90: 9});
    expect(times.resolve).toEqual({known: 2, unknown: 1, median: 30, p90: 45});
    expect(times.detect).toEqual({known: 0, unknown: 3});
  });

  test('reviews: within five days, later, not due yet, overdue, and closed nobody says when', () => {
    const {reviews} = statsOf(
      [
        incident('2024-10-01', closedAt('2024-10-06T11:00:00.000Z'), review('1. x')),
        incident('2024-10-01', closedAt('2024-10-06T11:00:00.001Z'), review('1. x')),
        incident('2024-10-18'),
        incident('2024-10-01'),
        incident('2024-10-01', {}, '**Status**: Draft\n'),
        incident('2024-10-01', {}, '**Status**: Closed\n'),
      ],
      reader,
    );
    expect(reviews).toEqual({within: 1, later: 1, waiting: 1, overdue: 2, unknown: 1});
  });

  test('actions: on time, later, open, overdue, and done nobody says when', () => {
    const actions = [
      '- [x] a (Kent, Oct 10, done: 2024-10-10)',
      '- [x] b (Kent, Oct 10, done: 2024-10-11)',
      '- [ ] c (Kent, Oct 20)',
      '- [ ] d (Kent, Oct 19)',
      '- [x] e (Kent, Oct 19)',
      '- [ ] ~~f (Kent, Oct 1)~~',
      '- [ ] TODO: who?',
    ].join('\n');
    const text = `<!-- mh:section actions -->\n### Action Items\n\n${actions}\n`;
    expect(statsOf([incident('2024-10-08', {}, text)], reader).actions).toEqual({
      on_time: 1,
      later: 1,
      open: 1,
      overdue: 1,
      unknown: 1,
    });
  });
});

describe('causes that recur', () => {
  test('are read from the section, in either language, without what is still a question', () => {
    expect(causesIn('## 근본 원인\n\n1. 트래픽 급증\n2. TODO: 왜?\n\n## 해결\n\n- x\n')).toEqual([
      '트래픽 급증',
    ]);
    expect(causesIn(review('No limit was set\non the pool.'))).toEqual(['No limit was set on the pool.']);
  });

  test('are found whatever the spacing, the endings and the numbers', () => {
    const found = recurringCauses([
      {id: 'c', text: review('1. 연결 풀 한계(100개)를 초과\n2. 디스크가 가득 참')},
      {id: 'b', text: review('1. 연결풀의 한계 초과 (200개)')},
      {id: 'a', text: review('- Connections exceeded the limit of the pool (100)')},
      {id: 'd', text: review('- Pool limits exceeded by connections')},
    ]);
    expect(found).toEqual([
      {text: '연결 풀 한계(100개)를 초과', incidents: ['c', 'b']},
      {text: 'Connections exceeded the limit of the pool (100)', incidents: ['a', 'd']},
    ]);
  });

  test('of one incident that names a cause twice do not recur', () => {
    expect(recurringCauses([{id: 'a', text: review('1. Pool limit\n2. Pool limit')}])).toEqual([]);
  });

  test('are not what only shares a word', () => {
    const one = review('1. The deploy removed the index on orders');
    const other = review('1. The deploy doubled the memory of each worker');
    expect(
      recurringCauses([
        {id: 'a', text: one},
        {id: 'b', text: other},
      ]),
    ).toEqual([]);
  });
});

describe.each(['en', 'ko'] as const)('as a table (%s)', (lang) => {
  const screen = {
    say: sayIn(lang),
    lang,
    zone: 'UTC',
    width: 80,
    now: reader.now,
    paint: {
      strong: (text: never) => text,
      faint: (text: never) => text,
      severity: (_: unknown, text: never) => text,
    },
  } as never;

  test('fits 80 columns, and bars begin in one column', () => {
    const stats = statsOf(
      [
        incident('2024-09-01', {severity: 'SEV1', minutes: {resolve: 45}}, review('1. Pool limit reached')),
        incident('2024-10-01', {severity: 'SEV2', minutes: {resolve: 5}}, review('1. Pool limits reached')),
        incident('2024-10-02', {severity: 'SEV2', minutes: {resolve: 15}}, review('1. x')),
      ],
      reader,
    );
    const lines = statsView(stats, screen).split('\n');
    expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(80);
    const months = lines.filter((line) => /^ {2}2024-/.test(line));
    const starts = months.map((line) => width(line.slice(0, line.indexOf('█'))));
    expect(new Set(starts).size).toBe(1);
  });
});
