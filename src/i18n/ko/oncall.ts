import type {oncall as source} from '../en/oncall.ts';

export const oncall: Readonly<Record<keyof typeof source, string>> = {
  'failure.pagerduty-service-unknown': 'PagerDuty에서 그런 서비스를 찾을 수 없습니다: {service}',
  'hint.pagerduty-service-unknown':
    'PagerDuty에 보이는 이름을 그대로 입력하거나, .mh/config.yaml의 services에 이름과 별칭을 적으세요.',
  'failure.pagerduty-service-ambiguous':
    '여러 PagerDuty 서비스가 있어 하나를 고를 수 없습니다: {service} ({names})',
  'hint.pagerduty-service-ambiguous': '이름 전체를 입력하세요: --service "{first}"',
  'failure.oncall-unknown': '누가 대기 중인지 알 수 없습니다.',
  'hint.oncall-unknown':
    'mh pagerduty login으로 로그인하거나, .mh/config.yaml에 oncall.rotation 항목을 적으세요.',
  'oncall.everything': '전체',
  'oncall.until': '{time}까지',
  'oncall.always': '항상',
  'oncall.nobody': '대기 중인 사람이 없습니다.',
  'oncall.asking': 'PagerDuty에 확인하는 중…',
  'oncall.instead': 'PagerDuty에서 알 수 없어 이 저장소의 대기 순서로 답합니다: {problem}',
  'oncall.ask-later': '누가 대기 중인지 보려면: mh oncall now{service}',
};
