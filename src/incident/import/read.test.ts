import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {seed} from '../../../test/support/example-incident.ts';
import {Failure} from '../../failure.ts';
import {decode} from './decode.ts';
import {readTimeline, type TimelineFormat} from './read.ts';
import type {Given} from './place.ts';

async function read(text: string | Uint8Array, format: TimelineFormat, given: Given = {}) {
  const bytes = Buffer.from(text as string);
  return await readTimeline({name: 'file', bytes: bytes.length, text: decode(bytes, 'file'), format}, given);
}

/** What a timeline says, in short: `14:30Z text (kind) by author`. */
async function lines(text: string | Uint8Array, format: TimelineFormat, given?: Given): Promise<string[]> {
  const {rows} = await read(text, format, given);
  return rows.map(({at, text: said, kind, author}) => {
    const more = (kind === undefined ? '' : ` (${kind})`) + (author === undefined ? '' : ` by ${author}`);
    return `${at.written} ${said}${more}`;
  });
}

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof Failure ? error.code : String(error);
}

describe('a CSV timeline', () => {
  it('is read by the usual names of its columns, in both languages', async () => {
    const day = {year: 2024, month: 10, day: 8};
    expect(
      await lines('time,text,author,kind\n14:30,500s rise,Mitchell,detected\n', 'csv', {day, zone: 'UTC'}),
    ).toEqual(['2024-10-08T14:30:00Z 500s rise (detected) by Mitchell']);
    expect(
      await lines('날짜;시각(KST);내용;담당\n2024-10-08;23:30;"알림;\n둘째 줄";홍길동\n', 'csv'),
    ).toEqual(['2024-10-08T23:30:00+09:00 알림;\n둘째 줄 by 홍길동']);
    expect(await lines('Timestamp\tMessage\tWho\n2024-10-08T14:30:00.250Z\tup\tKent\n', 'csv')).toEqual([
      '2024-10-08T14:30:00.250Z up by Kent',
    ]);
  });

  it('is read with a byte order mark, CRLF, in UTF-16 and in EUC-KR', async () => {
    const text = '시각,내용\r\n2024-10-08 14:30 UTC,복구\r\n';
    const expected = ['2024-10-08T14:30:00Z 복구'];
    const eucKr = [0xbd, 0xc3, 0xb0, 0xa2, 0x2c, 0xb3, 0xbb, 0xbf, 0xeb];
    const row = Buffer.from('\r\n2024-10-08 14:30 UTC,');
    expect(await lines(`\uFEFF${text}`, 'csv')).toEqual(expected);
    expect(await lines(Buffer.from(`\uFEFF${text}`, 'utf16le'), 'csv')).toEqual(expected);
    expect(await lines(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(), 'csv')).toEqual(expected);
    expect(await lines(Buffer.from([...eucKr, ...row, 0xba, 0xb9, 0xb1, 0xb8]), 'csv')).toEqual(expected);
  });

  it('names the line of the file of each row that it cannot read', async () => {
    const text =
      'sep=;\ntime;text;zone\n2024-10-08 14:30;"two\nlines";UTC\n\nsoon;up;UTC\n14:40;;UTC\n14:41;x;PST\n25:00;y;UTC\n';
    const {rows, problems} = await read(text, 'csv');
    expect(rows.map(({line}) => line)).toEqual([3]);
    expect(problems).toEqual([
      {line: 6, kind: 'no-time', found: 'soon'},
      {line: 7, kind: 'no-text', found: '14:40'},
      {line: 8, kind: 'zone', found: 'PST'},
      {line: 9, kind: 'no-time', found: '25:00'},
    ]);
    const open = await read('time,text\n2024-10-08 14:30 UTC,"never closed\n', 'csv');
    expect(open.problems).toEqual([{line: 2, kind: 'quote', found: ''}]);
  });

  it('takes a mark without a text', async () => {
    expect(await lines('time,text,kind\n2024-10-08 14:45 UTC,,완화\n', 'csv')).toEqual([
      '2024-10-08T14:45:00Z  (완화)',
    ]);
  });

  it('refuses what has no columns, nothing in it, or more than one incident has', async () => {
    expect(await refusal(read('a,b\n1,2\n', 'csv'))).toBe('import-columns');
    expect(await refusal(read('time,text\n', 'csv'))).toBe('import-no-timeline');
    const many = 'time,text\n' + '2024-10-08 14:30 UTC,x\n'.repeat(10_001);
    expect(await refusal(read(many, 'csv'))).toBe('import-too-many');
    const large = {name: 'f', bytes: 50 * 1024 * 1024, text: 'x', format: 'csv'} as const;
    expect(await refusal(readTimeline(large, {}))).toBe('import-too-large');
  });
});

describe('a Markdown timeline', () => {
  it('is found in the example review, with its day, zone, title and marks', async () => {
    const text = readFileSync(new URL('../../../test/golden/incident.ko.md', import.meta.url), 'utf8');
    const {title, rows, problems} = await read(text, 'markdown');
    expect([title, problems]).toEqual(['데이터베이스 연결 풀 고갈', []]);
    const shown = seed.filter(({kind}) => kind !== 'declared');
    expect(rows.map((row) => [row.at.instant.toISOString(), row.text])).toEqual(
      shown.map(({at, body}) => [new Date(at).toISOString(), body]),
    );
  });

  it.each([
    ['- 14:30 — alert fires', 'alert fires'],
    ['* **14:30** alert fires', 'alert fires'],
    ['1. [14:30] alert fires', 'alert fires'],
    ['14:30 UTC: alert fires', 'alert fires'],
    ['**14:30 UTC** - alert fires', 'alert fires'],
    ['- 오후 2시 30분 알림', '알림'],
    ['- 2:30 pm | alert fires', 'alert fires'],
    ['- 14:30-14:35 - alert fires', '14:30-14:35: alert fires'],
    ['- 14:30 - alert fires (no help)', 'alert fires (no help)'],
  ])('reads %j', async (line, text) => {
    const day = {year: 2024, month: 10, day: 8};
    const {rows} = await read(`${line}\n`, 'markdown', {day, zone: 'UTC'});
    expect(rows.map((row) => [row.at.written, row.text])).toEqual([['2024-10-08T14:30:00Z', text]]);
  });

  it('reads tables, days above the lines, and what crosses midnight', async () => {
    const table =
      '# Outage\n\nDate: 2024-10-08\n\n| Time (UTC) | Event | Who |\n| --- | --- | --- |\n| 23:50 | a \\| b | Kent |\n| 00:10 | c<br>d | |\n';
    expect(await lines(table, 'markdown')).toEqual([
      '2024-10-08T23:50:00Z a | b by Kent',
      '2024-10-09T00:10:00Z c\nd',
    ]);
    const days =
      '## Timeline (KST)\n\n### 8 Oct 2024\n\n- 23:50 - a\n\n### 2024년 10월 9일\n\n- 00:10 - b\n  - more\n\n## Later\n\n- 00:20 - no part of it\n';
    expect(await lines(days, 'markdown')).toEqual([
      '2024-10-08T23:50:00+09:00 a',
      '2024-10-09T00:10:00+09:00 b\n- more',
    ]);
  });

  it('reports a line without a time among lines with one, and a zone that means several', async () => {
    const text = '2024-10-08, times in UTC\n\n- 14:30 - a\n- then - b\n- 14:40 PST - c\n';
    expect((await read(text, 'markdown')).problems).toEqual([
      {line: 4, kind: 'no-time', found: 'then - b'},
      {line: 5, kind: 'zone', found: 'PST'},
    ]);
  });

  it('guesses no day and no zone', async () => {
    expect(await refusal(read('- 14:30 UTC - a\n', 'markdown'))).toBe('import-no-day');
    expect(await refusal(read('# 2024-10-08\n\n- 14:30 - a\n', 'markdown'))).toBe('import-no-zone');
    const two = 'From 2024-10-08 to 2024-10-09, 09:00 KST (00:00 UTC)\n\n';
    expect(await refusal(read(`${two}- 14:30 UTC - a\n`, 'markdown'))).toBe('import-several-days');
    const day = {year: 2024, month: 10, day: 8};
    expect(await refusal(read(`${two}- 14:30 - a\n`, 'markdown', {day}))).toBe('import-several-zones');
    expect(await lines(`${two}- 14:30 - a\n`, 'markdown', {day, zone: 'UTC'})).toEqual([
      '2024-10-08T14:30:00Z a',
    ]);
  });

  it('refuses what nobody can have written, and ends', async () => {
    expect(await refusal(read('just words\n', 'markdown'))).toBe('import-no-timeline');
    for (const part of ['> ', '- ', '[', '*', '`', '|'])
      expect(await refusal(read(part.repeat(20_000), 'markdown'))).toMatch(/^import-/);
  }, 30_000);
});

describe('decode', () => {
  const code = (bytes: readonly number[]) => {
    try {
      return decode(Uint8Array.from(bytes), 'f');
    } catch (error) {
      return (error as Failure).code;
    }
  };

  it('refuses what is no text', () => {
    expect(code([])).toBe('import-empty');
    expect(code([0xff, 0xfe])).toBe('import-empty');
    expect(code([0x50, 0x4b, 3, 4, 0, 0])).toBe('import-not-text');
    expect(code([0x80, 0xff, 0x80])).toBe('import-not-text');
  });
});
