import type {Translated} from '../../help.ts';
import type {incident as source} from '../en/incident.ts';

export const incident: Translated<typeof source> = {
  log: {
    summary: '사고의 타임라인에 한 줄을 기록합니다',
    description:
      '명령 뒤의 말은 모두 내용입니다. 따옴표는 셸이 가로챌 글자가 있을 때만 필요합니다. `-` 하나만 쓰면 파이프에서 읽고, 긴 출력은 타임라인 곁에 증거로 보관합니다. 표시는 그 순간이 무엇이었는지를 말하며, 검토 문서의 시각은 표시에서 나옵니다.',
    args: {text: '보거나 한 일. 파이프에서 읽으려면 -'},
    flags: {
      at: '일어난 때: 14:32, 10분 전, 어제 14:32, 2024-10-08T14:32Z',
      mark: '이 순간이 뜻하는 것: started(시작), detected(감지), acknowledged(확인), mitigated(완화), resolved(해결)',
      by: '본인이 아닐 때, 보거나 한 사람',
      attach: '증거로 보관할 파일',
      last: '기록하지 못해 보관한 내용을 기록',
      pagerduty: 'PagerDuty에 있는 사고의 호출에도 메모로 남김',
    },
    examples: [
      ['mh log "오류율 감소 중" --at 14:40', ''],
      ['mh log --mark mitigated "연결 풀 크기를 200으로 확대"', '완화까지 걸린 시간의 근거'],
      ['kubectl get pods -n checkout | mh log -', '명령의 출력을 보관'],
      ['mh log --last -i 7f3k', '보관한 내용을 이 사고에 기록'],
    ],
    exits: {
      4: '맞는 사고가 없거나 여럿이어서 내용을 보관함',
      5: '아무것도 쓸 수 없어 내용을 그대로 출력함',
    },
  },
  undo: {
    summary: '마지막 명령이 쓴 것을 되돌립니다',
    description: 'mh의 마지막 커밋을 되돌리는 새 커밋을 만듭니다. 이력은 고쳐 쓰지 않습니다.',
    examples: [
      ['mh undo --dry-run', '되돌릴 것을 먼저 보기'],
      ['mh undo', ''],
    ],
    exits: {4: '되돌릴 것이 없거나, 그 뒤에 바뀜'},
  },
  'incident new': {
    summary: '사고를 선언합니다',
    description:
      '현재 사고로 정하고, 사고 문서를 써서 함께 커밋합니다. 설정이나 템플릿이 깨져 있어도 실패하지 않습니다.',
    args: {title: '무엇이 고장 났는지 몇 마디로'},
    flags: {
      severity: '치명(sev1), 높음(sev2), 보통(sev3), 낮음(sev4)',
      service: '영향을 받는 서비스',
      impact: '사용자가 겪는 일',
      at: '사고가 된 때. 생략하면 지금',
      commander: '대응을 이끄는 지휘자',
      note: '타임라인의 첫 줄',
      page: 'PagerDuty의 서비스. 그 서비스의 호출을 엶',
      pagerduty: '먼저 가져올 호출. --pagerduty=ID, 또는 나에게 배정된 열린 호출이면 --pagerduty',
    },
    examples: [
      ['mh incident new --pagerduty', '호출을 받았을 때'],
      ['mh incident new "데이터베이스 연결 풀 고갈" -s 높음 --service checkout', ''],
      ['mh incident new "CDN이 예전 페이지를 보냄" --at "20분 전"', '늦게 선언할 때'],
      ['mh incident new "로그인 실패" --severity sev1 --no-input --json', '스크립트에서'],
    ],
  },
  'incident pull': {
    summary: 'PagerDuty에서 호출의 타임라인을 가져옵니다',
    description:
      '호출의 내용, 로그, 알림, 메모를 사고의 기록으로 가져옵니다. 다시 가져오면 새로운 것만 더하고, PagerDuty에서 고치거나 지운 것은 그렇게 표시합니다. 아무것도 지정하지 않으면 지정한 사고 또는 현재 사고에 연결된 것을 다시 가져옵니다.',
    args: {page: 'PagerDuty 호출의 ID나 번호, 또는 주소'},
    flags: {
      incident: '속할 사고. new: 새 사고로 가져옴',
      since: '이때부터의 것을 모두: 어제, 2024-10-01',
      until: '이때까지',
      service: '이 서비스의 것만',
      urgency: '이 긴급도의 것만: high, low',
      status: '이 상태의 것만: triggered, acknowledged, resolved',
      mine: '열려 있고 나에게 배정된 것만',
    },
    examples: [
      ['mh incident pull Q1A2B3C4D5E6F7', ''],
      ['mh incident pull 4711 -i 7f3k', '직접 선언한 사고와 같은 것일 때'],
      ['mh incident pull', '현재 사고에 새로 생긴 것'],
      ['mh incident pull --since 2024-10-01 --until 2024-10-07 --service 결제', ''],
    ],
    exits: {
      3: 'PagerDuty 설정이나 로그인이 필요함',
      4: '직접 선언한 사고와 같은 것일 수 있거나, 다른 사고에 들어 있음',
      5: 'PagerDuty에 연결할 수 없음: 받은 것은 그대로 있음',
    },
  },
  'incident watch': {
    summary: '멈출 때까지 열린 사고를 지켜보며 새로운 것을 가져옵니다',
    description:
      '터미널에서는 사고의 상황판이 됩니다. 경과 시간, 상태, 역할, 대기자, 마지막 기록, 다음 상황 공유 시각, 아직 보내지 못한 것을 보여 줍니다. 터미널이 아니면 새로운 것마다 한 줄씩 냅니다. 다른 사람이 올린 것, PagerDuty에 생긴 것, 이 컴퓨터에서 적은 것이 오는 대로 나타나며, PagerDuty가 없으면 이 저장소만으로 이어집니다. 가져온 것 말고는 아무것도 쓰지 않습니다. q 또는 Ctrl-C로 마칩니다.',
    args: {incident: '이 사고만'},
    flags: {
      incident: '이 사고만',
      every: 'PagerDuty와 원격 저장소를 확인하는 간격: 10초에서 1시간, 없으면 30초',
      once: '한 번만 확인해 보여 주고 마침',
      ndjson: '한 줄에 JSON 값 하나씩',
    },
    examples: [
      ['mh incident watch', ''],
      ['mh incident watch 7f3k --every 1분', ''],
      ['mh incident watch --once', '지금 상황'],
      ['mh incident watch --ndjson', '프로그램에서 읽을 때'],
    ],
    exits: {0: 'q나 Ctrl-C, 신호로 멈춤: 지켜보기는 이렇게 끝남'},
  },
  'incident status': {
    summary: '대응이 어디까지 왔는지 알립니다',
    args: {status: '조사 중(investigating), 원인 파악(identified), 관찰 중(monitoring)'},
    flags: {at: '그렇게 된 때', note: '이유. 타임라인에 한 줄로 남음'},
    examples: [['mh incident status identified --note "연결 풀이 너무 작음"', '']],
    exits: {4: '이미 끝난 사고'},
  },
  'incident severity': {
    summary: '사고의 심각도를 바꿉니다',
    args: {severity: '치명(sev1), 높음(sev2), 보통(sev3), 낮음(sev4)'},
    flags: {at: '그렇게 된 때', note: '이유. 타임라인에 한 줄로 남음'},
    examples: [['mh incident severity 치명 --note "결제도 실패"', '']],
  },
  'incident role': {
    summary: '누가 어떤 역할을 맡는지 정합니다',
    args: {
      role: '지휘자(commander), 기록자(scribe), 또는 팀이 정한 역할',
      person: '이름, 또는 설정의 `people` 키',
    },
    flags: {at: '맡은 때'},
    examples: [
      ['mh incident role commander Mitchell', ''],
      ['mh incident role scribe 홍길동 --at 14:50', ''],
    ],
  },
  'incident resolve': {
    summary: '사고가 끝났음을 알립니다',
    description: '타임라인의 마지막 줄과, 거기서 나오는 소요 시간을 기록합니다.',
    args: {text: '무엇으로 끝났는지'},
    flags: {at: '끝난 때. 생략하면 지금', pagerduty: 'PagerDuty의 호출도 해결'},
    examples: [
      ['mh incident resolve "PgBouncer 적용"', ''],
      ['mh incident resolve "PgBouncer 적용" --dry-run', '바뀔 파일을 먼저 보기'],
    ],
    exits: {4: '이미 해결됨'},
  },
  'incident reopen': {
    summary: '해결된 사고를 재개합니다',
    args: {reason: '무엇이 다시 나타났는지'},
    flags: {at: '다시 나타난 때'},
    examples: [['mh incident reopen "오류가 다시 발생" -i 7f3k', '']],
    exits: {4: '아직 열려 있음'},
  },
  'incident cancel': {
    summary: '잘못된 알림이었던 사고를 취소합니다',
    description: '취소됨으로 기록에 남고, 어떤 수치에도 들어가지 않습니다.',
    args: {reason: '사고가 아니었던 이유'},
    flags: {at: '그것이 분명해진 때'},
    examples: [['mh incident cancel "시험용 알림이었음" -i p0xd', '']],
    exits: {4: '이미 해결되었거나 취소됨'},
  },
  'incident merge': {
    summary: '원인이 같은 다른 사고에 합칩니다',
    description: '앞의 사고는 끝나고 뒤의 사고를 가리킵니다. 뒤의 사고의 타임라인에 둘 다 나옵니다.',
    args: {incident: '끝나는 사고'},
    flags: {into: '이어지는 사고', at: '그것이 분명해진 때'},
    examples: [['mh incident merge p0xd --into 7f3k', '']],
    exits: {4: '같은 사고이거나, 하나가 이미 병합됨'},
  },
  'incident use': {
    summary: '현재 사고를 정합니다',
    description: '다른 사고를 정하거나 선언할 때까지, 어느 폴더에서든 `mh log` 내용이 그 사고에 남습니다.',
    args: {incident: 'id의 한 부분, 태그, 또는 가장 최근 것은 @1'},
    examples: [['mh incident use 7f3k', '']],
    exits: {2: '그런 사고가 없음', 4: '여러 사고가 맞음'},
  },
  'incident link': {
    summary: '사고를 다루는 다른 곳을 적어 둡니다',
    args: {target: '주소, 또는 다른 사고'},
    flags: {at: '언제부터인지', label: '대신 보여 줄 말'},
    examples: [['mh incident link https://status.example.com/i/42 --label "상태 페이지"', '']],
  },
  'incident edit': {
    summary: '타임라인의 기록을 고치거나 거둡니다',
    description: '고침 기록을 새로 씁니다. 처음 쓴 것은 이력에 남습니다.',
    args: {
      entry:
        '기록 이름의 한 부분. `mh incident show --names` 출력에 있음. 없으면 --title과 --impact는 선언 또는 호출의 내용을 고침',
      text: '바른 내용',
    },
    flags: {
      at: '바른 시각',
      mark: '바른 표시',
      title: '사고의 바른 제목',
      impact: '사용자가 실제로 겪은 일',
      retract: '타임라인에서 거둠',
    },
    examples: [
      ['mh incident edit 9k2m4x7q "연결 풀 크기를 200으로 확대"', ''],
      ['mh incident edit 9k2m4x7q --at 14:36', ''],
      ['mh incident edit 9k2m4x7q --retract', '다른 사고의 기록이었을 때'],
      ['mh incident edit --title "데이터베이스 연결 풀 고갈"', '더 나은 제목. 호출에서 온 사고에도'],
    ],
    exits: {2: '그런 기록이 없음'},
  },
  'incident show': {
    summary: '사고를 읽습니다: 상태, 시각, 타임라인',
    args: {incident: '생략하면 현재 사고'},
    flags: {'as-of': '그때 알던 대로', names: '기록마다 이름을 함께. `mh incident edit` 명령에 쓰임'},
    examples: [
      ['mh incident show', ''],
      ['mh incident show 7f3k --as-of 14:20', '그때까지 알던 것'],
      ['mh incident show --json', ''],
    ],
    exits: {2: '그런 사고가 없음'},
  },
  'incident import': {
    summary: '다른 도구로 기록한 사고를 가져옵니다',
    description:
      'PagerDuty JSON(API 응답, 저장한 웹훅)과 CSV 또는 Markdown 타임라인을 읽습니다. 이미 있는 기록은 다시 쓰지 않으므로, 내용이 늘어난 파일을 다시 가져와도 됩니다. 파일에도 플래그에도 없는 날짜와 시간대는 추측하지 않고 묻습니다. 읽을 수 없는 줄이 있으면 아무것도 쓰지 않습니다.',
    args: {file: '파일 이름, 파이프에서 읽으려면 -. PagerDuty JSON은 여러 파일을 한 번에 지정할 수 있습니다'},
    flags: {
      title: '파일에 없을 때 쓸 사고의 제목',
      date: '날짜가 없는 시각의 날짜: 2024-10-08',
      zone: '시간대가 없는 시각의 시간대: UTC, KST, +09:00, Asia/Seoul',
      format: '이름과 첫 줄로 알 수 없을 때, 파일의 종류',
      page: '파일에 없을 때, 메모가 속한 PagerDuty 사고의 id',
      'skip-bad': '읽을 수 없는 줄은 빼고 가져옵니다',
    },
    examples: [
      ['mh incident import timeline.csv --title "결제 시간 초과" --zone Asia/Seoul', '새 사고를 만듭니다'],
      ['mh incident import postmortem.md --dry-run', '무엇을 쓸지 먼저 봅니다'],
      ['mh incident import notes.csv -i 7f3k', '이미 있는 사고에 더합니다'],
      ['mh incident import incident.json log_entries.json notes.json', 'PagerDuty가 응답한 그대로'],
    ],
    exits: {
      3: '웹훅의 서명이 없거나 맞지 않습니다',
      5: '일부를 쓰지 못했습니다. 같은 명령을 다시 입력하면 이어서 씁니다',
    },
  },
  'incident list': {
    summary: '사고를 최근 것부터 나열합니다',
    flags: {
      open: '끝나지 않은 것만',
      severity: '이 심각도만',
      service: '이 서비스만',
      since: '그때부터 선언된 것만',
      until: '그때까지 선언된 것만',
      text: '이 말이 나오는 것만',
    },
    examples: [
      ['mh incident list --open', ''],
      ['mh incident list --severity 치명 --since 2024-01-01', ''],
      ['mh incident list --text "연결 풀"', '띄어쓰기와 조사가 달라도 찾음'],
    ],
  },
  'incident unmask': {
    summary: '잘못 가려진 값을 되살립니다',
    description:
      '비밀처럼 보이는 것은 저장소에 들어가지 않습니다. 원문은 이 컴퓨터에 7일 동안 남습니다. 되살린 값은 공개되므로 먼저 확인하며, 물을 수 없을 때에는 `--yes` 플래그가 필요합니다.',
    args: {entry: '기록 이름의 한 부분'},
    examples: [['mh incident unmask 9k2m4x7q', '']],
    exits: {2: '그런 기록이 없거나 확인하지 않음', 4: '가려진 값이 없거나 원문이 남아 있지 않음'},
  },
};
