import {expect, test} from 'vitest';
import type {Entry} from '../incident/entry.ts';
import {linesOf} from '../incident/timeline.ts';
import {aftermath} from './aftermath.ts';
import type {Write} from './write.ts';

const AT = {instant: new Date('2024-10-08T14:40:00Z'), written: '2024-10-08T14:40:00Z'};
const entry = '20241008T143100Z-aaaa0001';
const CREATE: Write = {
  ...{kind: 'create', page: {key: 'mh-a'}, title: 'Checkout times out', service: ['checkout'], details: ''},
};
const PAGE = {
  ...{id: 'R2XYZ', incident_number: 42, title: 'login hunter2', created_at: '2024-10-08T23:31:07+09:00'},
  ...{
    urgency: 'high',
    priority: null,
    service: {id: 'PCHECK1', type: 'service_reference', summary: 'checkout'},
  },
  ...{incident_key: 'mh-a', html_url: 'https://acme.pagerduty.com/incidents/R2XYZ', status: 'triggered'},
};
const mask = (text: string) => Promise.resolve(text.replace('hunter2', '[masked: password]'));

/** The entry that asked for it, as it stands. */
function asked(sent?: false) {
  const data = {type: 'page_request', key: 'mh-a', who: 'checkout', ...(sent === false ? {sent} : {})};
  const facts = {kind: 'page', by: 'mitchell@example.com', source: 'cli', extra: {}, body: ''};
  return linesOf([{...facts, name: entry, at: '2024-10-08T14:31:00Z', data} satisfies Entry]);
}

test('the record of a page that was opened, masked, with nothing that changes', async () => {
  const after = await aftermath({write: CREATE, entry}, {verdict: 'done', page: PAGE}, asked(), AT, mask);
  expect(after).toEqual({
    opened: {
      ...{name: '20241008T143107Z-pd-R2XYZ', at: '2024-10-08T14:31:07Z', kind: 'page', ref: 'R2XYZ'},
      ...{by: 'pagerduty:PCHECK1', byName: 'checkout', source: 'pagerduty', extra: {}, body: ''},
      data: {
        ...{type: 'incident', page: 'R2XYZ', number: 42, title: 'login [masked: password]', urgency: 'high'},
        ...{service: {id: 'PCHECK1', name: 'checkout'}, incident_key: 'mh-a'},
        url: 'https://acme.pagerduty.com/incidents/R2XYZ',
      },
    },
  });
  const there = [...asked(), ...linesOf([after!.opened!])];
  expect(
    await aftermath({write: CREATE, entry}, {verdict: 'done', page: PAGE}, there, AT, mask),
  ).toBeUndefined();
});

test.each([
  ['refused', undefined, false],
  ['refused', false, undefined],
  ['done', false, null],
  ['done', undefined, undefined],
  ['unclear', undefined, undefined],
] as const)('%s, when the entry says %j: corrected to %j', async (verdict, before, after) => {
  const found = await aftermath({write: CREATE, entry}, {verdict}, asked(before), AT, mask);
  expect(found?.correction?.data?.['sent']).toBe(after);
});
