import {describe, expect, test} from 'vitest';
import {entry, ID, seed} from '../../../test/support/example-incident.ts';
import {MITCHELL, pageLog, pageRecord} from '../../../test/support/example-page.ts';
import {width} from '../../encode/columns.ts';
import {foreignLine, type Lang, type Message, sayIn} from '../../i18n/index.ts';
import type {Entry} from '../entry.ts';
import {foldIncident} from '../incident.ts';
import {summaryOf} from '../summary.ts';
import {runningClock} from './clock.ts';
import {type Room, roomView} from './room.ts';
import type {Screen} from './screen.ts';

const NOW = new Date('2024-10-08T14:50:07Z');
const open = seed.slice(0, 6);

function screenIn(lang: Lang, columns: number): Screen {
  const same = (text: Message) => text;
  const paint = {strong: same, faint: same, severity: (_: unknown, text: Message) => text};
  return {say: sayIn(lang), lang, zone: 'UTC', width: columns, paint, now: NOW};
}

function roomOf(entries: readonly Entry[], some: Partial<Room> = {}): Room {
  return {incident: foldIncident(ID, entries), remarks: [], others: [], ...some};
}

const full = roomOf(
  [
    ...open,
    entry('14:31', 'role', {data: {role: 'commander', person: '홍길동'}}),
    entry('14:46', 'update', {body: '결제가 느립니다', data: {next: '2024-10-08T15:00:00Z'}}),
    pageRecord('14:30'),
    pageLog('14:32', 'A1', 'acknowledge', {}, MITCHELL),
  ],
  {
    onCall: 'Mitchell',
    remarks: [
      foreignLine('something waits for somebody, and it takes more words than a narrow terminal has'),
    ],
    others: [summaryOf(foldIncident('2024-10-08-search-p0xd', seed.slice(1, 2)))],
  },
);

describe('the room', () => {
  test('says in English how it stands', () => {
    expect(roomView(full, screenIn('en', 80))).toEqual([
      'SEV2  데이터베이스 연결 풀 고갈                   데이터베이스-연결-풀-고갈-7f3k',
      '0:20:07 since declared · investigating · checkout',
      'commander 홍길동 · on call: Mitchell',
      'page #42: acknowledged  https://acme.pagerduty.com/incidents/Q1ABCD2EFGH345',
      'Next update due 15:00 UTC, in 10 min',
      '',
      'Tue 8 Oct 2024 (UTC)',
      '  14:30         500 errors rising (page #42)                           PagerDuty',
      '  14:30    +0s  모니터링 알림: 500 오류 증가                            Mitchell',
      '  14:31     +1  commander: 홍길동                                       Mitchell',
      '  14:32     +1  acknowledged the page                                   Mitchell',
      '  14:32    +0s  엔지니어 조사, DB 연결 오류 확인                        Mitchell',
      '  14:35     +3  웹 서버 재시작 시도 (도움 안 됨)                        Mitchell',
      '  14:40     +5  연결 풀 문제 인식                                       Mitchell',
      '  14:45     +5  풀 크기를 200으로 증가 (mitigated)                      Mitchell',
      '  14:46     +1  결제가 느립니다 (update)                                Mitchell',
      '',
      'something waits for somebody, and it takes more words than a narrow terminal has',
      'also open: p0xd SEV? 20 min',
    ]);
  });

  test('says it in Korean', () => {
    expect(roomView(full, screenIn('ko', 80)).slice(0, 5)).toEqual([
      '높음  데이터베이스 연결 풀 고갈                   데이터베이스-연결-풀-고갈-7f3k',
      '선언 후 0:20:07 · 조사 중 · checkout',
      '지휘자: 홍길동 · 대기: Mitchell',
      '호출 #42: 확인됨  https://acme.pagerduty.com/incidents/Q1ABCD2EFGH345',
      '다음 공유: 15:00 UTC까지, 10분 남음',
    ]);
  });

  test('suggests what to type when PagerDuty resolved the page', () => {
    const over = roomOf([...open, pageRecord('14:30'), pageLog('14:49', 'R1', 'resolve')]);
    expect(roomView(over, screenIn('en', 80))).toContain(
      'PagerDuty resolved the page at 14:49: mh incident resolve -i 7f3k --at 14:49',
    );
  });

  test('an incident that is over has a clock that stands still, and no update that is due', () => {
    const lines = roomView(roomOf(seed), screenIn('en', 80));
    expect(lines[1]).toBe('over after 0:45:00 · resolved · checkout');
  });

  test('says so while none is open', () => {
    const lines = roomView({remarks: [], others: []}, screenIn('ko', 80));
    expect(lines).toEqual(['열려 있는 사고가 없습니다. 새 사고가 선언되면 여기에 나타납니다.']);
  });
});

describe('on any terminal', () => {
  const sizes = [20, 32, 40, 63, 64, 80, 120, 200].flatMap((columns) =>
    [3, 8, 12, 24, 50].map((rows) => [columns, rows] as const),
  );

  test.each(sizes)('%i columns and %i rows are enough', (columns, rows) => {
    for (const lang of ['en', 'ko'] as const) {
      const lines = roomView(full, screenIn(lang, columns), rows);
      expect(lines.length).toBeLessThanOrEqual(rows);
      for (const line of lines) {
        expect(line).not.toContain('\n');
        expect(width(line), line).toBeLessThanOrEqual(columns);
      }
    }
  });

  test('the last entries stay', () => {
    const lines = roomView(full, screenIn('en', 80), 16);
    expect(lines).toHaveLength(16);
    expect(lines.join('\n')).toContain('결제가 느립니다');
    expect(lines.join('\n')).not.toContain('모니터링 알림');
  });

  test('what comes from outside steers nothing', () => {
    const hostile = [
      ...open,
      entry('14:47', 'note', {body: 'a\u001B[2Jb\u202Ec', byName: 'x\u001B]0;t\u0007'}),
    ];
    expect(roomView(roomOf(hostile), screenIn('en', 80)).join('\n')).not.toMatch(/[\u001B\u0007\u202E]/);
  });
});

test('the clock runs on after a day', () => {
  const at = (text: string) => new Date(text);
  expect(runningClock(at('2024-10-08T14:30:00Z'), at('2024-10-08T14:29:00Z'), 'en')).toBe('0:00:00');
  expect(runningClock(at('2024-10-08T14:30:00Z'), at('2024-10-09T14:29:59Z'), 'en')).toBe('23:59:59');
  expect(runningClock(at('2024-10-08T14:30:00Z'), at('2024-10-10T15:31:02Z'), 'ko')).toBe('2일 1:01:02');
});
