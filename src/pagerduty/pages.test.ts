import {expect, test} from 'vitest';
import type {Data, Entry} from '../incident/entry.ts';
import {linesOf} from '../incident/timeline.ts';
import {notePage, openPagesOf, pagesOf} from './pages.ts';

/** Page entries, a minute apart. */
function lines(...all: readonly Data[]) {
  const entries = all.map((data, at): Entry => {
    const minute = String(at).padStart(2, '0');
    const name = `20241008T14${minute}00Z-aaaa000${at}`;
    const text = {kind: 'page', by: 'pagerduty', source: 'pagerduty', extra: {}, body: ''};
    return {...text, name, at: `2024-10-08T14:${minute}:00Z`, data};
  });
  return linesOf(entries);
}

const RECORD = {type: 'incident', page: 'R2XYZ', incident_key: 'mh-a'};
const REQUEST = {type: 'page_request', key: 'mh-a', who: 'checkout'};

test('a page is open until its last event is its resolution', () => {
  const resolved = {type: 'resolve_log_entry', page: 'R2XYZ'};
  expect(openPagesOf(lines(RECORD, resolved))).toEqual([]);
  expect(openPagesOf(lines(RECORD, resolved, {type: 'trigger_log_entry', page: 'R2XYZ'}))).toEqual([
    {id: 'R2XYZ'},
  ]);
});

test('one that was asked for from here goes by its key until its record is here', () => {
  expect(openPagesOf(lines(REQUEST))).toEqual([{key: 'mh-a'}]);
  expect(openPagesOf(lines(REQUEST, RECORD))).toEqual([{id: 'R2XYZ'}]);
});

test('one that came to nothing is none', () => {
  expect(pagesOf(lines({...REQUEST, sent: false}))).toEqual([]);
});

test('a note goes to the oldest page that is open, else to the oldest', () => {
  const over = {type: 'resolve_log_entry', page: 'R2XYZ'};
  expect(notePage(pagesOf(lines(RECORD, over, {type: 'incident', page: 'R3'})))).toEqual({id: 'R3'});
  expect(notePage(pagesOf(lines(RECORD, over)))).toEqual({id: 'R2XYZ'});
  expect(notePage([])).toBeUndefined();
});
