import {expect, test} from 'vitest';
import {DEFAULT_CONFIG} from '../docs-repo/config.ts';
import type {Summary} from '../incident/summary.ts';
import {counterparts, holdersOf} from './match.ts';
import {incidentRecord, readRecord} from './records.ts';

const page = readRecord(incidentRecord, {
  id: 'Q1',
  created_at: '2024-10-08T14:30:00Z',
  service: {id: 'PCHECK1', summary: 'Check Out'},
});
const config = {...DEFAULT_CONFIG, services: {checkout: {name: {ko: '결제'}, aliases: ['Check Out']}}};

function declared(id: string, changes: Partial<Summary> = {}): Summary {
  const at = '2024-10-08T14:40:00.000Z';
  const facts = {
    title: id,
    status: 'investigating',
    declaredAt: at,
    updatedAt: at,
    since: at,
    entries: 1,
    broken: 0,
  } as const;
  return {id, ...facts, services: ['checkout'], pages: [], ...changes};
}

test('a page may be what was declared for its service within an hour, under any name of that service', () => {
  const near = [
    declared('key'),
    declared('name', {services: ['결 제'], declaredAt: '2024-10-08T13:31:00Z'}),
    declared('as-paged', {services: ['CHECKOUT'], declaredAt: '2024-10-08T14:31:00Z'}),
  ];
  const others = [
    declared('late', {declaredAt: '2024-10-08T15:31:00Z'}),
    declared('other', {services: ['search']}),
    declared('paged', {pages: ['Q2']}),
    declared('false-alarm', {status: 'cancelled'}),
    declared('no-service', {services: []}),
  ];
  expect(counterparts(page, [...others, ...near], config).map(({id}) => id)).toEqual([
    'as-paged',
    'key',
    'name',
  ]);
  expect(counterparts({...page, service: undefined}, near, config)).toEqual([]);
});

test('the incidents that hold a page are found in the same order everywhere', () => {
  const both = [declared('b', {pages: ['Q1', 'Q2']}), declared('a', {pages: ['Q1']})];
  expect(holdersOf('Q1', both)).toEqual(['a', 'b']);
  expect(holdersOf('Q3', both)).toEqual([]);
});
