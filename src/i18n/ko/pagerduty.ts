import type {pagerduty as source} from '../en/pagerduty.ts';

export const pagerduty: Readonly<Record<keyof typeof source, string>> = {
  'failure.pagerduty-no-token': 'PagerDuty 토큰이 없어 연결할 수 없습니다.',
  'hint.pagerduty-no-token': 'mh pagerduty login으로 한 번 로그인하거나 PAGERDUTY_TOKEN을 설정하세요.',
  'failure.pagerduty-sign-in': '토큰이 받아들여지지 않아 로그인할 수 없습니다: {host} (토큰 출처: {from})',
  'hint.pagerduty-sign-in':
    'PagerDuty에서 새 키를 만들어(My Profile > User Settings > Create API User Token) 같은 곳에 넣으세요. EU 계정이면 pagerduty.region: eu로 설정하세요.',
  'failure.pagerduty-ability': 'PagerDuty 계정의 요금제로는 할 수 없습니다: {request} ({detail})',
  'hint.pagerduty-ability':
    '계정으로 할 수 있는 일을 확인하세요: mh pagerduty status. 바꾸려면 계정 소유자에게 요청하세요.',
  'failure.pagerduty-denied': '이 토큰의 권한으로는 할 수 없습니다: {request} ({detail}, 토큰 출처: {from})',
  'hint.pagerduty-denied':
    '그 권한이나 범위(scope)가 있는 사용자의 토큰으로 로그인하세요: mh pagerduty login',
  'failure.pagerduty-proxy': '사용할 수 없는 프록시입니다: {proxy}',
  'hint.pagerduty-proxy':
    'HTTPS_PROXY 또는 pagerduty.proxy에 http://host:port처럼 적거나, NO_PROXY로 프록시 없이 연결하세요.',
  'failure.pagerduty-proxy-sign-in': '프록시에 로그인하지 않아 연결할 수 없습니다: {proxy}',
  'hint.pagerduty-proxy-sign-in':
    '프록시 주소에 이름과 비밀번호를 넣으세요: HTTPS_PROXY=http://name:password@host:port 또는 pagerduty.proxy',
  'failure.pagerduty-ca': '인증서를 읽을 수 없습니다: {file}',
  'hint.pagerduty-ca': 'pagerduty.ca에 PEM 파일을 적거나, 그 줄을 지우세요.',
  'failure.pagerduty-not-found': 'PagerDuty에서 찾을 수 없습니다: {request}',
  'hint.pagerduty-not-found': 'ID와, 계정과 지역을 확인하세요: mh pagerduty status',
  'failure.pagerduty-limit': 'PagerDuty의 요청 한도를 넘어 지금은 더 요청할 수 없습니다.',
  'hint.pagerduty-limit': '받은 것은 그대로 있습니다. {seconds}초 뒤에 명령을 다시 입력하세요.',
  'failure.pagerduty-down': 'PagerDuty 쪽 문제로 요청을 마칠 수 없습니다: {host} (HTTP {status})',
  'hint.pagerduty-down':
    '받은 것은 그대로 있습니다. status.pagerduty.com을 확인한 뒤 명령을 다시 입력하세요.',
  'failure.pagerduty-not-json': 'PagerDuty가 아닌 곳에서 응답해 읽을 수 없습니다: {host} ({found})',
  'hint.pagerduty-not-json':
    '프록시나 로그인 페이지가 중간에 있을 수 있습니다. HTTPS_PROXY를 확인하거나, 프록시 없이 연결하세요: NO_PROXY={host}',
  'failure.pagerduty-cut': '연결이 도중에 끊어져 마칠 수 없습니다: {host} ({reason})',
  'hint.pagerduty-cut': '받은 것은 그대로 있습니다. 이어서 하려면 명령을 다시 입력하세요.',
  'failure.pagerduty-tls': '인증서를 신뢰할 수 없습니다: {host} ({reason})',
  'hint.pagerduty-tls':
    '회사 프록시가 TLS를 검사하면 그 인증서 파일을 pagerduty.ca 또는 NODE_EXTRA_CA_CERTS에 지정하세요.',
  'failure.pagerduty-dns': '주소를 찾을 수 없습니다: {host} ({reason})',
  'hint.pagerduty-dns': '네트워크, VPN, DNS를 확인하세요. 프록시를 거쳐야 하면 HTTPS_PROXY를 설정하세요.',
  'failure.pagerduty-refused': '연결할 수 없습니다: {host} ({reason})',
  'hint.pagerduty-refused': '네트워크와 VPN을 확인하세요. 프록시를 거쳐야 하면 HTTPS_PROXY를 설정하세요.',
  'failure.pagerduty-slow': '{seconds}초 안에 응답을 받을 수 없었습니다: {host}',
  'hint.pagerduty-slow': '받은 것은 그대로 있습니다. 네트워크와 프록시를 확인한 뒤 명령을 다시 입력하세요.',
  'failure.pagerduty-wall': 'PagerDuty에서는 한 목록을 10,000건까지만 받을 수 있습니다: {request}',
  'hint.pagerduty-wall': '--since와 --until 사이를 좁혀 나누어 요청하세요.',
  'failure.pagerduty-rejected': 'PagerDuty가 거절해 할 수 없습니다: {request} ({detail}, {code})',
  'hint.pagerduty-rejected': 'PagerDuty가 알려 준 것을 고친 뒤 명령을 다시 입력하세요.',
  'failure.pagerduty-unreadable': 'PagerDuty의 응답이 문서와 달라 읽을 수 없습니다.',
  'hint.pagerduty-unreadable': '명령을 다시 입력하세요. 계속되면 mh를 새 버전으로 올리세요.',
  'pagerduty.wait-limit': 'PagerDuty의 요청 한도를 넘었습니다. {seconds}초 뒤에 이어서 합니다…',
  'pagerduty.wait-trouble': 'PagerDuty에 문제가 있습니다. {seconds}초 뒤에 다시 시도합니다…',
};
