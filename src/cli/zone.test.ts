import {expect, test} from 'vitest';
import {isZone} from '../when/zone.ts';
import {readerZone} from './zone.ts';

test('the user config, then TZ', () => {
  expect(readerZone({TZ: 'Europe/Berlin'}, {zone: 'Asia/Seoul'})).toBe('Asia/Seoul');
  expect(readerZone({TZ: 'Europe/Berlin'}, {})).toBe('Europe/Berlin');
  expect(readerZone({TZ: ':Asia/Seoul'})).toBe('Asia/Seoul');
});

test.each([undefined, '', 'KST-9', '/etc/localtime', 'Nowhere/At_All'])(
  'TZ %j: the zone of the machine',
  (value) => {
    const zone = readerZone(value === undefined ? {} : {TZ: value});
    expect(isZone(zone)).toBe(true);
  },
);
