import type {helpEn} from './help.en.ts';
import type {Translated} from './help.ts';
import {action} from './help/ko/action.ts';
import {docs} from './help/ko/docs.ts';
import {incident} from './help/ko/incident.ts';
import {outbox} from './help/ko/outbox.ts';
import {pagerduty} from './help/ko/pagerduty.ts';
import {postmortem} from './help/ko/postmortem.ts';

/** Korean help, typed by the English table: a missing key does not compile. */
export const helpKo: Translated<typeof helpEn> = {
  headings: {
    usage: '사용법',
    alias: '같은 명령',
    arguments: '인자',
    flags: '플래그',
    everywhere: '어디서나 뜻이 같은 플래그',
    examples: '예',
    exits: '종료 상태',
    commands: '명령',
    more: '명령 하나를 자세히 보려면: mh help 명령',
    oneOf: '다음 중 하나',
    repeatable: '여러 번 가능',
  },
  root: {
    summary: '첫 알림부터 마지막 액션 아이템까지, 팀의 git 저장소에 Markdown으로 남깁니다',
    description:
      '첫 `mh incident new`에는 아무 준비도 필요 없습니다. 입력한 내용은 사라지지 않습니다. 기록할 곳을 정할 수 없으면 보관하고, 꺼내는 방법을 알려 줍니다.',
    examples: [
      ['mh incident new "결제가 느림" --severity 높음', '사고 선언'],
      ['mh log "연결 풀 재시작"', '보고 한 일을 적기'],
      ['mh incident resolve "연결 풀 크기 확대"', '사고가 끝났을 때'],
    ],
  },
  topics: {
    incident: '사고를 선언하고, 기록하고, 이끌고, 읽습니다',
    pagerduty: 'PagerDuty에 로그인하고, 로그인 상태를 확인합니다',
    oncall: '누가 대기 중인지 봅니다',
    docs: '문서를 담는 저장소를 공유하고, 살펴보고, 옮깁니다',
    postmortem: '사고 사후 검토: 초안, 검사, 후속 조치',
    action: '사고 뒤에 할 일과 끝났는지를 봅니다',
  },
  everywhere: {
    incident: '대상 사고: id의 한 부분, 네 글자 태그, 또는 가장 최근 것은 @1',
    docs: '여기서 찾은 것 대신 쓸 문서 저장소',
    lang: '답하는 언어. 문서는 사고의 언어 그대로',
    json: '표준 출력에 JSON 값 하나만, 오류도 같음',
    'dry-run': '무엇을 쓸지 보여 주기만 하고 쓰지 않음',
    'no-input': '묻지 않음. 빠진 것이 있으면 거절',
    yes: '물어볼 것에 모두 예로 답함',
  },
  commands: {...action, ...docs, ...incident, ...outbox, ...pagerduty, ...postmortem},
};
