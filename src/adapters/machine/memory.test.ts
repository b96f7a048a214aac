import {mkdtempSync, readdirSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {Memory} from './memory.ts';

const state = (): string => mkdtempSync(join(tmpdir(), 'mh-memory-'));
const last = {change: 'c', command: 'log', incident: 'a', entries: ['a/e'], documents: []};

test('the current incident, the one that was ended, and the last change', () => {
  const memory = new Memory(state(), '/repo/.git', '');
  expect(memory.read()).toEqual({});
  memory.use('a');
  memory.changed(last);
  expect(memory.read()).toEqual({current: 'a', last});
  memory.end('a');
  expect(memory.read()).toEqual({ended: 'a', last});
  memory.changed(undefined);
  expect(memory.read()).toEqual({ended: 'a'});
});

test('ending another incident leaves the current one', () => {
  const memory = new Memory(state(), '/repo/.git', '');
  memory.use('a');
  memory.end('b');
  expect(memory.read()).toEqual({current: 'a', ended: 'b'});
});

test('each docs repo has its own', () => {
  const folder = state();
  new Memory(folder, '/repo/.git', '').use('a');
  expect(new Memory(folder, '/repo/.git', 'docs/').read()).toEqual({});
});

test.each(['', 'null', '5', '[1]', '{"current":5,"last":{},"entries":"x"}'])(
  'damaged to %j: none',
  (text) => {
    const folder = state();
    const memory = new Memory(folder, '/repo/.git', '');
    memory.use('a');
    memory.changed(last);
    for (const name of readdirSync(join(folder, 'repos'))) writeFileSync(join(folder, 'repos', name), text);
    expect(memory.read()).toEqual({});
  },
);
