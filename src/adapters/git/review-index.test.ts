import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {execFileSync} from 'node:child_process';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {digestOfReviews} from './review-digest.ts';
import {listReviews, type ReviewSettings} from './review-index.ts';
import {Reader} from './reader.ts';
import {openRepository} from './repository.ts';

const ONE = '2024-10-08-one-aaaa';
const TWO = '2024-10-09-two-bbbb';
let folder = '';
let read: string[] = [];
let open: Reader[] = [];

const git = (...args: string[]) =>
  execFileSync('git', ['-C', join(folder, 'docs'), ...args], {stdio: 'pipe'});
const pathOf = (id: string) => join(folder, 'docs', 'incidents', '2024', id, 'postmortem.md');

function write(id: string, text: string): void {
  mkdirSync(join(pathOf(id), '..'), {recursive: true});
  writeFileSync(pathOf(id), text);
}

function commit(): void {
  git('add', '-A');
  git('-c', 'user.name=M', '-c', 'user.email=m@example.com', 'commit', '-qm', 'x');
}

function settings(reading = 'a'): ReviewSettings<string[]> {
  return {
    repository: openRepository(join(folder, 'docs')),
    ref: 'refs/heads/main',
    prefix: '',
    incidents: 'incidents',
    file: 'postmortem.md',
    cacheFile: join(folder, 'cache', 'index.json'),
    reading,
    read: (id, text) => {
      read.push(id);
      return text.trim().split('\n');
    },
  };
}

function reader(checkout = true): Reader {
  const {repository, ref, prefix} = settings();
  const made = new Reader({repository, ref, prefix, ...(checkout ? {checkout: repository} : {})});
  open.push(made);
  return made;
}

/** What the index says, and which reviews it had to read. */
async function list(checkout = true, reading?: string): Promise<{said: object; read: string[]}> {
  read = [];
  const found = await listReviews(settings(reading), reader(checkout));
  return {said: Object.fromEntries(found), read};
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mh-reviews-'));
  mkdirSync(join(folder, 'docs'));
  git('init', '-q', '-b', 'main');
  write(ONE, 'one\n');
  write(TWO, 'two\n');
  mkdirSync(join(folder, 'docs', 'incidents', '2024', '2024-10-10-none-cccc'));
  writeFileSync(join(folder, 'docs', 'incidents', '2024', '2024-10-10-none-cccc', 'incident.md'), 'x\n');
  commit();
});

afterEach(() => {
  for (const one of open) one.close();
  open = [];
  rmSync(folder, {recursive: true, force: true});
});

test.each([true, false])(
  'reads a review once, and again when it changes (checkout: %s)',
  async (checkout) => {
    expect(await list(checkout)).toEqual({said: {[ONE]: ['one'], [TWO]: ['two']}, read: [ONE, TWO]});
    expect((await list(checkout)).read).toEqual([]);
    write(TWO, 'new\n');
    commit();
    expect(await list(checkout)).toEqual({said: {[ONE]: ['one'], [TWO]: ['new']}, read: [TWO]});
  },
);

test('sees what is not committed: an edit, one of the same size at the same time, a new review, a deleted one', async () => {
  await list();
  appendFileSync(pathOf(ONE), 'more\n');
  expect(await list()).toMatchObject({said: {[ONE]: ['one', 'more']}, read: [ONE]});
  const when = new Date('2024-10-08T00:00:00Z');
  utimesSync(pathOf(ONE), when, when);
  await list();
  writeFileSync(pathOf(ONE), 'one\nMORE\n');
  utimesSync(pathOf(ONE), when, when);
  expect((await list()).said).toMatchObject({[ONE]: ['one', 'MORE']});
  write('2024-10-11-new-dddd', 'fresh\n');
  expect((await list()).said).toMatchObject({'2024-10-11-new-dddd': ['fresh']});
  rmSync(pathOf(ONE));
  expect((await list()).said).toMatchObject({[ONE]: ['one']}); // as everywhere: the branch has it still
  commit();
  expect((await list()).said).not.toHaveProperty(ONE);
});

test('is built again when it was deleted, is broken, or was read otherwise', async () => {
  const first = await list();
  rmSync(settings().cacheFile);
  expect(await list()).toEqual(first);
  writeFileSync(settings().cacheFile, readFileSync(settings().cacheFile, 'utf8').slice(0, 50));
  expect(await list()).toEqual(first);
  expect(await list(true, 'b')).toEqual(first);
});

test('a digest is made once for each commit', async () => {
  let made = 0;
  const count = async () =>
    await digestOfReviews(settings(), reader(), (reviews) => {
      made += 1;
      return {lines: [...reviews.values()].flat().length};
    });
  expect(await count()).toEqual({lines: 2});
  expect(await count()).toEqual({lines: 2});
  expect(made).toBe(1);
  write(TWO, 'a\nb\n');
  commit();
  expect(await count()).toEqual({lines: 3});
});
