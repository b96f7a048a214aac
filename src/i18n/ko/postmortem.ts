import type {postmortem as source} from '../en/postmortem.ts';

export const postmortem: Readonly<Record<keyof typeof source, string>> = {
  'postmortem.ask.summary': '무엇이, 누구에게, 왜 고장 났나요? 두세 문장으로 적으세요.',
  'postmortem.ask.started': '아무도 알아채기 전, 언제 시작되었나요?',
  'postmortem.ask.detected': '처음 알아챈 때는 언제이고, 알림과 사용자 중 어느 쪽이었나요?',
  'postmortem.ask.severity': '얼마나 심각했나요? 치명, 높음, 보통, 낮음 가운데 하나를 적으세요.',
  'postmortem.ask.impact': '사용자나 요청이 얼마나, 얼마 동안 영향을 받았나요?',
  'postmortem.ask.root-cause': '어떤 조건들이 겹쳐서 일어났나요?',
  'postmortem.ask.immediate': '무엇으로 멈췄나요?',
  'postmortem.ask.long-term': '무엇이 같은 일을 막아 주나요?',
  'postmortem.ask.went-well': '무엇이 도움이 되었고 계속할 만한가요?',
  'postmortem.ask.went-wrong': '무엇이 더 나쁘게, 더 오래 가게 했나요?',
  'postmortem.ask.actions': '무엇이 원인을 없애고, 누가 언제까지 하나요?',
  'postmortem.ask.prevention': '다음에는 어떤 알림, 한계, 테스트, 런북이 막아 주나요?',
  'postmortem.ask.reviewers': '누가 검토하나요?',
  'postmortem.ongoing': '{time}부터 진행 중',
  'postmortem.evidence': '증거',
  'postmortem.state.draft': '초안',
  'postmortem.state.in-review': '검토 중',
  'postmortem.state.closed': '종료',
  'failure.region-broken': '영역 표시가 짝이 맞지 않아 고칠 수 없습니다: {name} ({line}행)',
  'hint.region-broken': 'mh:begin 줄과 mh:end 줄을 하나씩 되돌려 놓거나, 둘 다 지우세요.',
};
