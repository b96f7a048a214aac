import type {pull as source} from '../en/pull.ts';

export const pull: Readonly<Record<keyof typeof source, string>> = {
  'failure.page-unreadable': 'PagerDuty의 호출로 읽을 수 없습니다: {text}',
  'hint.page-unreadable': 'ID(Q1A2B3C4D5E6F7), 번호, 또는 그 페이지의 주소를 적으세요.',
  'failure.pull-what': '이 사고에는 연결된 PagerDuty 호출이 없어 가져올 수 없습니다: {id}',
  'hint.pull-what':
    '호출을 지정하세요: mh incident pull ID -i {id}. 여러 건이면: mh incident pull --since 어제',
  'failure.page-elsewhere': '이미 다른 사고에 들어 있어 여기에 가져올 수 없습니다: {page} → {id}',
  'hint.page-elsewhere':
    '그 사고로 가져오세요: mh incident pull {page}. 둘이 같은 사고라면 합치세요: mh incident merge',
  'failure.page-undecided': '직접 선언한 사고와 같은 것인지 알 수 없어 가져올 수 없습니다: {page} ({ids})',
  'hint.page-undecided':
    '같은 사고라면 mh incident pull {page} -i {first}, 아니라면 mh incident pull {page} -i new라고 입력하세요.',
  'failure.pagerduty-nobody': '계정의 토큰이라 누구에게 배정된 호출인지 알 수 없습니다.',
  'hint.pagerduty-nobody': '호출을 직접 지정하거나, 자신의 키로 로그인하세요: mh pagerduty login',
  'pull.progress': 'PagerDuty 응답 {answers}건, 새 기록 {entries}건…',
  'pull.ask-same': '이 호출은 직접 선언한 사고와 같은 것인가요? {page} = {id} ({title}) (y/n)',
  'pull.new': '새 기록 {count}건',
  'pull.edited': '수정 {count}건',
  'pull.deleted': '삭제 {count}건',
  'pull.done': '{page}  가져왔습니다: {changes} → {id} · {docs}',
  'pull.undecided':
    '직접 선언한 사고와 같은 것일 수 있어 {count}건을 남겨 두었습니다: {pages}. 하나씩 정하세요: mh incident pull {page} -i {id} 또는 -i new',
  'pull.masked':
    '가져온 글에서 비밀 정보 {count}건을 가렸습니다({kinds}). 원문은 PagerDuty에 그대로 있습니다.',
  'failure.page-declared': '이미 선언된 호출입니다: {page} → {id}',
  'hint.page-declared': '새로 생긴 것은 이렇게 가져오세요: mh incident pull {page}',
  'failure.page-none-mine': '나에게 배정된 열린 호출이 없습니다.',
  'hint.page-none-mine':
    '호출을 지정하거나(mh incident new --pagerduty=ID), 호출 없이 선언하세요: mh incident new "…"',
  'failure.page-several-mine': '나에게 배정된 열린 호출이 {count}건이라 고를 수 없습니다: {pages}',
  'hint.page-several-mine': '하나를 지정하세요: mh incident new --pagerduty={first}',
  'pull.not-all': '호출을 끝까지 가져올 수 없었습니다: {problem}',
  'pull.later': '나중에 가져오세요: mh incident pull {page} -i {id}',
};
