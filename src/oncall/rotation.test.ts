import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parseConfig} from '../docs-repo/config-parse.ts';
import {onCallNow} from './rotation.ts';

function configWith(rotation: string, more = '') {
  const {config, problems} = parseConfig(
    `zone: Asia/Seoul\n${more}\noncall: {rotation: {${rotation}}}\n`,
    'config.yaml',
  );
  expect(problems).toEqual([]);
  return config;
}

const weekly = configWith('starts: 2026-01-05 09:00, people: [mitchell, kent, jason]');

function at(config: typeof weekly, time: string, service?: string) {
  const turn = onCallNow(config, new Date(time), service);
  return turn && `${turn.person} until ${turn.until.toISOString()}`;
}

describe('a week each, handing over on Mondays at 09:00 in Seoul', () => {
  test.each([
    ['2026-01-04T23:59:59Z', undefined],
    ['2026-01-05T00:00:00Z', 'mitchell until 2026-01-12T00:00:00.000Z'],
    ['2026-01-11T23:59:59Z', 'mitchell until 2026-01-12T00:00:00.000Z'],
    ['2026-01-12T00:00:00Z', 'kent until 2026-01-19T00:00:00.000Z'],
    ['2026-01-20T12:00:00Z', 'jason until 2026-01-26T00:00:00.000Z'],
    ['2026-01-26T00:00:00Z', 'mitchell until 2026-02-02T00:00:00.000Z'],
  ])('%s: %s', (time, expected) => {
    expect(at(weekly, time)).toBe(expected);
  });
});

test('a day each', () => {
  const daily = configWith('starts: "2026-01-05T00:00:00Z", every: day, zone: UTC, people: [evan, dhh]');
  expect(at(daily, '2026-01-05T12:00:00Z')).toBe('evan until 2026-01-06T00:00:00.000Z');
  expect(at(daily, '2026-01-06T00:00:00Z')).toBe('dhh until 2026-01-07T00:00:00.000Z');
});

test('the hour of the hand-over stays when summer time begins and ends', () => {
  const berlin = configWith('starts: 2026-03-23T09:00, zone: Europe/Berlin, people: [evan, dhh]');
  expect(at(berlin, '2026-03-30T06:59:59Z')).toBe('evan until 2026-03-30T07:00:00.000Z');
  expect(at(berlin, '2026-03-30T07:00:00Z')).toBe('dhh until 2026-04-06T07:00:00.000Z');
  expect(at(berlin, '2026-10-26T08:00:00Z')).toMatch(/until 2026-11-02T08:00:00/);
});

test('a hand-over inside the hour that is skipped, and inside the one that comes twice', () => {
  const night = configWith('starts: 2026-03-27T02:30, every: day, zone: Europe/Berlin, people: [evan, dhh]');
  expect(at(night, '2026-03-29T00:00:00Z')).toBe('dhh until 2026-03-29T01:30:00.000Z');
  expect(at(night, '2026-10-24T12:00:00Z')).toMatch(/until 2026-10-25T00:30:00/);
});

test("a service's own rotation goes first; others, and unknown ones, use the repo's", () => {
  const both = configWith(
    'starts: 2026-01-05T09:00, people: [mitchell]',
    'services: {search: {oncall: {starts: 2026-01-05T09:00, people: [kent]}}, web: {}}',
  );
  expect(at(both, '2026-01-06T00:00:00Z', 'search')).toMatch(/^kent/);
  for (const service of ['web', 'nowhere', 'constructor'])
    expect(at(both, '2026-01-06T00:00:00Z', service)).toMatch(/^mitchell/);
});

test('without a rotation nobody is named', () => {
  expect(onCallNow(parseConfig('', 'c').config, new Date())).toBeUndefined();
});

test('turns leave no gap: whoever is on call at the end of a turn is the next in the list', () => {
  const zones = fc.constantFrom(
    'Europe/Berlin',
    'America/New_York',
    'Asia/Seoul',
    'Australia/Lord_Howe',
    'UTC',
  );
  const instants = fc.date({min: new Date('2026-01-10'), max: new Date('2036-01-01'), noInvalidDate: true});
  const people = ['a', 'b', 'c'];
  fc.assert(
    fc.property(
      zones,
      instants,
      fc.constantFrom('day', 'week'),
      fc.integer({min: 0, max: 23}),
      (zone, instant, every, hour) => {
        const starts = `2026-01-05T${String(hour).padStart(2, '0')}:30`;
        const config = configWith(`starts: ${starts}, every: ${every}, zone: ${zone}, people: [a, b, c]`);
        const turn = onCallNow(config, instant)!;
        const next = onCallNow(config, turn.until)!;
        expect(turn.until.getTime()).toBeGreaterThan(instant.getTime());
        expect(next.person).toBe(people[(people.indexOf(turn.person) + 1) % 3]);
        expect(onCallNow(config, new Date(turn.until.getTime() - 1))).toEqual(turn);
      },
    ),
    {numRuns: 60},
  );
});
