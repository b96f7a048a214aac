import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {arbitraryEntry} from '../../test/support/arbitrary-entry.ts';
import type {Entry} from './entry.ts';
import {canonicalBody} from './body.ts';
import {parseEntry, printEntry, readEntry} from './entry-file.ts';

const note: Entry = {
  name: '20241008T143200Z-7f3k2m9x',
  at: '2024-10-08T23:32:00+09:00',
  logged: '2024-10-08T14:33:07.412Z',
  kind: 'note',
  by: 'mitchell@example.com',
  byName: 'Mitchell',
  source: 'cli',
  data: {},
  extra: {},
  body: 'DB 연결 오류 확인',
};

const file = `---
mh: 1
at: "2024-10-08T23:32:00+09:00"
logged: "2024-10-08T14:33:07.412Z"
kind: note
by: mitchell@example.com
by_name: Mitchell
source: cli
---

DB 연결 오류 확인
`;

describe('printEntry', () => {
  it('writes the keys in their order, times quoted, data last', () => {
    expect(printEntry(note)).toBe(file);
    const full = {
      ...note,
      kind: 'correction',
      replaces: 'x',
      ref: '1e5',
      extra: {later: [1]},
      data: {mark: 'ack'},
    };
    expect(printEntry(full)).toContain(
      'source: cli\nref: "1e5"\nreplaces: x\nlater: [1]\ndata: {"mark":"ack"}\n---\n',
    );
  });

  it('has nothing after the header when the body is empty', () => {
    expect(printEntry({...note, body: ' \n\n'}).endsWith('source: cli\n---\n')).toBe(true);
  });

  it('is read back as the same entry', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryEntry, async (entry) => {
        expect(parseEntry(entry.name, printEntry(entry))).toEqual(entry);
        expect(await readEntry(entry.name, printEntry(entry))).toEqual(entry);
      }),
    );
  });

  it('is read the same by a YAML parser', () => {
    fc.assert(
      fc.property(arbitraryEntry, (entry) => {
        const [, header] = printEntry(entry).split(/^---$/m);
        const {
          mh,
          at,
          logged,
          kind,
          by,
          by_name,
          source,
          ref,
          replaces,
          data = {},
          ...extra
        } = parse(header ?? '');
        const read = {
          name: entry.name,
          at,
          logged,
          kind,
          by,
          byName: by_name,
          source,
          ref,
          replaces,
          data,
          extra,
          body: entry.body,
        };
        expect(mh).toBe(1);
        expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(JSON.stringify(entry)));
      }),
    );
  });

  it('keeps any text as its canonical body', async () => {
    const text = fc.oneof(
      fc.string({unit: 'binary'}),
      fc
        .array(
          fc.constantFrom(
            '---',
            '\n',
            '\r\n',
            '\r',
            ' ',
            '\0',
            '\uFEFF',
            '\uAC00',
            '\u1100\u1161',
            'e\u0301',
            'a: b',
          ),
        )
        .map((parts) => parts.join('')),
      fc.uint8Array(),
    );
    await fc.assert(
      fc.asyncProperty(text, async (written) => {
        const body = canonicalBody(written);
        expect(canonicalBody(body)).toBe(body);
        expect((await readEntry('x', printEntry({...note, body}))).body).toBe(body);
      }),
      {numRuns: 500},
    );
  });
});

describe('canonicalBody', () => {
  it('drops what no reader wants and keeps the words', () => {
    expect(canonicalBody('\uFEFFone\r\n\0two\rthree \n \n\n')).toBe('one\ntwo\nthree ');
    expect(canonicalBody(Uint8Array.of(0x61, 0xff, 0x62))).toBe('a\uFFFDb');
    expect(canonicalBody('\u1100\u1161')).toBe('\uAC00');
  });
});

describe('readEntry', () => {
  it('reads what a person has edited', async () => {
    const edited = file
      .replace('kind: note', "kind: 'note' # as typed")
      .replace('source: cli', 'source: cli\ndata:\n  evidence:\n    lines: 42')
      .trimEnd()
      .replaceAll('\n', '\r\n');
    expect(await readEntry(note.name, edited)).toEqual({...note, data: {evidence: {lines: 42}}});
  });

  it('keeps what a newer version wrote', async () => {
    const newer = file.replace('mh: 1', 'mh: 2').replace('kind: note', 'kind: forecast');
    const entry = await readEntry(note.name, newer);
    expect(entry).toMatchObject({kind: 'forecast', extra: {mh: 2}});
    expect(printEntry(entry)).toBe(newer);
  });

  it.each([
    ['no header', 'hello', {line: 1, expected: '---', found: 'hello'}],
    ['no end', '---\nmh: 1', {line: 2, expected: '---', found: 'mh: 1'}],
    ['no time', '---\nmh: 1\nkind: note\n---\n', {expected: 'at: "2024-10-08T14:32:00Z"', found: '…'}],
    ['a time without offset', '---\nmh: 1\nat: "2024-10-08T14:32:00"\nkind: note\n---\n', {line: 3}],
    ['broken YAML', '---\nmh: 1\nat: "2024-10-08T14:32Z\nkind: [\n---\n', {expected: 'YAML'}],
    ['the same key twice', '---\nmh: 1\nmh: 1\n---\n', {line: 3, expected: 'YAML', found: 'mh: 1'}],
    ['a header that contains itself', '---\n&a\nmh: *a\n---\n', {expected: 'mh: 1'}],
  ])('names the line for %s', async (_, text, params) => {
    await expect(readEntry('x', text)).rejects.toMatchObject({
      code: 'entry-broken',
      params: {name: 'x', ...params},
    });
  });
});
