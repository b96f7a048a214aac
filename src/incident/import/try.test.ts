import {readFileSync} from 'node:fs';
import {test} from 'vitest';
import {readTimeline} from './read.ts';
test('x', async () => {
  for (const [f, format] of [
    ['/work/shared/seed/postmortem.ko.md', 'markdown'],
    ['test/golden/incident.en.md', 'markdown'],
    ['test/golden/incident.ko.md', 'markdown'],
  ] as const) {
    const text = readFileSync(f, 'utf8');
    const t = await readTimeline({name: f, bytes: text.length, text, format}, {});
    console.log(
      t.title,
      JSON.stringify(
        t.rows.map((r) => ({...r, at: r.at.written})),
        null,
        0,
      ).replaceAll('},', '},\n'),
      t.problems,
    );
  }
  const csv = `﻿시각(KST);내용;담당;종류\r\n2024-10-08 23:30;"여러 줄\r\n내용; 둘";홍길동;감지\r\n\r\n23:45;;;완화\r\n00:10;끝;;해결\r\nsoon;x;;\r\n`;
  const t = await readTimeline({name: 'a.csv', bytes: 9, text: csv, format: 'csv'}, {});
  console.log(JSON.stringify(t, null, 1));
});
