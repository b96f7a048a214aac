import {describe, expect, test} from 'vitest';
import {entry, ID} from '../../../test/support/example-incident.ts';
import {sayIn} from '../../i18n/index.ts';
import type {Entry, Json} from '../entry.ts';
import {foldIncident} from '../incident.ts';
import {summaryOf} from '../summary.ts';
import {cardView} from './card.ts';
import {declaredView} from './declared.ts';
import {listView} from './list.ts';
import type {Screen} from './screen.ts';
import {suggestionView} from './suggestion.ts';
import {timelineView} from './timeline.ts';

const HOSTILE = 'a\u001B[31mb\u001B]8;;http://x\u0007c\u001B]8;;\u0007d\u202Ee\u2066f\u009B1mg\u2028h\u0000i';
const HARMLESS = 'abcdefghi';
/** Everything that `clean` takes out, in a second spelling: tabs and newlines may stay. */
const STEERS =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u2028\u2029]/;

const plain: Screen['paint'] = {
  strong: (text) => text,
  faint: (text) => text,
  severity: (_, text) => text,
};
const screen: Screen = {
  say: sayIn('en'),
  lang: 'en',
  zone: 'UTC',
  width: 100,
  paint: plain,
  now: new Date('2024-10-08T16:00Z'),
};

/** An incident in which every place for foreign text holds `text`. `body` stands where more lines may. */
function shown(text: string, body = text): string {
  const by = {by: text, byName: text};
  const said = (kind: string, data: Record<string, Json>, minute = '14:40'): Entry =>
    entry(minute, kind, {...by, name: `${minute}-${kind}-${text}`, data, body});
  const silent = (kind: string, data: Record<string, Json>): Entry => ({...said(kind, data), body: ''});
  const title = {id: ID, title: text, services: [text, text], impact: text, commander: text, zone: text};
  const entries = [
    said('declared', {...title, severity: 'SEV1'}, '14:30'),
    said('note', {evidence: [{path: text, lines: 3, kept: true}, {path: text, kept: false}, null, text, 7]}),
    silent('role', {role: text, person: text}),
    silent('status', {status: text}),
    silent('severity', {severity: text}),
    silent('mark', {mark: text}),
    said('link', {url: text, label: text}),
    silent('link', {incident: text, label: text}),
    {...silent('page', {type: 'trigger_log_entry', summary: text}), ref: text},
    silent(text, {}),
    said('merged', {into: text}),
    said('cancelled', {reason: text}, '14:50'),
  ];
  const incident = foldIncident(`2024-10-08-${text}`, entries);
  const paged = foldIncident(`2024-10-08-${text}`, pagedWith(text));
  const facts = {path: text, onCall: text, saved: sayIn('en')('docs.saved', saved(text))};
  return [
    cardView(incident, screen),
    ...timelineView(incident, screen, true),
    cardView(paged, screen),
    ...timelineView(paged, screen, true),
    suggestionView(paged, screen) ?? '',
    listView([summaryOf(incident), summaryOf(paged)], screen),
    declaredView(incident, facts, screen),
  ].join('\n');
}

/** What a pull brought, with `text` in every place. */
function pagedWith(text: string): Entry[] {
  const who = {id: text, name: text};
  const facts = {page: text, url: text, title: text, summary: text, service: who, from: text, to: text};
  const types = [
    'incident',
    'alert',
    'trigger',
    'notify',
    'assign',
    'escalate',
    'priority_change',
    'resolve',
    text,
  ];
  return types.map((type, at) =>
    entry(`14:3${at}`, 'page', {
      by: at % 2 === 0 ? text : 'pagerduty',
      byName: text,
      ref: text,
      name: `${at}-${text}`,
      data: {...facts, type, user: who, assignees: [who, who, null, text]},
    }),
  );
}

function saved(text: string) {
  return {name: text, branch: text, commit: text};
}

describe('foreign text on a terminal', () => {
  test('steers nothing, wherever it stands', () => {
    expect(shown(HARMLESS)).toContain(HARMLESS);
    expect(shown(HOSTILE)).not.toMatch(STEERS);
  });

  test('does not look like lines of ours: only the text of an entry has more than one', () => {
    const lines = (text: string) => shown(text, 'body').split('\n').length;
    expect(lines('one\n  14:50  resolved')).toBe(lines('one  14:50  resolved'));
    expect(shown('one\n\nSEV1', 'body')).not.toMatch(/^SEV1$/m);
  });

  test('in an entry is indented line by line', () => {
    expect(shown('x', 'first\nSEV1  Another incident')).not.toMatch(/^SEV1 {2}Another/m);
  });
});
