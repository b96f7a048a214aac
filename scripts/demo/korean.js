import {POOL} from './pool.js';

const at = (clock) => `2024-10-08T${clock}:00+09:00`;

export const KOREAN = {
  title: '한국어로, 팀의 문서 저장소에서',
  env: {LANG: 'ko_KR.UTF-8', LC_ALL: 'C.UTF-8', MH_LANG: 'ko', TZ: 'Asia/Seoul'},
  person: {name: '홍길동', email: 'gildong@example.com'},
  files: {'pool.txt': POOL},
  steps: [
    {say: '팀의 저장소를 마련합니다. 문서의 언어와 시간대를 여기서 정합니다.', at: at('23:20')},
    {run: 'git init -q docs'},
    {run: 'cd docs'},
    {run: 'mh init --language ko --zone Asia/Seoul'},
    {say: '23:31: 문제가 생겼습니다. 시계는 손으로 맞추었습니다.', at: at('23:31')},
    {run: 'mh incident new "데이터베이스 연결 풀 고갈" --severity 높음 --service 결제'},
    {say: '23:32: 보이는 것을 적습니다.', at: at('23:32')},
    {run: 'mh log "엔지니어 조사, DB 연결 오류 확인"'},
    {run: 'mh log --mark 감지 "모니터링 경보: 500 오류 증가" --at "2분 전"'},
    {say: '23:36: 긴 출력은 증거로 남고, 비밀처럼 보이는 것은 가립니다.', at: at('23:36')},
    {run: 'cat ../pool.txt | mh log -'},
    {say: '23:45: 완화했습니다.', at: at('23:45')},
    {run: 'mh log --mark 완화 "연결 풀 크기를 200으로 늘림"'},
    {say: '자정이 지났습니다.', at: '2024-10-09T00:15:00+09:00'},
    {run: 'mh incident resolve "PgBouncer 적용" --dry-run'},
    {run: 'mh incident resolve "PgBouncer 적용"'},
    {run: 'mh incident show'},
    {say: '남는 것: git 저장소 안의 평범한 파일입니다.'},
    {run: 'find * -type f | sort'},
    {run: "git log --format='%h  %an  %s'"},
    {run: 'cat incidents/*/*/incident.md'},
  ],
};
