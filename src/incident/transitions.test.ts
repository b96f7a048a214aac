import {expect, test} from 'vitest';
import {ID, seed} from '../../test/support/example-incident.ts';
import {foldIncident} from './incident.ts';
import type {Scribe} from './record.ts';
import {mergeInto} from './transitions.ts';

const at = {instant: new Date('2024-10-08T16:00Z'), written: '2024-10-08T16:00:00Z'};
const author = {name: 'Mitchell', email: 'mitchell@example.com'};
const scribe: Scribe = {
  clock: {now: () => at.instant},
  random: {base32: (length) => '0'.repeat(length)},
  by: author.email,
  byName: author.name,
  author,
  incidentsPath: 'incidents',
  mask: (text) => Promise.resolve(text),
};
const incident = foldIncident(ID, seed);
const other = {...foldIncident('2024-10-08-checkout-down-p0xd', []), title: 'Checkout down'};

test('a merge ends one incident, and the other one links back to it', async () => {
  const [ended, kept] = await mergeInto({incident, at}, other, scribe);
  expect(ended).toMatchObject({id: ID, entries: [{kind: 'merged', data: {into: other.id}}]});
  expect(kept).toMatchObject({
    id: other.id,
    entries: [{kind: 'link', data: {incident: ID, label: incident.title}}],
  });
});

test.each([
  ['into itself', incident, 'merge-itself'],
  ['into one that is part of another', {...other, mergedInto: ID}, 'incident-merged'],
])('%s: refused', async (_, into, code) => {
  await expect(mergeInto({incident, at}, into, scribe)).rejects.toMatchObject({code});
});
