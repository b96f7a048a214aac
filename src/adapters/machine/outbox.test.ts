import {spawnSync} from 'node:child_process';
import {mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {attempted, newWaiting} from '../../pagerduty/waiting.ts';
import {Outbox} from './outbox.ts';

let folder: string;
let outbox: Outbox;

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'mh-outbox-')), 'outbox');
  outbox = new Outbox(folder);
});
afterEach(() => rmSync(join(folder, '..'), {recursive: true}));

const note = (text: string) =>
  newWaiting(
    {made: '2024-10-08T14:31:00Z', incident: 'a', entry: 'e'},
    {kind: 'note', page: {id: 'R2XYZ'}, text, tag: 'aaaa0001'},
  );
const holds = () => outbox.list().map(({hold}) => hold);
/** As if the process that has it in hand had died. */
function bury(): void {
  const {pid} = spawnSync('true');
  for (const file of readdirSync(folder))
    renameSync(join(folder, file), join(folder, file.replace(/\d+-\d*(?=\.json$)/, `${pid}-1`)));
}

test('keeps the order in which things were said, for this user only', () => {
  const texts = ['one', 'two', 'three'];
  for (const text of texts) for (const one of outbox.prepare([note(text)])) outbox.release(one);
  expect(outbox.list().map(({waiting: {write}}) => write.kind === 'note' && write.text)).toEqual(texts);
  expect(statSync(join(folder, readdirSync(folder)[0] ?? '')).mode & 0o777).toBe(0o600);
});

test('is in the hands of one', () => {
  const [one] = outbox.prepare([note('x')]);
  expect(holds()).toEqual(['busy']);
  outbox.release(one!);
  const [found] = outbox.list();
  expect([outbox.claim(found!), outbox.claim(found!)]).toEqual([true, false]);
  expect(holds()).toEqual(['busy']);
  outbox.putBack(attempted(found!.waiting, 'refused', {code: 'pagerduty-rejected', params: {code: 1}}));
  expect(outbox.list()).toMatchObject([{hold: 'free', waiting: {attempts: 1, state: 'refused'}}]);
  outbox.claim(outbox.list()[0]!);
  outbox.remove(found!.waiting);
  expect(outbox.list()).toEqual([]);
});

test('what the dead leave is told apart', () => {
  const [one] = outbox.prepare([note('x')]);
  bury();
  expect(holds()).toEqual(['left-unsent']);
  outbox.claim(outbox.list()[0]!);
  expect(holds()).toEqual(['busy']);
  bury();
  expect(holds()).toEqual(['left-sending']);
  expect(outbox.claim(outbox.list()[0]!)).toBe(true);
  outbox.remove(one!);
  expect(readdirSync(folder)).toEqual([]);
});

test.each(['', '{}', '{"format":2}', 'null'])('a file of %j is left alone, and named', (text) => {
  writeFileSync(join(folder, '..', 'x'), '');
  outbox.release(outbox.prepare([note('x')])[0]!);
  const [file = ''] = readdirSync(folder);
  writeFileSync(join(folder, file), text);
  expect(outbox.list()).toEqual([]);
  expect(outbox.unreadable()).toEqual([join(folder, file)]);
});

test('is not filled without end', () => {
  const many = Array.from({length: 1001}, (_, nth) => note(String(nth)));
  expect(() => outbox.prepare(many)).toThrow('pagerduty-outbox-full');
  expect(outbox.list()).toEqual([]);
});
