const WORDS = {
  en: {
    title: 'What `mh postmortem check` looks for',
    intro: [
      'Made by `npm run docs` from the program: edit the language tables, not this page.',
      '',
      'An error fails the check (exit status 1), a warning does under `--strict`, a note never. Quoted words, code and what is',
      'struck out are not judged; in the timeline, blame is a warning.',
      '',
      'Turn a rule off in place, for its line or for the block that follows: `<!-- mh-ignore PM012: reason -->`. For a whole',
      'repo, in `.mh/config.yaml`:',
    ],
    reason: 'our actions live in the issue tracker',
    columns: ['Rule', 'Level', 'Looks for', 'Why', 'Write instead'],
  },
  ko: {
    title: '`mh postmortem check` 명령이 보는 것',
    intro: [
      '`npm run docs` 명령이 프로그램에서 만듭니다. 이 문서가 아니라 언어 표를 고치세요.',
      '',
      '오류가 있으면 종료 상태는 1입니다. 경고는 `--strict` 옵션이 있을 때만 그렇고, 참고는 그렇지 않습니다. 따온 말, 코드, 줄을',
      '그은 글은 보지 않습니다. 타임라인에서는 탓하는 문장도 경고입니다.',
      '',
      '규칙은 그 자리에서 끌 수 있습니다. 그 줄이나 다음 문단에 대해: `<!-- mh-ignore PM012: 까닭 -->`. 저장소 전체는',
      '`.mh/config.yaml` 파일에 적습니다:',
    ],
    reason: '액션은 이슈 관리 도구에 있음',
    columns: ['규칙', '수준', '보는 것', '까닭', '대신 적을 것'],
  },
};

/** The page of the rules. `rules`: id → level; `texts`: the language table with `check.rule.<id>` and so on. */
export function rulesPage(lang, rules, texts) {
  const {title, intro, reason, columns} = WORDS[lang];
  const rows = Object.entries(rules).map(([id, level]) => [
    id,
    texts[`check.level.${level}`],
    ...['rule', 'why', 'instead'].map((part) => cell(texts[`check.${part}.${id}`])),
  ]);
  return [
    `# ${title}`,
    '',
    ...intro,
    '',
    '```yaml',
    'postmortem:',
    '  rules:',
    '    PM009:',
    '      level: off # note, warning, error',
    `      reason: ${reason}`,
    '```',
    '',
    row(columns),
    row(columns.map(() => '---')),
    ...rows.map(row),
    '',
  ].join('\n');
}

function row(cells) {
  return `| ${cells.join(' | ')} |`;
}

/** What Markdown would take for its own stands in code. */
function cell(text) {
  return text.replace(/(<!--.*?-->|- \[ \] [^)]*\))/g, '`$1`').replaceAll('|', '\\|');
}
