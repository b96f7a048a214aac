import type {Translated} from '../../help.ts';
import type {postmortem as source} from '../en/postmortem.ts';

export const postmortem: Translated<typeof source> = {
  'postmortem new': {
    summary: '사고 사후 검토의 초안을 만듭니다',
    description:
      '사고 옆에 `postmortem.md` 문서를 만듭니다. 날짜, 기간, 심각도, 타임라인은 기록에서, 나머지는 `--from` 파일에서 오고, 사람이 생각해야 할 곳에는 질문이 들어갑니다. 두 번 실행해도 바뀌지 않습니다. 내용이 다른 검토 문서가 있으면 건드리지 않습니다.',
    args: {incident: '생략하면 지금 맡고 있거나 마지막으로 끝낸 사고'},
    flags: {
      from: '답을 적은 YAML 파일: summary, impact, root_cause, lessons, actions 등 (docs/formats.md)',
      force: '누가 고친 문서라도 새로 씀',
    },
    examples: [
      ['mh postmortem new', '마지막으로 끝낸 사고의 검토'],
      ['mh postmortem new 7f3k --from facts.yaml', '적어 둔 답과 함께'],
      ['mh postmortem new 7f3k --lang ko --dry-run', '한국어로 먼저 보기'],
    ],
    exits: {2: '그런 사고가 없거나 사실 파일을 읽을 수 없음', 4: '내용이 다른 검토 문서가 있음'},
  },
  'postmortem sync': {
    summary: '검토 문서의 타임라인을 갱신합니다',
    description:
      '`mh:begin timeline` 줄과 `mh:end timeline` 줄 사이만 다시 씁니다. 그 밖은 한 바이트도 바뀌지 않습니다.',
    args: {incident: '생략하면 지금 맡고 있거나 마지막으로 끝낸 사고'},
    examples: [['mh postmortem sync 7f3k', '나중에 기록을 더했을 때']],
    exits: {2: '검토 문서가 없음', 4: '영역 표시가 없거나 짝이 맞지 않음'},
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
