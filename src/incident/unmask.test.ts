import {describe, expect, test} from 'vitest';
import type {Data, Entry} from './entry.ts';
import {foldIncident} from './incident.ts';
import {findOriginals, type Ports, unmaskEntry} from './unmask.ts';
import type {Scribe} from './record.ts';

const ID = '2024-10-08-db-connection-pool-7f3k';
const URL = 'postgres://app:[masked: url-password]@db/x';
const WAS = 'postgres://app:Zx9mPq2LkWv7@db/x';
const FILE = 'evidence/20241008T143200Z-7f3k2m9x-output.txt';

const entry = (minute: number, more: Partial<Entry>): Entry => ({
  name: `20241008T14${String(minute)}00Z-7f3k2m9x`,
  at: `2024-10-08T14:${String(minute)}:00Z`,
  logged: `2024-10-08T14:${String(minute)}:00.000Z`,
  kind: 'note',
  by: 'mitchell@example.com',
  source: 'cli',
  data: {},
  extra: {},
  body: '',
  ...more,
});

/** Originals by the text and the minute of the entry; files by their path. */
function ports(
  originals: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>> = {},
): Ports {
  return {
    original: (masked, written) => originals[`${String(written.getUTCMinutes())} ${masked}`],
    file: (path) => Promise.resolve(files[path]),
  };
}

const find = async (entries: readonly Entry[], named: Entry, from: Ports) =>
  await findOriginals(foldIncident(ID, entries), entries, named, from);

describe('what can be brought back', () => {
  const note = entry(32, {body: URL});

  test('the text of an entry', async () => {
    const found = await find([note], note, ports({[`32 ${URL}`]: WAS}));
    expect(found).toMatchObject({entry: note, body: WAS, kinds: ['url-password'], data: {}});
  });

  test('what a correction says in its place, found by either name', async () => {
    const typo = entry(32, {body: 'the login'});
    const correction = entry(40, {kind: 'correction', replaces: typo.name, body: URL});
    const from = ports({[`40 ${URL}`]: WAS});
    for (const named of [typo, correction])
      expect(await find([typo, correction], named, from)).toMatchObject({entry: typo, body: WAS});
  });

  test('what is still kept, beside what is gone', async () => {
    const declared = entry(31, {
      kind: 'declared',
      data: {id: ID, title: `login ${URL}`, impact: `see ${URL}`},
    });
    const found = await find([declared], declared, ports({[`31 login ${URL}`]: `login ${WAS}`}));
    expect(found.data).toEqual({title: `login ${WAS}`});
    expect(found.body).toBeUndefined();
  });

  test('long output: the file, its measures, and the first lines', async () => {
    const data: Data = {evidence: [{path: FILE, lines: 1, bytes: 1, sha256: '0', kept: true}]};
    const long = entry(32, {body: URL, data});
    const found = await find(
      [long],
      long,
      ports({[`32 ${URL}\n${URL}`]: `${WAS}\n${WAS}`}, {[FILE]: `${URL}\n${URL}\n`}),
    );
    expect(found.evidence).toEqual(new Map([[FILE, `${WAS}\n${WAS}\n`]]));
    expect(found.body).toBe(`${WAS}\n${WAS}`);
    expect(found.data).toMatchObject({
      evidence: [{path: FILE, lines: 2, bytes: 2 * WAS.length + 2, kept: true}],
    });
  });
});

describe('what is refused', () => {
  test('an entry in which nothing is masked, or which nothing shows', async () => {
    const plain = entry(32, {body: 'nothing'});
    await expect(find([plain], plain, ports({}))).rejects.toMatchObject({code: 'unmask-nothing'});
    const retraction = entry(40, {kind: 'retraction', replaces: plain.name});
    await expect(find([plain, retraction], plain, ports({}))).rejects.toMatchObject({code: 'unmask-nothing'});
  });

  test('an original that is gone, and a mask that somebody typed', async () => {
    const note = entry(32, {body: URL});
    const other = ports({[`31 ${URL}`]: WAS});
    await expect(find([note], note, other)).rejects.toMatchObject({code: 'unmask-gone'});
  });
});

test('the correction is not masked again, and the evidence goes with it', async () => {
  const note = entry(32, {body: URL});
  const scribe: Scribe = {
    clock: {now: () => new Date('2024-10-08T14:50:00Z')},
    random: {base32: (length) => '0'.repeat(length)},
    by: 'mitchell@example.com',
    byName: 'Mitchell',
    author: {name: 'Mitchell', email: 'mitchell@example.com'},
    incidentsPath: 'incidents',
    mask: () => Promise.reject(new Error('masked')),
  };
  const now = {instant: new Date('2024-10-08T14:50:00Z'), written: '2024-10-08T14:50:00Z'};
  const found = {entry: note, kinds: [], body: WAS, data: {}, evidence: new Map([[FILE, WAS]])};
  const {entries, change} = await unmaskEntry(foldIncident(ID, [note]), found, now, scribe);
  expect(entries).toMatchObject([{kind: 'correction', replaces: note.name, body: WAS}]);
  expect(change.files.map(({op, path}) => `${op} ${path}`)).toEqual([
    `create incidents/2024/${ID}/timeline/20241008T145000Z-00000000.md`,
    `update incidents/2024/${ID}/${FILE}`,
  ]);
});
