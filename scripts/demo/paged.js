const at = (clock) => `2024-10-08T${clock}:00Z`;
const inSeoul = (clock) => `2024-10-08T${clock}:00+09:00`;

/** The page of the example review, from the phone that rings to the end; PagerDuty is played by a server here. */
export const PAGED_ENGLISH = {
  title: 'An incident that began as a page',
  pagerduty: 'en',
  env: {LANG: 'C.UTF-8', TZ: 'UTC'},
  person: {name: 'Mitchell', email: 'mitchell@example.com'},
  files: {},
  steps: [
    {say: '14:31: the phone rings. Signing in is done once.', at: at('14:31')},
    {run: 'echo "$KEY" | mh pagerduty login'},
    {run: 'mh incident pull 1008'},
    {say: '14:32: I have it. PagerDuty hears of it too.', at: at('14:32')},
    {run: 'mh incident ack'},
    {
      say: '14:41: notes were written in PagerDuty meanwhile. Pulling again adds only what is new.',
      at: at('14:41'),
    },
    {run: 'mh incident pull 1008'},
    {say: '14:45: one line, in the repo and in PagerDuty.', at: at('14:45')},
    {run: 'mh log --pagerduty --mark mitigated "pool size raised to 200"'},
    {say: '15:15: it is over, on both sides.', at: at('15:15')},
    {run: 'mh incident resolve --pagerduty "PgBouncer in place"'},
    {run: 'mh incident pull 1008'},
    {run: 'mh incident show'},
    {run: 'mh docs status'},
  ],
};

export const PAGED_KOREAN = {
  title: '호출로 시작한 사고',
  pagerduty: 'ko',
  env: {LANG: 'ko_KR.UTF-8', LC_ALL: 'C.UTF-8', MH_LANG: 'ko', TZ: 'Asia/Seoul'},
  person: {name: '홍길동', email: 'gildong@example.com'},
  files: {},
  steps: [
    {say: '팀의 저장소를 마련합니다.', at: inSeoul('23:20')},
    {run: 'git init -q docs'},
    {run: 'cd docs'},
    {run: 'mh init --language ko --zone Asia/Seoul'},
    {say: '23:31: 전화가 울립니다. 로그인은 한 번만 하면 됩니다.', at: inSeoul('23:31')},
    {run: 'echo "$KEY" | mh pagerduty login'},
    {run: 'mh incident pull 1008'},
    {say: '23:32: 확인했습니다. PagerDuty에도 알립니다.', at: inSeoul('23:32')},
    {run: 'mh incident ack'},
    {
      say: '23:41: 그사이 PagerDuty에 메모가 달렸습니다. 다시 가져오면 새것만 더해집니다.',
      at: inSeoul('23:41'),
    },
    {run: 'mh incident pull 1008'},
    {say: '23:45: 한 번 적으면 저장소와 PagerDuty 양쪽에 남습니다.', at: inSeoul('23:45')},
    {run: 'mh log --pagerduty --mark 완화 "연결 풀 크기를 200으로 늘림"'},
    {say: '자정이 지났습니다. 양쪽에서 사고를 마칩니다.', at: '2024-10-09T00:15:00+09:00'},
    {run: 'mh incident resolve --pagerduty "PgBouncer 적용"'},
    {run: 'mh incident pull 1008'},
    {run: 'mh incident show'},
    {run: 'mh docs status'},
  ],
};
