import type {signIn as source} from '../en/sign-in.ts';

export const signIn: Readonly<Record<keyof typeof source, string>> = {
  'failure.pagerduty-token-missing': '토큰이 없어 로그인할 수 없습니다.',
  'hint.pagerduty-token-missing': '물을 때 입력하거나, 표준 입력으로 넘기세요: mh pagerduty login < 파일',
  'failure.pagerduty-token-argument': '명령줄의 토큰은 이 컴퓨터의 누구나 볼 수 있으므로 받을 수 없습니다.',
  'hint.pagerduty-token-argument':
    '셸 기록에도 남으니 PagerDuty에서 그 키를 바꾸세요. 그런 다음 mh pagerduty login 명령을 입력하고, 물을 때 키를 입력하세요.',
  'failure.pagerduty-token-shape': 'PagerDuty 토큰으로 읽을 수 없습니다: {from} (8자 이상의 한 단어여야 함)',
  'hint.pagerduty-token-shape':
    'PagerDuty에서 키를 만들어(My Profile > User Settings > Create API User Token) 같은 곳에 넣으세요.',
  'failure.pagerduty-token-refused': 'PagerDuty가 이 토큰을 받아들이지 않아 로그인할 수 없습니다: {hosts}',
  'hint.pagerduty-token-refused':
    '아무것도 보관하지 않았습니다. PagerDuty에서 키를 만든 뒤(My Profile > User Settings > Create API User Token) mh pagerduty login 명령을 다시 입력하세요.',
  'failure.pagerduty-key-store': '시스템 키 저장소에서 PagerDuty 토큰을 꺼낼 수 없습니다.',
  'hint.pagerduty-key-store':
    '저장소의 잠금을 풀고 명령을 다시 입력하거나, 새로 로그인하세요: mh pagerduty login',
  'failure.pagerduty-key-store-held': '시스템 키 저장소에서 토큰을 지울 수 없습니다.',
  'hint.pagerduty-key-store-held': '저장소의 잠금을 풀고 mh pagerduty logout 명령을 다시 입력하세요.',
  'failure.pagerduty-command-failed':
    'pagerduty.token_command 명령이 실패해 토큰을 받을 수 없습니다: {reason}',
  'hint.pagerduty-command-failed': '까닭을 보려면 config.yaml에 적은 그 명령을 직접 실행하세요.',
  'failure.pagerduty-command-slow':
    'pagerduty.token_command 명령이 {seconds}초 안에 끝나지 않아 토큰을 받을 수 없습니다.',
  'hint.pagerduty-command-slow':
    '무엇을 기다리는지 보려면 그 명령을 직접 실행하세요. 표준 입력은 주어지지 않습니다.',
  'failure.pagerduty-command-silent':
    'pagerduty.token_command 명령이 출력한 것을 토큰으로 읽을 수 없습니다. 한 줄에 한 단어여야 합니다.',
  'hint.pagerduty-command-silent': '무엇을 출력하는지 보려면 그 명령을 직접 실행하세요.',
  'failure.pagerduty-address': '이 주소에는 토큰을 보낼 수 없습니다: {address}',
  'hint.pagerduty-address':
    'MH_PAGERDUTY_URL에 https 주소를 넣거나(http는 이 컴퓨터에만 가능) 그 설정을 지우세요.',
  'failure.pagerduty-region':
    '지역이 달라 연결할 수 없습니다. 이 문서 저장소의 PagerDuty 계정: {wanted}, 여기의 로그인: {other}',
  'hint.pagerduty-region':
    '그 지역으로 로그인하세요: mh pagerduty login --region {region}. 저장소 쪽이 틀렸으면 .mh/config.yaml의 pagerduty.region 값을 고치세요.',
  'region.us': '미국',
  'region.eu': 'EU',
  'sign-in.ask-token': 'PagerDuty 키 또는 OAuth 토큰:',
  'sign-in.ask-token-hint':
    '(화면에 보이지 않음. 만드는 곳: My Profile > User Settings > Create API User Token)',
  'sign-in.from-typed': '입력한 내용',
  'sign-in.from-piped': '표준 입력',
  'sign-in.asking': 'PagerDuty에 확인하는 중…',
  'sign-in.done': 'PagerDuty에 로그인했습니다 ({place}).',
  'sign-in.refused-at': '다른 지역({place})에서는 이 토큰을 받아들이지 않았습니다.',
  'sign-in.owner.user': '사용자 키',
  'sign-in.owner.account': '어느 사용자의 것도 아닌 계정 키',
  'sign-in.owner.oauth': 'OAuth 토큰',
  'sign-in.account': '계정 {account}',
  'sign-in.kept.key-store': '토큰을 시스템 키 저장소에 보관했습니다.',
  'sign-in.kept.file': '토큰을 다음 파일에 보관했습니다: {file}',
  'sign-in.kept.nowhere': '아무것도 바꾸지 않았습니다: --dry-run',
  'sign-in.in-file':
    '쓸 수 있는 시스템 키 저장소가 없어 암호화하지 않은 채 두었습니다. 본인만 읽을 수 있습니다.',
  'sign-in.overridden': '이 토큰보다 먼저 쓰이는 것이 있어, 그동안은 쓰이지 않습니다: {from}',
  'sign-in.other-region': '이 문서 저장소에는 다른 지역이 적혀 있습니다. pagerduty.region: {region}',
  'sign-in.row.owner': '로그인',
  'sign-in.row.token': '토큰',
  'sign-in.row.address': '주소',
  'sign-in.row.key-store': '시스템 키 저장소',
  'sign-in.row.file': '본인만 읽을 수 있는 파일',
  'sign-in.row.acts': '명의',
  'sign-in.row.can': '가능',
  'sign-in.row.cannot': '불가능',
  'sign-in.acts': 'mh를 실행하는 사람, git의 이메일 주소로',
  'sign-in.ability.urgencies': '긴급도 높음·낮음 구분',
  'sign-in.ability.coordinated_responding': '대응자 추가 요청',
  'sign-out.key-store': '로그아웃했습니다. 시스템 키 저장소에서 토큰을 지웠습니다.',
  'sign-out.file': '로그아웃했습니다. 토큰이 있던 파일을 지웠습니다.',
  'sign-out.nothing': '여기에는 로그인한 사람이 없었습니다.',
  'sign-out.still-valid': '키 자체는 PagerDuty에서 삭제할 때까지 유효합니다.',
  'sign-out.left': '아직 다른 토큰으로 PagerDuty에 연결합니다: {from}',
};
