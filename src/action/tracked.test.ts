import {describe, expect, test} from 'vitest';
import {actionsIn} from './in-document.ts';
import {parseReference, printReference} from './reference.ts';
import {chosen, countsOf, openByDay, track, trackOpen} from './tracked.ts';

const reading = {since: '2024-10-08', people: new Set<string>()};
const read = (...lines: string[]) => actionsIn(lines.join('\n'), reading);
const reviews = new Map([
  [
    '2024-10-08-pool-7f3k',
    read('- [ ] a (Kent, 10/20)', '- [ ] TODO: ?', '- [x] b (done: 2024-10-09)', '- [ ] c'),
  ],
  [
    '2024-10-09-cdn-p0xd',
    read('- [ ] d (Zoe, 10/10)', '- [ ] ~~e~~', '- [X] f (완료: 2024-10-11)', '- [ ] g (@kent, 10/15)'),
  ],
]);
const all = track(reviews, '2024-10-15');
const refs = (wanted: Parameters<typeof chosen>[1]) => chosen(all, wanted).map(({ref}) => ref);

describe('what is listed', () => {
  test('open ones, what is due first on top, what has no date last', () => {
    expect(refs({})).toEqual(['p0xd#1', 'p0xd#4', '7f3k#1', '7f3k#4']);
    expect(trackOpen(reviews, '2024-10-15').map(({ref}) => ref)).toEqual([
      '7f3k#1',
      '7f3k#4',
      'p0xd#1',
      'p0xd#4',
    ]);
  });

  test('with all: then what was done last, then what was dropped', () => {
    expect(refs({all: true}).slice(4)).toEqual(['p0xd#3', '7f3k#3', 'p0xd#2']);
  });

  test('overdue is what was due before today', () => {
    expect(refs({overdue: true})).toEqual(['p0xd#1']);
    expect(all.find(({ref}) => ref === 'p0xd#4')?.daysLeft).toBe(0);
  });

  test('by owner and by incident', () => {
    expect(refs({owner: (name) => name === 'Kent'})).toEqual(['7f3k#1']);
    expect(refs({incident: '2024-10-08-pool-7f3k'})).toEqual(['7f3k#1', '7f3k#4']);
  });

  test('is counted', () => {
    expect(countsOf(all)).toEqual({open: 4, done: 2, dropped: 1, overdue: 1, unowned: 1, undated: 1});
    expect(openByDay(reviews)).toEqual({'2024-10-10': 1, '2024-10-15': 1, '2024-10-20': 1});
  });
});

describe('a reference', () => {
  test.each([
    ['7f3k#3', {incident: '7f3k', number: 3}],
    [' db-pool-7f3k#12 ', {incident: 'db-pool-7f3k', number: 12}],
    ['#3', {number: 3}],
    ['3', {number: 3}],
  ])('%s', (text, read) => {
    expect(parseReference(text)).toEqual(read);
  });

  test.each(['', '#', '0', '7f3k', '7f3k#', '7f3k#x', '3.5', '-1'])('%j names nothing', (text) => {
    expect(parseReference(text)).toBeUndefined();
  });

  test('is read as it is printed', () => {
    expect(parseReference(printReference('7f3k', 3))).toEqual({incident: '7f3k', number: 3});
  });
});
