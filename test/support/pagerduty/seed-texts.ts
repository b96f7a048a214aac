/** What happened on 8 October 2024, as the people who were there would have typed it. */
export const SEED_TEXTS = {
  en: {
    title: 'Database connection pool exhausted',
    alert: '500 errors rising on checkout',
    notes: {
      '14:32': 'Investigating: database connection errors',
      '14:35': 'Web servers restarted (no help)',
      '14:40': 'The connection pool is the problem',
      '14:45': 'Pool size raised to 200',
      '15:00': 'Connection pooling put in place (PgBouncer)',
    },
  },
  ko: {
    title: '데이터베이스 연결 풀 고갈',
    alert: '결제 서비스에서 500 오류 증가',
    notes: {
      '14:32': '조사 시작, DB 연결 오류 확인',
      '14:35': '웹 서버 재시작 (도움 안 됨)',
      '14:40': '연결 풀 문제 인식',
      '14:45': '풀 크기를 200으로 증가',
      '15:00': '연결 풀링 구현 (PgBouncer)',
    },
  },
} as const;
