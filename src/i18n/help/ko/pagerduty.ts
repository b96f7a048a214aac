import type {Translated} from '../../help.ts';
import type {pagerduty as source} from '../en/pagerduty.ts';

export const pagerduty: Translated<typeof source> = {
  'pagerduty login': {
    summary: 'PagerDuty에 로그인합니다',
    description:
      '키나 OAuth 토큰을 묻거나 표준 입력에서 읽습니다. 명령줄은 남이 볼 수 있으므로 받지 않습니다. 누구의 것인지 PagerDuty에 확인한 다음에만 시스템 키 저장소에 보관하고, 쓸 수 있는 저장소가 없으면 본인만 읽을 수 있는 파일에 보관합니다. `PAGERDUTY_TOKEN` 변수와 사용자 설정의 `pagerduty.token_command` 항목이 먼저 쓰입니다.',
    flags: {
      region: '계정이 있는 지역. 다른 지역도 시도함',
      oauth: '모양과 관계없이 OAuth 토큰으로 다룸',
    },
    examples: [
      ['mh pagerduty login', '키를 묻고 화면에 보이지 않음'],
      ['pass show pagerduty | mh pagerduty login --region eu', '비밀번호 관리자에서'],
    ],
    exits: {3: 'PagerDuty가 토큰을 받아들이지 않음. 아무것도 보관하지 않음', 5: 'PagerDuty에 닿을 수 없음'},
  },
  'pagerduty status': {
    summary: '누구의 토큰을 어디서 가져와 어느 주소에 쓰는지, 무엇이 가능한지 보여 줍니다',
    examples: [['mh pagerduty status', '']],
    exits: {3: '로그인하지 않았거나 PagerDuty가 토큰을 받아들이지 않음', 5: 'PagerDuty에 닿을 수 없음'},
  },
  'pagerduty logout': {
    summary: '보관한 토큰을 모두 지웁니다',
    description: '키 자체는 PagerDuty에서 삭제할 때까지 유효합니다.',
    examples: [['mh pagerduty logout', '']],
    exits: {5: '시스템 키 저장소에서 지울 수 없음'},
  },
  'oncall now': {
    summary: '지금 누가 대기 중인지 보여 줍니다',
    description:
      '로그인되어 있으면 PagerDuty에서 에스컬레이션 단계별로 가져옵니다. PagerDuty를 쓰지 않거나 닿을 수 없으면 문서 저장소 설정의 대기 순서를 따릅니다.',
    flags: {service: '이 서비스를 맡은 사람만. PagerDuty의 이름, 또는 설정의 키나 별칭'},
    examples: [
      ['mh oncall now', ''],
      ['mh oncall now --service checkout', ''],
    ],
    exits: {
      2: '없는 서비스',
      3: '누가 대기 중인지 알 수 없음',
      4: '맞는 서비스가 여럿임',
      5: 'PagerDuty에 닿을 수 없고 대기 순서도 없음',
    },
  },
};
