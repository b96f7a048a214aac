import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {problemText, type ConfigProblem} from './config-problem.ts';
import {parseConfig, parseUserConfig} from './config-parse.ts';
import {configSchema} from './config-schema.ts';
import {DEFAULT_CONFIG, requireConfig, requireSameVersion} from './config.ts';
import {DEFAULT_USER_CONFIG} from './user-config.ts';

const FILE = '.mh/config.yaml';
const parse = (text: string) => parseConfig(text, FILE);
const english = (problems: readonly ConfigProblem[]) => problems.map((problem) => problemText(problem, 'en'));

const FULL = `version: 1
branch: main
language: ko
zone: Asia/Seoul
people:
  mitchell: {name: Mitchell, email: mitchell@example.com, pagerduty: PMITCH}
  gildong:
    name: {en: Gildong Hong, ko: 홍길동}
    email: [gildong@example.com, hong@example.com]
services:
  checkout: {name: Checkout, aliases: [결제], owners: [mitchell]}
  search:
severities:
  SEV1: {ko: 치명, priority: [P1], urgency: high}
paths: {runbooks: docs/runbooks/}
publish: {documents: pull-request}
git: {hooks: run}
requires: ">=0.1"
oncall:
  rotation: {starts: 2026-01-05 09:00, people: [mitchell, gildong]}
`;

describe('a config that is right', () => {
  test('is read in full, with defaults for what it leaves out', () => {
    const {config, problems} = parse(FULL);
    expect(english(problems)).toEqual([]);
    expect(config).toMatchObject({
      language: 'ko',
      people: {gildong: {name: {ko: '홍길동'}}},
      services: {checkout: {aliases: ['결제']}, search: {}},
      paths: {runbooks: 'docs/runbooks', incidents: 'incidents'},
      publish: {incidents: 'push', documents: 'pull-request'},
      oncall: {rotation: {every: 'week', people: ['mitchell', 'gildong']}},
    });
  });

  test.each([
    '',
    '\n',
    '# nothing yet\n',
    'version: 1\n',
    '\ufeffversion: 1\r\n',
    'people:\nservices:\npaths: {incidents: }\n',
    '---\n',
  ])('%j means the defaults', (text) => {
    expect(parse(text)).toEqual({config: DEFAULT_CONFIG, problems: []});
  });

  test('the defaults of the hot path are those of the schema', () => {
    expect(configSchema.parse({})).toEqual(DEFAULT_CONFIG);
    expect(parseUserConfig('', 'config.yaml').config).toEqual(DEFAULT_USER_CONFIG);
  });

  test('names in NFD become NFC', () => {
    const {config} = parse('people: {gildong: {name: 홍길동}}'.normalize('NFD'));
    expect(config.people['gildong']?.name).toBe('홍길동'.normalize('NFC'));
  });
});

describe('a config that is wrong says where and what', () => {
  test.each([
    ['langage: ko', '1:1: there is no key langage; did you mean language?'],
    ['version: 1\nxyzzy: 1', '2:1: there is no key xyzzy'],
    ['publish:\n  incident: off', '2:3: there is no key publish.incident; did you mean incidents?'],
    [
      'people:\n  kent: {name: {en: Kent, kr: 켄트}}',
      '2:27: there is no key people.kent.name.kr; did you mean ko?',
    ],
    ['services:\n  web:\n    alias: [x]', '3:5: there is no key services.web.alias; did you mean aliases?'],
    ['severities: {sev1: {}}', '1:14: there is no key severities.sev1; did you mean SEV1?'],
    ['oncall:\n  rotaton: {}', '2:3: there is no key oncall.rotaton; did you mean rotation?'],
    ['language: kr', '1:11: language: expected en | ko, found kr'],
    ['publish: {incidents: pushh}', '1:22: publish.incidents: expected push | off, found pushh'],
    ['version: 0', '1:10: version: expected 1, found 0'],
    ['version: "1"', '1:10: version: expected 1, found 1'],
    ['zone: Asia/Seul', '1:7: zone: expected a time zone such as UTC or Asia/Seoul, found Asia/Seul'],
    ['branch: -x', '1:9: branch: expected the name of a branch, found -x'],
    ['branch: ""', '1:9: branch: expected the name of a branch, found '],
    ['branch: 7', '1:9: branch: expected text, found 7'],
    ['people: [kent]', '1:9: people: expected keys and values, found ["kent"]'],
    ['people: {kent: {}}', '1:16: people.kent.name is missing'],
    ['people:\n  kent:', '2:3: people.kent.name is missing'],
    ['people: {kent: {name: 7}}', '1:23: people.kent.name: expected text, or en and ko, found 7'],
    ['people: {kent: {name: ""}}', '1:23: people.kent.name is empty'],
    [
      'people: {kent: {name: Kent, email: kent}}',
      '1:36: people.kent.email: expected an e-mail address, found kent',
    ],
    [
      'people: {kent: {name: Kent, email: [a@b, kent]}}',
      '1:42: people.kent.email.1: expected an e-mail address, found kent',
    ],
    [
      'people: {kent: {name: Kent, email: 7}}',
      '1:36: people.kent.email: expected text or a list of texts, found 7',
    ],
    ['people: {"k ent": {name: Kent}}', '1:10: people.k ent: a key is made of letters, digits, - _ . and @'],
    ['services: {web: {aliases: x}}', '1:27: services.web.aliases: expected a list, found x'],
    [
      'paths: {incidents: ../x}',
      '1:20: paths.incidents: expected a folder inside the docs folder, found ../x',
    ],
    ['paths: {runs: .GIT/x}', '1:15: paths.runs: expected a folder inside the docs folder, found .GIT/x'],
    ['paths: {cost: /etc}', '1:15: paths.cost: expected a folder inside the docs folder, found /etc'],
    ['requires: 1.2', '1:11: requires: expected text, found 1.2'],
    ['requires: ^1.2', '1:11: requires: expected a version such as >=1.2, found ^1.2'],
    [
      'oncall: {rotation: {starts: monday, people: [kent]}}',
      '1:29: oncall.rotation.starts: expected a date and time such as 2026-01-05T09:00, found monday',
    ],
    [
      'oncall: {rotation: {starts: 2026-13-05T09:00, people: [kent]}}',
      '1:29: oncall.rotation.starts: expected a date and time such as 2026-01-05T09:00, found 2026-13-05T09:00',
    ],
    ['oncall: {rotation: {starts: 2026-01-05T09:00}}', '1:20: oncall.rotation.people is missing'],
    ['oncall: {rotation: {starts: 2026-01-05T09:00, people: []}}', '1:55: oncall.rotation.people is empty'],
    [
      'people: {kent: {name: Kent}}\noncall: {rotation: {starts: 2026-01-05T09:00, people: [knet]}}',
      '2:56: oncall.rotation.people.0: knet is not under people; did you mean kent?',
    ],
    ['zone: UTC\nzone: UTC', '2:1: the key is there twice: zone'],
    ['zone: UTC\n\tbranch: x', '2:1: cannot be read as YAML from here: branch: x'],
    ['just words', '1:1: expected keys and values such as version: 1, found just words'],
    ['a: &a [x, x, x]\nb: &b [*a, *a, *a]', '1:1: there is no key a'],
  ])('%j', (text, expected) => {
    expect(english(parse(text).problems)[0]).toBe(`${FILE}:${expected}`);
  });

  test('every problem is named at once, in Korean too', () => {
    const {problems} = parse('langage: ko\nzone: 서울\npeople:\n  - 홍길동\n');
    expect(problems.map((problem) => problemText(problem, 'ko'))).toEqual([
      '.mh/config.yaml:1:1: 없는 키입니다: langage (가장 가까운 키: language)',
      '.mh/config.yaml:2:7: zone: UTC, Asia/Seoul 같은 시간대여야 합니다. 적힌 값: 서울',
      '.mh/config.yaml:4:3: people: 키와 값이어야 합니다. 적힌 값: ["홍길동"]',
    ]);
  });

  test('aliases that multiply, endless nesting and huge files are one problem', () => {
    const bomb = [
      'a0: &a0 [x,x,x,x,x,x,x,x,x,x]',
      ...[1, 2, 3, 4].map((n) => `a${n}: &a${n} [${`*a${n - 1},`.repeat(10)}]`),
    ];
    const deep = `${'{a: '.repeat(40_000)}1${'}'.repeat(40_000)}`;
    for (const text of [bomb.join('\n'), deep, 'people: &a [*a]', `# ${'x'.repeat(300_000)}`]) {
      const {config, problems} = parse(text);
      expect(config).toEqual(DEFAULT_CONFIG);
      expect(problems.map(({kind}) => kind)).toEqual(['too-large']);
    }
  });
});

describe('what is right in a broken config is kept', () => {
  test.each([
    ['an unknown key', 'oops: 1\npaths: {incidents: docs/incidents}', {paths: {incidents: 'docs/incidents'}}],
    ['a bad value', 'zone: nowhere\nlanguage: ko', {zone: 'UTC', language: 'ko'}],
    ['one person', 'people: {kent: {name: Kent}, jason: {}}', {people: {kent: {name: 'Kent'}}}],
    [
      'what stands before a syntax error',
      'paths: {incidents: docs/i}\nlanguage: ko\nzone: [',
      {language: 'ko', paths: {incidents: 'docs/i'}},
    ],
    ['what stands above a conflict', 'language: ko\n<<<<<<< HEAD\nzone: UTC\n=======\n', {language: 'ko'}],
    [
      'two bad items of one list',
      'services: {web: {name: Web, aliases: [7, 8]}}',
      {services: {web: {name: 'Web'}}},
    ],
  ])('%s', (_, text, expected) => {
    const {config, problems} = parse(text);
    expect(problems).not.toEqual([]);
    expect(config).toMatchObject(expected);
  });

  test('a rotation with a bad name is dropped whole, for a shorter one would name the wrong person', () => {
    const {config} = parse('oncall: {rotation: {starts: 2026-01-05T09:00, people: [kent, 7]}}');
    expect(config.oncall.rotation).toBeUndefined();
  });

  test('any text gives a whole config, and never throws', () => {
    const word = fc.constantFrom(
      'people',
      'zone',
      'paths',
      'oncall',
      'services',
      '__proto__',
      'rotation',
      'x',
      '7',
      '*a',
      '&a',
      '[',
      '{',
      '}',
      ':',
      '- ',
      '\n',
      '  ',
      ' ',
      '"',
      '|',
      'null',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((words) => words.join('')),
        ),
        (text) => {
          const {config} = parse(text);
          expect(configSchema.parse(config)).toEqual(config);
        },
      ),
    );
  });

  test('any value in any place gives a whole config', () => {
    const keys = fc.constantFrom(
      ...Object.keys(DEFAULT_CONFIG),
      'language',
      'rotation',
      'name',
      'email',
      'SEV1',
      'incidents',
      'people',
    );
    const {tree} = fc.letrec((tie) => ({
      tree: fc.oneof(
        {maxDepth: 4},
        fc.constantFrom('x', 7, null, true),
        fc.array(tie('tree'), {maxLength: 3}),
        fc.dictionary(keys, tie('tree')),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        const {config} = parse(JSON.stringify(value));
        expect(configSchema.parse(config)).toEqual(config);
      }),
    );
  });
});

describe('a newer version', () => {
  const loaded = parse('version: 2\nlanguage: ko\nfuture: {x: 1}\nzone: nowhere\n');

  test('is read as far as it is understood, with one warning', () => {
    expect(english(loaded.problems)).toEqual([
      '.mh/config.yaml:1:10: written for version 2, read as far as version 1 goes; update mh',
    ]);
    expect(loaded.config).toMatchObject({language: 'ko', zone: 'UTC'});
  });

  test('passes for reading and is refused for rendering', () => {
    expect(requireConfig(loaded).language).toBe('ko');
    expect(() => requireSameVersion(loaded)).toThrow(
      expect.objectContaining({
        code: 'config-newer',
        exitStatus: 3,
        params: {file: FILE, version: '2', ours: 1},
      }),
    );
  });
});

test('requireConfig refuses with the first problem', () => {
  expect(() => requireConfig(parse('langage: ko'))).toThrow(
    expect.objectContaining({
      code: 'config-invalid',
      exitStatus: 3,
      params: {problem: 'unknown-key', file: FILE, line: 1, column: 1, key: 'langage', nearest: 'language'},
    }),
  );
  expect(requireConfig(parse(FULL)).zone).toBe('Asia/Seoul');
});

describe('the user config', () => {
  const user = (text: string) => parseUserConfig(text, '~/.config/mh/config.yaml');

  test('is read in full', () => {
    const text =
      'language: ko\nzone: Asia/Seoul\ndocs: git@github.com:acme/docs.git\neditor: [code, --wait]\npublish: off\n' +
      'pagerduty:\n  token_command: [op, read, token]\n  url: https://api.eu.pagerduty.com\n';
    expect(user(text).problems).toEqual([]);
    expect(user(text).config).toMatchObject({
      docs: 'git@github.com:acme/docs.git',
      editor: ['code', '--wait'],
    });
  });

  test.each([
    ['editr: vim', '1:1: there is no key editr; did you mean editor?'],
    ['pagerduty: {token: secret}', '1:13: there is no key pagerduty.token'],
    [
      'pagerduty: {url: http://example.com}',
      '1:18: pagerduty.url: expected an https address, found http://example.com',
    ],
    [
      'docs: ext::sh -c x',
      '1:7: docs: expected a path, or an https, ssh or file address, found ext::sh -c x',
    ],
    [
      'docs: http://example.com/x',
      '1:7: docs: expected a path, or an https, ssh or file address, found http://example.com/x',
    ],
  ])('%j', (text, expected) => {
    expect(english(user(text).problems)).toEqual([`~/.config/mh/config.yaml:${expected}`]);
  });
});
