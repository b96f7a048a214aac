import type {Translated} from '../../help.ts';
import type {action as source} from '../en/action.ts';

const REF = '7f3k#3처럼 그 사고의 세 번째 것, 또는 -i와 함께(혹은 지금 맡은 사고의) 3';

export const action: Translated<typeof source> = {
  'action list': {
    summary: '사고 뒤에 할 일이 무엇이 남았고 무엇이 늦었는지 봅니다',
    description:
      '모든 검토 문서의 체크박스를 사람이 적은 그대로 읽습니다: `- [ ] 할 일 (담당, 기한)`. 끝나지 않은 것을 기한이 이른 순서로 보여 줍니다. 각각의 이름 `7f3k#3`은 다른 명령에 그대로 씁니다.',
    flags: {
      overdue: '기한이 지난 것만',
      owner: '이 사람이 맡은 것만, 설정이 아는 어떤 이름으로든',
      all: '끝났거나 취소한 것도',
    },
    examples: [
      ['mh action list', ''],
      ['mh action list --overdue', '한 달 뒤에 물을 때'],
      ['mh action list --owner 홍길동 --json', ''],
    ],
  },
  'action add': {
    summary: '검토 문서에 액션 아이템을 더합니다',
    description: '마지막 액션 아이템 뒤에 한 줄을 더하고 커밋합니다.',
    args: {text: '할 일, 끝났을 때 알아볼 수 있게'},
    flags: {
      owner: '맡은 사람 한 명',
      due: '기한: 2024-10-20, 10/20, 10월 20일',
      type: '원인에 대해 하는 일: prevent(예방), detect(감지), mitigate(완화), repair(복구), investigate(조사)',
      effort: '작업량: 2d, 3h, 2일',
    },
    examples: [['mh action add "연결 풀 80% 알림" -i 7f3k --owner 홍길동 --due "10월 20일"', '']],
    exits: {2: '검토 문서가 없거나 액션 아이템 부분이 없음'},
  },
  'action done': {
    summary: '액션 아이템을 끝난 것으로 적습니다',
    description: '체크박스를 채우고 언제, 무엇으로 알 수 있는지 적습니다. 문서의 다른 곳은 바뀌지 않습니다.',
    args: {ref: REF},
    flags: {
      evidence: '끝났음을 보여 주는 것: 주소, 커밋, 런북',
      on: '끝낸 날, 생략하면 오늘',
    },
    examples: [
      ['mh action done 7f3k#3 --evidence https://github.com/acme/shop/pull/42', ''],
      ['mh action done 3 -i 7f3k --on 어제', ''],
    ],
    exits: {2: '그런 액션 아이템이 없음', 4: '이미 끝났음'},
  },
  'action reopen': {
    summary: '액션 아이템을 다시 엽니다',
    description: '체크박스를 비우고 끝낸 날을 지웁니다. 증거는 남습니다.',
    args: {ref: REF},
    examples: [['mh action reopen 7f3k#3', '']],
    exits: {2: '그런 액션 아이템이 없음', 4: '끝나지 않았음'},
  },
  'action export': {
    summary: '액션 아이템을 팀이 쓰는 도구로 내보냅니다',
    description:
      'CSV와 달력은 표준 출력으로 나갑니다. GitHub 이슈는 로그인해 둔 `gh`로 만들며, 몇 번을 내보내도 액션 아이템마다 하나만 만듭니다. 어느 액션 아이템인지는 이슈 안의 보이지 않는 줄에 적혀 있습니다.',
    flags: {
      to: 'csv: 스프레드시트용, ics: 달력의 할 일, github: 이슈',
      repo: '이슈를 만들 저장소 OWNER/NAME, 문서 저장소가 아닐 때',
      overdue: '기한이 지난 것만',
      owner: '이 사람이 맡은 것만, 설정이 아는 어떤 이름으로든',
      all: '끝났거나 취소한 것도. 새 이슈로는 만들지 않음',
    },
    examples: [
      ['mh action export --to csv > actions.csv', ''],
      ['mh action export --to ics --owner 홍길동 > actions.ics', ''],
      ['mh action export --to github --dry-run', '만들 이슈를 먼저 보기'],
    ],
    exits: {3: '`gh` 프로그램이 없거나 로그인되어 있지 않음', 5: 'GitHub에서 거절했거나 답이 없음'},
  },
};
