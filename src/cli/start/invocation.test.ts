import {describe, expect, test} from 'vitest';
import type {CommandIndex} from './command-index.ts';
import {readInvocation} from './invocation.ts';
import {mistakenCommand, suggest} from './suggest.ts';

const index: CommandIndex = {
  version: '1.2.3',
  commands: {
    log: {text: true, valued: ['--at', '-i', '--lang']},
    'incident log': {text: true, valued: ['--at', '-i', '--lang'], aliasOf: 'log'},
    'incident new': {valued: ['--severity', '--lang']},
    'incident reopen': {valued: []},
    'incident resolve': {valued: []},
    'docs status': {valued: []},
    init: {valued: []},
  },
};
const asked = (line: string) => readInvocation(line.split(' ').filter(Boolean), index);

describe('what is asked', () => {
  test.each(['--version', '-v', 'version', '--lang ko --version'])('version: %s', (line) => {
    expect(asked(line)).toEqual({ask: 'version'});
  });

  test.each([
    ['', ''],
    ['--help', ''],
    ['help', ''],
    ['incident', 'incident'],
    ['incident --help', 'incident'],
    ['incident help', 'incident'],
    ['help incident', 'incident'],
    ['help incident new', 'incident new'],
    ['incident new --help', 'incident new'],
    ['incident new "x" --severity sev1 -h', 'incident new'],
    ['log --help', 'log'],
    ['log --at 14:32 -h', 'log'],
    ['incident log --help', 'log'],
    ['--lang ko incident new -h', 'incident new'],
  ])('help: mh %s', (line, of) => {
    expect(asked(line)).toEqual({ask: 'help', of});
  });

  test.each([
    ['log try --help first', 'log', 'try --help first'],
    ['log help me', 'log', 'help me'],
    ['log - --at 3', 'log', '- --at 3'],
    ['log -- --help', 'log', '-- --help'],
    ['incident log x', 'log', 'x'],
    ['incident new x -- --help', 'incident new', 'x -- --help'],
    ['--lang ko --json incident new x', 'incident new', '--lang ko --json x'],
  ])('run: mh %s', (line, id, rest) => {
    expect(asked(line)).toEqual({ask: 'run', id, argv: rest.split(' ')});
  });

  test.each(['incdent', 'incident nwe x', 'help nonsense'])('unknown: mh %s', (line) => {
    expect(asked(line).ask).toBe('unknown');
  });
});

describe('what was meant', () => {
  test.each([
    ['incdent new x', 'incident new x'],
    ['incident nwe x', 'incident new x'],
    ['incident reslove it', 'incident resolve it'],
    ['lgo restarted', 'log restarted'],
    ['new x', 'incident new x'],
    ['incdent', 'incident'],
    ['inti', 'init'],
  ])('%s → %s', (line, meant) => {
    expect(suggest(line.split(' '), index)?.join(' ')).toBe(meant);
  });

  test.each(['incident zzz', 'xyzzy', '사고'])('nothing is near %s', (line) => {
    expect(suggest(line.split(' '), index)).toBeUndefined();
  });

  test('the mistaken part is named', () => {
    expect(mistakenCommand(['incdent', 'new'], index)).toBe('incdent');
    expect(mistakenCommand(['incident', 'nwe', 'x'], index)).toBe('incident nwe');
  });
});
