import {describe, expect, test} from 'vitest';
import {summary} from '../../test/support/example-summary.ts';
import {incidentToRead, onlyOpenIncident} from './choose.ts';

const now = new Date('2024-10-08T15:00Z');
const open = summary('2024-10-08-pool-7f3k');
const older = summary('2024-10-07-disk-p0xd', {declaredAt: '2024-10-07T10:00:00.000Z', status: 'resolved'});
const stale = summary('2024-10-01-old-2c9q', {
  declaredAt: '2024-10-01T10:00:00.000Z',
  updatedAt: '2024-10-01T10:00:00.000Z',
});

describe('nobody named an incident', () => {
  test('the only open one is meant', () => {
    expect(onlyOpenIncident([older, open, stale], now)).toBe(open.id);
  });

  test.each([
    ['none is open', [older], 'incident-none-open'],
    ['the open one is idle', [older, stale], 'incident-only-stale'],
    ['two are open', [open, summary('2024-10-08-dns-m4tz')], 'incident-several-open'],
  ])('%s: refused', (_, all, code) => {
    expect(() => onlyOpenIncident(all, now)).toThrow(expect.objectContaining({code}));
  });
});

describe('nobody named one to read', () => {
  test('the newest, where none is open', () => {
    expect(incidentToRead([older, {...open, status: 'resolved'}], now)).toBe(open.id);
  });

  test('the only open one, even where another is newer', () => {
    expect(
      incidentToRead(
        [
          {...open, status: 'cancelled'},
          {...older, status: 'monitoring'},
        ],
        now,
      ),
    ).toBe(older.id);
  });

  test('none at all: refused', () => {
    expect(() => incidentToRead([], now)).toThrow(expect.objectContaining({code: 'incident-none-open'}));
  });
});
