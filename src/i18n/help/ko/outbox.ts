import type {Translated} from '../../help.ts';
import type {outbox as source} from '../en/outbox.ts';

export const outbox: Translated<typeof source> = {
  'incident ack': {
    summary: '사고를 확인했음을 알립니다',
    description:
      '확인 시점을 기록하고, PagerDuty에 열린 호출도 확인합니다. 먼저 여기에 기록하며, PagerDuty가 응답하지 않으면 이 컴퓨터에 두었다가 나중에 보냅니다.',
    args: {text: '덧붙일 말'},
    flags: {at: '확인한 때'},
    examples: [
      ['mh incident ack', ''],
      ['mh incident ack "연결 풀 확인 중" -i 7f3k', ''],
    ],
    exits: {4: '이미 끝난 사고'},
  },
  'incident page': {
    summary: '사고에 대응자를 부릅니다',
    description:
      'PagerDuty에 있는 사고의 호출에 사람이나 서비스의 대기 담당자를 부릅니다. 아직 호출이 없으면 그 서비스의 호출을 엽니다. 누구도 두 번 부르지 않습니다. 도착했는지 알 수 없으면 보내지 않고 결정을 기다립니다.',
    args: {who: '사람이나 서비스: 설정의 키, 이름, 별칭, 또는 PagerDuty의 이름, 이메일 주소, ID'},
    flags: {at: '부른 때', message: '받는 사람이 읽을 말. 생략하면 제목'},
    examples: [
      ['mh incident page 홍길동', ''],
      ['mh incident page database --message "연결 풀이 가득 차서 도움이 필요합니다"', ''],
    ],
    exits: {4: '끝난 사고이거나, 사람을 부를 호출이 없음'},
  },
  'incident update': {
    summary: '기다리는 이들에게 알린 내용을 남깁니다',
    args: {text: '알린 내용'},
    flags: {
      at: '알린 때',
      next: '다음에 알릴 때: 30분, 1시간, 15:30',
      pagerduty: '사고의 호출에도 상황 공유로 보냄',
    },
    examples: [
      ['mh incident update "결제가 대부분 다시 됩니다" --next 30분', ''],
      ['mh incident update "복구했고 지켜보고 있습니다" --pagerduty', '호출의 구독자가 읽음'],
    ],
  },
  'pagerduty retry': {
    summary: 'PagerDuty로 보낼 것을 지금 보냅니다',
    description:
      '보내지 못한 것은 저절로 다시 보냅니다. 이 명령은 지금 바로 하고 결과를 보여 줍니다. ID를 적으면 결정을 기다리는 것도 보냅니다.',
    args: {id: '`mh docs status` 출력에 있는 ID'},
    examples: [
      ['mh pagerduty retry', ''],
      ['mh pagerduty retry 9k2m4x7q', '도착하지 않았거나, 까닭이 사라졌을 때'],
    ],
    exits: {2: '그런 ID가 없음', 3: '로그인이 필요함', 5: 'PagerDuty에 닿을 수 없음'},
  },
  'pagerduty drop': {
    summary: 'PagerDuty로 보낼 것 하나를 그만둡니다',
    description: '사고의 기록은 그대로 남고, PagerDuty에만 알리지 않습니다.',
    args: {id: '`mh docs status` 출력에 있는 ID'},
    examples: [['mh pagerduty drop 9k2m4x7q', '']],
    exits: {2: '그런 ID가 없음', 4: '지금 보내는 중'},
  },
};
