import type {config as source} from '../en/config.ts';

export const config: Readonly<Record<keyof typeof source, string>> = {
  'failure.zone-unknown': '없는 시간대입니다: {zone}',
  'hint.zone-unknown': 'UTC, Asia/Seoul, Europe/Berlin처럼 tz 데이터베이스의 이름으로 적으세요.',
  'failure.config-invalid': '설정을 쓸 수 없습니다: {file}:{line}:{column} {key}',
  'hint.config-invalid': '파일을 고치고({file}) 같은 명령을 다시 입력하세요.',
  'failure.config-newer':
    '{file} 파일의 버전을 이 mh에서 쓸 수 없습니다: {version} (쓸 수 있는 버전: {ours})',
  'hint.config-newer': 'mh를 새 버전으로 바꾸고 다시 실행하세요.',
  'problem.syntax': '{file}:{line}:{column}: 여기부터 YAML로 읽을 수 없습니다: {found}',
  'problem.duplicate-key': '{file}:{line}:{column}: 같은 키가 두 번 있습니다: {key}',
  'problem.too-large': '{file}:{line}:{column}: 너무 크거나 깊어서 설정으로 읽을 수 없습니다',
  'problem.unreadable': '{file}: 읽을 수 없습니다 ({found})',
  'problem.newer':
    '{file}:{line}:{column}: 버전 {found} 설정이라 버전 {expected} 범위까지만 읽었습니다. mh를 새 버전으로 바꾸세요',
  'problem.unknown-key': '{file}:{line}:{column}: 없는 키입니다: {key}',
  'problem.unknown-key-near': '{file}:{line}:{column}: 없는 키입니다: {key} (가장 가까운 키: {nearest})',
  'problem.missing': '{file}:{line}:{column}: 빠진 키가 있습니다: {key}',
  'problem.empty': '{file}:{line}:{column}: 값이 비어 있습니다: {key}',
  'problem.not-config': '{file}:{line}:{column}: version: 1 같은 키와 값이어야 합니다. 적힌 값: {found}',
  'problem.not-map': '{file}:{line}:{column}: {key}: 키와 값이어야 합니다. 적힌 값: {found}',
  'problem.not-text': '{file}:{line}:{column}: {key}: 글이어야 합니다. 적힌 값: {found}',
  'problem.not-list': '{file}:{line}:{column}: {key}: 목록이어야 합니다. 적힌 값: {found}',
  'problem.not-text-or-list':
    '{file}:{line}:{column}: {key}: 글 또는 글의 목록이어야 합니다. 적힌 값: {found}',
  'problem.not-text-or-map': '{file}:{line}:{column}: {key}: 글 또는 en, ko 키여야 합니다. 적힌 값: {found}',
  'problem.not-choice': '{file}:{line}:{column}: {key}: 쓸 수 있는 값: {expected}. 적힌 값: {found}',
  'problem.not-zone':
    '{file}:{line}:{column}: {key}: UTC, Asia/Seoul 같은 시간대여야 합니다. 적힌 값: {found}',
  'problem.not-path': '{file}:{line}:{column}: {key}: 문서 폴더 안의 폴더여야 합니다. 적힌 값: {found}',
  'problem.not-branch': '{file}:{line}:{column}: {key}: 브랜치 이름이어야 합니다. 적힌 값: {found}',
  'problem.not-date-time':
    '{file}:{line}:{column}: {key}: 2026-01-05T09:00 같은 날짜와 시각이어야 합니다. 적힌 값: {found}',
  'problem.not-boolean': '{file}:{line}:{column}: {key}: true나 false여야 합니다. 적힌 값: {found}',
  'problem.not-fixed-time':
    '{file}:{line}:{column}: {key}: 날짜와 시각이 필요합니다(예: 2024-10-08T14:30Z). 적힌 값: {found}',
  'problem.not-time':
    '{file}:{line}:{column}: {key}: 시각이 필요합니다(예: 14:32, 2024-10-08T14:32Z). 적힌 값: {found}',
  'problem.not-address': '{file}:{line}:{column}: {key}: 이메일 주소여야 합니다. 적힌 값: {found}',
  'problem.not-key': '{file}:{line}:{column}: {key}: 키는 글자, 숫자, - _ . @ 문자로만 적을 수 있습니다',
  'problem.not-range': '{file}:{line}:{column}: {key}: >=1.2 같은 버전이어야 합니다. 적힌 값: {found}',
  'problem.not-https': '{file}:{line}:{column}: {key}: https 주소여야 합니다. 적힌 값: {found}',
  'problem.not-proxy':
    '{file}:{line}:{column}: {key}: http://proxy:3128과 같은 프록시 주소여야 합니다. 적힌 값: {found}',
  'problem.not-docs':
    '{file}:{line}:{column}: {key}: 경로 또는 https, ssh, file 주소여야 합니다. 적힌 값: {found}',
  'problem.not-person': '{file}:{line}:{column}: {key}: people 아래에 없는 사람입니다: {found}',
  'problem.not-person-near':
    '{file}:{line}:{column}: {key}: people 아래에 없는 사람입니다: {found} (가장 가까운 이름: {nearest})',
  'failure.init-no-branch': 'HEAD가 브랜치에서 떨어져 있어 문서가 속할 브랜치를 알 수 없습니다.',
  'hint.init-no-branch': '브랜치 이름을 적으세요: mh init --branch main',
  'failure.branch-missing': '여기에 없는 브랜치입니다: {branch}',
  'hint.branch-missing': '먼저 만드세요: git switch -c {branch}',
  'init.config': '이 문서 저장소의 설정. mh에서 읽는 데이터일 뿐이며, 빠진 키에는 기본값이 쓰입니다.',
  'init.config-language': '커밋하는 파일의 언어와 시간대. 답은 읽는 사람의 언어와 시간대로 나옵니다.',
  'init.config-people': '사람: 짧은 키, 문서에 적을 이름, git 이메일 주소.',
  'init.config-services': '서비스: 짧은 키, 함께 찾을 다른 말, 소유자.',
  'init.config-oncall': '대기 순서: 첫 교대 시각, 한 주 또는 하루씩.',
  'init.attributes': 'mh에서 관리하는 부분. 다른 규칙은 이 줄들 밖에 적으세요.',
  'init.readme':
    '# 사고\n\n사고를 `mh` 명령과 평범한 Markdown 파일로 관리하는 저장소입니다.\n\n- 문제가 생겼을 때: `mh incident new "무슨 문제인지"`\n- 보이는 것을 적을 때: `mh log "…"`\n- 끝났을 때: `mh incident resolve "…"`\n- 무슨 일이 있었는지 볼 때: `mh incident list`, `mh incident show`\n\n설정은 `.mh/config.yaml` 파일에 있습니다. 자동으로 만든다고 적힌 파일은 기록에서 다시 만들어집니다.\n',
  'init.done': '문서 저장소를 마련했습니다: {docs} ({files})',
  'init.saved': '저장: {saved}',
  'init.kept': '이미 있는 파일이라 그대로 두었습니다: {file}. 다음 키는 파일에서 고치세요: {keys}',
  'init.elsewhere':
    '문서 저장소는 폴더에 있는 설정으로 찾습니다. 여기에서 쓰려면 다음 브랜치를 체크아웃하세요: {branch}',
  'config.problems': '{problem} · 기본값으로 계속합니다',
};
