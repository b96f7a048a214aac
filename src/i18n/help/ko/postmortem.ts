import type {Translated} from '../../help.ts';
import type {postmortem as source} from '../en/postmortem.ts';

export const postmortem: Translated<typeof source> = {
  'postmortem new': {
    summary: '사고 사후 검토의 초안을 만듭니다',
    description:
      '사고 옆에 `postmortem.md` 문서를 만듭니다. 날짜, 기간, 심각도, 타임라인은 기록에서, 나머지는 `--from` 파일에서 오고, 사람이 생각해야 할 곳에는 질문이 들어갑니다. 두 번 실행해도 바뀌지 않습니다. 내용이 다른 검토 문서가 있으면 건드리지 않습니다. 아무도 기록하지 않은 사고는 파일의 `incident:`에서 선언합니다.',
    args: {incident: '생략하면 지금 맡고 있거나 마지막으로 끝낸 사고'},
    flags: {
      from: '답을 적은 YAML 파일: summary, impact, root_cause, lessons, actions 등 (docs/formats.md)',
      edit: '먼저 편집기에서 열기: 내 설정의 editor:, VISUAL, EDITOR',
      metrics: '계산한 시간, 참여자, 호출, 증거 절을 더함',
      force: '누가 고친 문서라도 새로 씀',
    },
    examples: [
      ['mh postmortem new', '마지막으로 끝낸 사고의 검토'],
      ['mh postmortem new 7f3k --from facts.yaml', '적어 둔 답과 함께'],
      ['mh postmortem new 7f3k --lang ko --dry-run', '한국어로 먼저 보기'],
      ['mh postmortem new --edit --metrics', '편집기에서, 수치와 함께'],
    ],
    exits: {
      2: '그런 사고가 없거나 사실 파일을 읽을 수 없음',
      3: '편집기가 없음',
      4: '내용이 다른 검토 문서가 있음',
    },
  },
  'postmortem sync': {
    summary: '검토 문서의 타임라인을 갱신합니다',
    description:
      '`mh:begin` 줄과 `mh:end` 줄 사이만 다시 씁니다. 그 밖은 한 바이트도 바뀌지 않습니다. 그 사이에 누가 적은 내용은 사고의 기록으로 남깁니다.',
    args: {incident: '생략하면 지금 맡고 있거나 마지막으로 끝낸 사고'},
    examples: [['mh postmortem sync 7f3k', '나중에 기록을 더했을 때']],
    exits: {2: '검토 문서가 없음', 4: '영역 표시가 없거나 짝이 맞지 않음'},
  },
  'postmortem hide': {
    summary: '기록 하나를 검토 문서에서 뺍니다',
    description: '일어난 일은 기록된 그대로 남고, 검토 문서에만 덜 보입니다.',
    args: {entry: '기록 이름의 일부(하나만 맞는 것), 또는 가장 새 기록은 @1'},
    flags: {undo: '다시 보이게 함'},
    examples: [
      ['mh postmortem hide @3', ''],
      ['mh postmortem hide 20241008T1435 --undo', ''],
    ],
    exits: {2: '그런 기록이 없음'},
  },
  'postmortem shorten': {
    summary: '검토 문서에서 기록 하나를 짧게 적습니다',
    description: '일어난 일은 기록된 그대로 남고, 검토 문서에만 짧게 보입니다.',
    args: {entry: '기록 이름의 일부(하나만 맞는 것), 또는 가장 새 기록은 @1', text: '대신 보일 글'},
    examples: [['mh postmortem shorten @3 "웹 서버 재시작, 도움 안 됨"', '']],
    exits: {2: '그런 기록이 없음'},
  },
  'postmortem show': {
    summary: '사고의 검토 문서를 읽습니다',
    args: {incident: '생략하면 지금 맡고 있거나 마지막으로 끝낸 사고'},
    examples: [['mh postmortem show 7f3k', '']],
    exits: {2: '그런 사고나 검토 문서가 없음'},
  },
  'postmortem list': {
    summary: '모든 사고의 검토가 어디까지 왔는지 봅니다',
    description:
      '사고마다 한 줄로 심각도, 날짜, 검토 상태와 지난 시간을 보입니다. 치명이나 높음 사고의 검토가 끝난 지 닷새 뒤에도 종료되지 않았으면 기한이 지난 것입니다. 종료, 미확인은 문서만 그렇게 말한다는 뜻입니다.',
    flags: {
      stats: '모두 더해 보기: 월별 사고, 걸린 시간, 검토, 액션 아이템, 되풀이되는 원인',
      since: '이 날짜부터 선언된 사고만',
    },
    examples: [
      ['mh postmortem list', ''],
      ['mh postmortem list --stats --since 2024-07-01', '지난 분기를 숫자로'],
    ],
  },
  'postmortem review': {
    summary: '검토를 시작했다고 적습니다',
    description: '기록으로 남기고 문서의 상태 줄을 따라 바꿉니다. 그 밖은 그대로입니다.',
    args: {incident: '생략하면 지금 맡고 있거나 마지막으로 끝낸 사고'},
    flags: {at: '지금이 아니라면 언제'},
    examples: [['mh postmortem review 7f3k', '']],
    exits: {2: '검토 문서가 없음'},
  },
  'postmortem close': {
    summary: '검토를 종료했다고 적습니다',
    description:
      '`mh postmortem check` 명령이 아무것도 지적하지 않거나, 지적된 규칙마다 이유가 있어야 합니다. 열린 액션 아이템은 막지 않습니다. 문서의 상태 줄을 따라 바꿉니다.',
    args: {incident: '생략하면 지금 맡고 있거나 마지막으로 끝낸 사고'},
    flags: {waive: '이 규칙은 두고 종료하는 이유: PM002="로그가 남아 있지 않음"', at: '지금이 아니라면 언제'},
    examples: [
      ['mh postmortem close 7f3k', ''],
      ['mh postmortem close 7f3k --waive PM002="그 시간의 로그가 남아 있지 않음"', '이유와 함께'],
    ],
    exits: {1: '먼저 고칠 것이 있음', 2: '검토 문서가 없거나 면제에 이유가 없음'},
  },
  'postmortem reopen': {
    summary: '검토를 다시 초안으로 돌립니다',
    args: {incident: '생략하면 지금 맡고 있거나 마지막으로 끝낸 사고'},
    flags: {at: '지금이 아니라면 언제'},
    examples: [['mh postmortem reopen 7f3k', '']],
    exits: {2: '검토 문서가 없음'},
  },
  'postmortem external': {
    summary: '고객에게 보낼 판을 출력합니다',
    description:
      '요약, 무슨 일이 있었나, 앞으로 하는 일만 담고 사람, 호스트, 링크, 식별자, 내부 이름은 뺍니다. 뺀 것은 표준 오류에 적습니다. 아무것도 쓰지 않으니 읽어 보고 보내세요.',
    args: {incident: '생략하면 지금 맡고 있거나 마지막으로 끝낸 사고'},
    examples: [
      ['mh postmortem external 7f3k > notice.md', ''],
      ['mh postmortem external 7f3k --lang en', '제목을 영어로'],
    ],
    exits: {2: '그런 사고가 없음'},
  },
  'postmortem check': {
    summary: '검토 문서에 빠진 것과 탓하는 문장을 찾습니다',
    description:
      '우리 것이든 남의 것이든, 영어든 한국어든 검토 문서를 읽습니다. 모든 절에 답이 있는지, 영향이 숫자인지, 시각이 서로 맞는지, 액션마다 소유자 한 사람과 날짜가 있는지, 원인이 사람이 아니라 조건인지 봅니다. 찾은 것마다 왜 중요한지, 대신 무엇을 적을지 알려 줍니다(docs/rules.ko.md). 규칙은 그 자리에서 `mh-ignore PM012: 까닭` 주석으로, 저장소 전체는 설정의 `postmortem: rules:` 아래에서 끕니다. 아무것도 쓰지 않습니다.',
    args: {reviews: '사고, Markdown 파일, 폴더. 생략하면 지금 맡고 있거나 마지막으로 끝낸 사고'},
    flags: {
      incident: '인자로 적는 것과 같음',
      all: '모든 사고의 검토 문서',
      strict: '경고도 오류로 침',
      format: '사람용, 코드 스캔용(SARIF 2.1.0), GitHub Actions 주석',
    },
    examples: [
      ['mh postmortem check', '지금 쓰고 있는 검토 문서'],
      ['mh postmortem check old/review.md', '다른 사람이 쓴 문서'],
      ['mh postmortem check --all --format github', 'CI에서'],
    ],
    exits: {1: '고칠 것이 있음', 2: '그런 사고, 파일, 검토 문서가 없음'},
  },
};
