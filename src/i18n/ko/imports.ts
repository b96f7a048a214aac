import type {imports as source} from '../en/imports.ts';

export const imports: Readonly<Record<keyof typeof source, string>> = {
  'failure.import-unreadable': '파일을 읽을 수 없습니다: {file}',
  'hint.import-unreadable': '있는 파일의 이름을 적거나, 파이프에서 읽으려면 -를 적으세요.',
  'failure.import-empty': '내용이 없어 가져올 수 없습니다: {file}',
  'hint.import-empty': '다른 도구가 저장한 파일을 지정하세요: mh incident import timeline.csv',
  'failure.import-not-text': '텍스트 파일이 아니어서 읽을 수 없습니다: {file}',
  'hint.import-not-text': 'UTF-8, UTF-16, EUC-KR 파일을 읽습니다. 스프레드시트라면 CSV로 저장하세요.',
  'failure.import-too-large': '파일이 너무 커서 읽을 수 없습니다: {file} ({size} MB, 최대 {most} MB)',
  'hint.import-too-large': '사고마다 한 파일이 되도록 나누세요.',
  'failure.import-too-many': '타임라인이 너무 길어 읽을 수 없습니다: {file} ({count}줄, 최대 {most}줄)',
  'hint.import-too-many': '사고마다 한 파일이 되도록 나누세요.',
  'failure.import-too-deep': '너무 깊이 중첩되어 읽을 수 없습니다: {file}',
  'hint.import-too-deep': '다른 도구가 저장한 파일이 맞는지 확인하세요.',
  'failure.import-format': '어떤 종류의 파일인지 알 수 없습니다: {file}',
  'hint.import-format': '종류를 적으세요: --format pagerduty, csv, markdown',
  'failure.import-several-files': '타임라인은 한 번에 한 파일만 가져올 수 있습니다. 지정한 파일: {count}개',
  'hint.import-several-files': '파일마다 명령을 한 번씩 입력하세요.',
  'failure.import-columns': '첫 줄에서 시각과 내용의 열을 찾을 수 없습니다: {file} ({found})',
  'hint.import-columns': '첫 줄을 이렇게 적으세요: 시각,내용,작성자,종류',
  'failure.import-no-timeline': '타임라인의 줄을 찾을 수 없습니다: {file}',
  'hint.import-no-timeline': '"- 14:30 - 모니터링 알림" 같은 줄, 또는 시각과 내용의 열이 있는 표로 적으세요.',
  'failure.import-no-day': '어느 날의 시각인지 알 수 없습니다: {file}, {line}번째 줄, {time}',
  'hint.import-no-day': '날짜를 적으세요: --date 2024-10-08',
  'failure.import-several-days':
    '어느 날의 시각인지 정할 수 없습니다: {file}, {line}번째 줄, {time} ({days})',
  'hint.import-several-days': '날짜 하나를 적으세요: --date 2024-10-08',
  'failure.import-no-zone': '어느 시간대의 시각인지 알 수 없습니다: {file}, {line}번째 줄, {time}',
  'hint.import-no-zone': '시간대를 적으세요: --zone Asia/Seoul, 또는 --zone UTC',
  'failure.import-several-zones':
    '어느 시간대의 시각인지 정할 수 없습니다: {file}, {line}번째 줄, {time} ({zones})',
  'hint.import-several-zones': '시간대 하나를 적으세요: --zone Asia/Seoul, 또는 --zone UTC',
  'failure.import-date': '날짜로 읽을 수 없습니다: {text}',
  'hint.import-date': '연월일을 모두 적으세요: --date 2024-10-08',
  'failure.import-rows': '읽을 수 없는 줄이 있어 아무것도 가져올 수 없습니다: {file} ({count}줄)',
  'hint.import-rows': '위에 나온 줄을 고치거나, 그 줄 없이 가져오려면 이렇게 적으세요: --skip-bad',
  'failure.import-title': '사고의 제목을 찾을 수 없습니다: {file}',
  'hint.import-title': '제목을 적거나 이미 있는 사고를 지정하세요: --title "결제 시간 초과", -i 7f3k',
  'failure.import-json': 'JSON으로 읽을 수 없습니다: {file}, {line}번째 줄 {column}번째 글자, {found}',
  'hint.import-json': '다른 도구에서 파일을 다시 저장하거나 그 자리를 고치세요.',
  'failure.import-shape': 'PagerDuty 기록으로 읽을 수 없습니다: {file}, {line}번째 줄, {found}',
  'hint.import-shape':
    'incident, incidents, log_entries, alerts, notes가 있는 API 응답이나 웹훅(v3)을 지정하세요.',
  'failure.import-record': 'PagerDuty 기록을 읽을 수 없습니다: {file}, {line}번째 줄, {kind}, {place}',
  'hint.import-record': 'PagerDuty가 주는 그대로 파일을 다시 저장하세요.',
  'failure.import-page': '어느 PagerDuty 사고의 기록인지 알 수 없습니다: {file}, {line}번째 줄',
  'hint.import-page': '사고의 id를 적거나 사고 자체의 파일을 함께 지정하세요: --page R2XYZ',
  'failure.import-no-incident': '사고 자체의 기록이 없어 가져올 수 없습니다: {page}',
  'hint.import-no-incident':
    '그 파일을 함께 지정하거나 이미 있는 사고를 지정하세요: mh incident import incident.json log_entries.json, -i 7f3k',
  'failure.import-nothing': 'PagerDuty 기록을 찾을 수 없습니다: {file}',
  'hint.import-nothing': 'PagerDuty에서 받은 파일이 맞는지 확인하세요.',
  'failure.import-unsigned': '서명 없이 저장된 웹훅이라서 확인할 수 없습니다: {file}, {line}번째 줄',
  'hint.import-unsigned':
    'X-PagerDuty-Signature 헤더도 저장하세요(방법: docs/formats.md). 확인하지 않고 가져오려면 MH_PAGERDUTY_WEBHOOK_SECRET 없이 입력하세요.',
  'failure.import-signature':
    '웹훅의 서명이 이 비밀 값과 맞지 않아 가져올 수 없습니다: {file}, {line}번째 줄',
  'hint.import-signature': '구독의 비밀 값이 맞는지, 본문이 바이트 그대로 저장되었는지 확인하세요.',
  'import.unchecked': '서명을 확인하지 않은 웹훅: {count}개. 확인하려면: MH_PAGERDUTY_WEBHOOK_SECRET',
  'import.differs':
    '여기 있는 기록과 다른 기록: {count}개. 어느 쪽이 새것인지 확인하려면: mh incident pull {page}',
  'import.records': '{page}: 기록 {count}개를 가져왔습니다 → {id} · {docs}',
  'import.row-no-time':
    '{file}:{line}  있어야 할 것: 14:32, 2024-10-08 14:32 UTC 같은 시각, 있는 것: {found}',
  'import.row-no-text': '{file}:{line}  있어야 할 것: 시각 옆의 내용, 있는 것: {found}',
  'import.row-zone':
    '{file}:{line}  있어야 할 것: UTC, KST, +09:00, Asia/Seoul 같은 시간대, 있는 것: {found}',
  'import.row-ambiguous':
    '{file}:{line}  있어야 할 것: 한 번만 있는 시각 (시계가 바뀌는 때), 있는 것: {found}',
  'import.row-impossible':
    '{file}:{line}  있어야 할 것: 실제로 있는 시각 (시계가 건너뛰는 때), 있는 것: {found}',
  'import.row-quote': '{file}:{line}  있어야 할 것: 닫는 따옴표',
  'import.rows-more': '…그 밖에 {count}줄',
  'import.skipped': '읽을 수 없는 줄을 뺐습니다: {count}줄',
  'import.done': '기록 {count}개를 가져왔습니다: {span} → {id} · {docs}',
  'import.opened': '새 사고: {title}',
  'import.next-resolve':
    '진행 중인 사고로 남아 있습니다. 끝난 사고라면: mh incident resolve -i {id} --at "{at}"',
  'import.progress': '기록 {count}개를 쓰는 중…',
};
