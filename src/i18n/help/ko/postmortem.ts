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
};
