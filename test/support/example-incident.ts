import type {Entry} from '../../src/incident/entry.ts';

export const ID = '2024-10-08-데이터베이스-연결-풀-고갈-7f3k';
let count = 0;

/** An entry at `14:30` of the day, written at `logged` (default: then). */
export function entry(time: string, kind: string, some: Partial<Entry> & {logged?: string} = {}): Entry {
  const logged = `2024-10-08T${some.logged ?? time}:00.000Z`;
  const base = {name: `e${String(++count).padStart(3, '0')}`, by: 'mitchell@example.com', byName: 'Mitchell'};
  return {
    ...base,
    at: `2024-10-08T${time}:00Z`,
    kind,
    source: 'cli',
    data: {},
    extra: {},
    body: '',
    ...some,
    logged,
  };
}

export const declared = entry('14:30', 'declared', {
  data: {
    id: ID,
    title: '데이터베이스 연결 풀 고갈',
    severity: 'SEV2',
    language: 'ko',
    zone: 'UTC',
    services: ['checkout'],
  },
});
/** The incident of the example review. */
export const seed = [
  declared,
  entry('14:30', 'note', {body: '모니터링 알림: 500 오류 증가'}),
  entry('14:32', 'note', {body: '엔지니어 조사, DB 연결 오류 확인'}),
  entry('14:35', 'note', {body: '웹 서버 재시작 시도 (도움 안 됨)'}),
  entry('14:40', 'note', {body: '연결 풀 문제 인식'}),
  entry('14:45', 'mark', {body: '풀 크기를 200으로 증가', data: {mark: 'mitigated'}}),
  entry('15:00', 'note', {body: '연결 풀링 구현 (PgBouncer)'}),
  entry('15:15', 'status', {body: '시스템 완전 복구', data: {status: 'resolved'}}),
];
