import {userInfo} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {foldersFrom} from './folders.ts';

test('below the home folder', () => {
  expect(foldersFrom({HOME: '/home/kent'})).toEqual({
    home: '/home/kent',
    data: '/home/kent/.local/share/mh',
    state: '/home/kent/.local/state/mh',
    cache: '/home/kent/.cache/mh',
    config: '/home/kent/.config/mh',
  });
});

test('each XDG variable moves its own', () => {
  const env = {
    HOME: '/h',
    XDG_DATA_HOME: '/d',
    XDG_STATE_HOME: '/s',
    XDG_CACHE_HOME: '/c',
    XDG_CONFIG_HOME: '/f',
  };
  expect(foldersFrom(env)).toEqual({
    home: '/h',
    data: '/d/mh',
    state: '/s/mh',
    cache: '/c/mh',
    config: '/f/mh',
  });
});

test.each(['', 'relative', './x', '~/x'])('the value %j is ignored', (value) => {
  expect(foldersFrom({HOME: '/h', XDG_DATA_HOME: value}).data).toBe('/h/.local/share/mh');
});

test.each([undefined, '', 'relative'])('HOME %j: the home of the account', (value) => {
  const env = value === undefined ? {} : {HOME: value};
  expect(foldersFrom(env).config).toBe(join(userInfo().homedir, '.config/mh'));
});
