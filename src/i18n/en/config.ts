/** Configs, and setting up. */
export const config = {
  'failure.zone-unknown': 'There is no time zone {zone}',
  'hint.zone-unknown': 'Name one as in the tz database: UTC, Asia/Seoul, Europe/Berlin.',
  'failure.config-invalid': 'The config cannot be used: {file}:{line}:{column} {key}',
  'hint.config-invalid': 'Correct {file}, then type the command again.',
  'failure.config-newer': '{file} has version {version}; this mh writes version {ours}',
  'hint.config-newer': 'Update mh, then run the command again.',
  'problem.syntax': '{file}:{line}:{column}: cannot be read as YAML from here: {found}',
  'problem.duplicate-key': '{file}:{line}:{column}: the key is there twice: {key}',
  'problem.too-large': '{file}:{line}:{column}: too large or too deep to be read as a config',
  'problem.unreadable': '{file}: cannot be read ({found})',
  'problem.newer':
    '{file}:{line}:{column}: written for version {found}, read as far as version {expected} goes; update mh',
  'problem.unknown-key': '{file}:{line}:{column}: there is no key {key}',
  'problem.unknown-key-near': '{file}:{line}:{column}: there is no key {key}; did you mean {nearest}?',
  'problem.missing': '{file}:{line}:{column}: {key} is missing',
  'problem.empty': '{file}:{line}:{column}: {key} is empty',
  'problem.not-config': '{file}:{line}:{column}: expected keys and values such as version: 1, found {found}',
  'problem.not-map': '{file}:{line}:{column}: {key}: expected keys and values, found {found}',
  'problem.not-text': '{file}:{line}:{column}: {key}: expected text, found {found}',
  'problem.not-list': '{file}:{line}:{column}: {key}: expected a list, found {found}',
  'problem.not-text-or-list':
    '{file}:{line}:{column}: {key}: expected text or a list of texts, found {found}',
  'problem.not-text-or-map': '{file}:{line}:{column}: {key}: expected text, or en and ko, found {found}',
  'problem.not-choice': '{file}:{line}:{column}: {key}: expected {expected}, found {found}',
  'problem.not-zone':
    '{file}:{line}:{column}: {key}: expected a time zone such as UTC or Asia/Seoul, found {found}',
  'problem.not-path':
    '{file}:{line}:{column}: {key}: expected a folder inside the docs folder, found {found}',
  'problem.not-branch': '{file}:{line}:{column}: {key}: expected the name of a branch, found {found}',
  'problem.not-date-time':
    '{file}:{line}:{column}: {key}: expected a date and time such as 2026-01-05T09:00, found {found}',
  'problem.not-boolean': '{file}:{line}:{column}: {key}: expected true or false, found {found}',
  'problem.not-fixed-time':
    '{file}:{line}:{column}: {key}: expected a date with a time such as 2024-10-08T14:30Z, found {found}',
  'problem.not-time':
    '{file}:{line}:{column}: {key}: expected a time such as 14:32 or 2024-10-08T14:32Z, found {found}',
  'problem.not-address': '{file}:{line}:{column}: {key}: expected an e-mail address, found {found}',
  'problem.not-key': '{file}:{line}:{column}: {key}: a key is made of letters, digits, - _ . and @',
  'problem.not-range': '{file}:{line}:{column}: {key}: expected a version such as >=1.2, found {found}',
  'problem.not-https': '{file}:{line}:{column}: {key}: expected an https address, found {found}',
  'problem.not-proxy':
    '{file}:{line}:{column}: {key}: expected the address of a proxy such as http://proxy:3128, found {found}',
  'problem.not-docs':
    '{file}:{line}:{column}: {key}: expected a path, or an https, ssh or file address, found {found}',
  'problem.not-person': '{file}:{line}:{column}: {key}: {found} is not under people',
  'problem.not-person-near':
    '{file}:{line}:{column}: {key}: {found} is not under people; did you mean {nearest}?',
  'failure.init-no-branch': 'HEAD is detached, and nothing else says which branch the docs belong on.',
  'hint.init-no-branch': 'Name it: mh init --branch main',
  'failure.branch-missing': 'There is no branch {branch} here.',
  'hint.branch-missing': 'Make it first: git switch -c {branch}',
  'init.config': 'Config of this docs repo, read by mh. Data only; what is left out has its default.',
  'init.config-language': 'Language and time zone of the committed files. Answers follow the reader.',
  'init.config-people': 'People, by a short key: how documents call them, and their git e-mail addresses.',
  'init.config-services': 'Services, by a short key: the words they are also found by, and who owns them.',
  'init.config-oncall': 'Who is on call, in turn: the time of the first hand-over, a week or a day each.',
  'init.attributes': 'Kept by mh. Write your own rules outside of these lines.',
  'init.readme':
    '# Incidents\n\nIncidents as plain Markdown, kept with `mh`.\n\n- Something is wrong: `mh incident new "what is wrong"`\n- Log what you see: `mh log "…"`\n- When it is over: `mh incident resolve "…"`\n- What happened: `mh incident list`, `mh incident show`\n\nThe config is in `.mh/config.yaml`. Files that say they are generated are written anew from the entries.\n',
  'init.done': 'Set up {docs}: {files}',
  'init.saved': 'Saved: {saved}',
  'init.kept': '{file} is there and stays as it is; change it there: {keys}',
  'init.elsewhere':
    'mh finds a docs repo by the config in its folder: check out {branch} to use it from here.',
  'config.problems': '{problem} · going on with the defaults',
} as const;
