const WORDS = {
  en: {
    columns: ['Code', 'It says', 'and then'],
    statuses: {
      1: 'a check found something',
      2: 'bad usage, bad input, not found',
      3: 'set-up, sign-in or trust is needed',
      4: 'the state forbids it',
      5: 'the world outside failed: disk, network, git host',
      130: 'interrupted',
    },
    status: 'Status',
  },
  ko: {
    columns: ['코드', '메시지', '다음에 할 일'],
    statuses: {
      1: '점검에서 무언가를 찾음',
      2: '잘못된 사용, 잘못된 입력, 찾을 수 없음',
      3: '준비, 로그인, 신뢰가 필요함',
      4: '지금 상태에서는 할 수 없음',
      5: '바깥의 문제: 디스크, 네트워크, git 호스트',
      130: '중단함',
    },
    status: '종료 상태',
  },
};

const REGION = /(<!-- failures:begin[^\n]*-->\n)[\s\S]*?(<!-- failures:end -->)/;

/**
 * A table for each exit status: every code with its two messages. `statuses`: code → exit status; `texts`: the
 * language table with `failure.<code>` and `hint.<code>`.
 */
export function failureTables(lang, statuses, texts) {
  const words = WORDS[lang];
  const used = [...new Set(Object.values(statuses))].sort((a, b) => a - b);
  return used.map((status) => table(status, words, statuses, texts)).join('\n');
}

/** The document with the tables in its marked region; what people wrote around it stays. */
export function withFailureTables(document, tables) {
  if (!REGION.test(document))
    throw new Error('the document has no <!-- failures:begin --> … <!-- failures:end -->');
  return document.replace(REGION, (_, begin, end) => `${begin}\n${tables}\n${end}`);
}

function table(status, {columns, statuses: meanings, status: word}, statuses, texts) {
  const codes = Object.keys(statuses).filter((code) => statuses[code] === status);
  const rows = codes
    .sort()
    .map((code) => row([`\`${code}\``, shown(texts[`failure.${code}`]), shown(texts[`hint.${code}`])]));
  const head = [row(columns), row(columns.map(() => '---'))];
  return [`### ${word} ${status}: ${meanings[status]}`, '', ...head, ...rows, ''].join('\n');
}

/** `{n|entry|entries}` in the plural, a placeholder as ‹name›, and nothing that Markdown would read as its own. */
function shown(template = '') {
  return template
    .replace(/\{\w+\|[^|}]*\|([^|}]*)\}/g, '$1')
    .replace(/\{(\w+)\}/g, '‹$1›')
    .replaceAll('|', '\\|')
    .replace(/([*_<])/g, '\\$1');
}

function row(cells) {
  return `| ${cells.join(' | ')} |`;
}
