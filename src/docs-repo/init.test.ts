import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {LANGS} from '../i18n/index.ts';
import {withAttributes} from './attributes.ts';
import {parseConfig} from './config-parse.ts';
import {DEFAULT_PATHS} from './config-defaults.ts';
import {planInit, type InitInput} from './init.ts';

const EMPTY = {empty: true} as const;
const text = (input: InitInput, path: string): string => {
  const change = planInit(input).find((one) => one.path === path);
  if (change === undefined || change.op === 'delete') throw new Error(`${path} is not planned`);
  return String(change.content);
};
const paths = (input: InitInput) => planInit(input).map(({op, path}) => `${op} ${path}`);

describe.each(LANGS)('in %s', (lang) => {
  test('an empty folder gets a config, attributes and a README', () => {
    expect(paths({lang, existing: EMPTY})).toEqual([
      'create .mh/config.yaml',
      'create .gitattributes',
      'create README.md',
    ]);
  });

  test('the config says what was chosen, and nothing is wrong with it', () => {
    const {config, problems} = parseConfig(
      text({lang, zone: 'Asia/Seoul', branch: 'main', existing: EMPTY}, '.mh/config.yaml'),
      'c',
    );
    expect(problems).toEqual([]);
    expect(config).toMatchObject({language: lang, zone: 'Asia/Seoul', branch: 'main', people: {}});
  });

  test('its examples are right as soon as their comment signs are taken away', () => {
    const config = text({lang, existing: EMPTY}, '.mh/config.yaml');
    const lines = config.split('\n').map((line) => line.replace(/^# (?=[a-z]+:$| )/, ''));
    const parsed = parseConfig(lines.join('\n'), 'c');
    expect(parsed.problems).toEqual([]);
    expect(parsed.config.oncall.rotation?.people).toEqual(['mitchell', 'gildong']);
  });
});

test.each(['123', 'true', 'null', 'feature/x', '문서', '#1'])(
  'a branch called %j stays that text',
  (branch) => {
    const {config} = parseConfig(
      text({lang: 'en', branch, zone: '+09:00', existing: EMPTY}, '.mh/config.yaml'),
      'c',
    );
    expect(config).toMatchObject({branch, zone: '+09:00'});
  },
);

test('a folder with files gets no README', () => {
  expect(paths({lang: 'en', existing: {empty: false}})).toEqual([
    'create .mh/config.yaml',
    'create .gitattributes',
  ]);
});

test('a second run plans nothing', () => {
  const gitattributes = text({lang: 'en', existing: EMPTY}, '.gitattributes');
  expect(planInit({lang: 'en', existing: {paths: DEFAULT_PATHS, gitattributes, empty: false}})).toEqual([]);
});

describe('.gitattributes', () => {
  test.each([
    ['*.png binary\n', '*.png binary\n\n# mh:begin'],
    ['*.png binary', '*.png binary\n\n# mh:begin'],
    ['*.png binary\r\n', '*.png binary\r\n\r\n# mh:begin'],
  ])('what is there is kept: %j', (before, start) => {
    const after = withAttributes(before, DEFAULT_PATHS, 'about');
    expect(after.startsWith(start)).toBe(true);
    expect(withAttributes(after, DEFAULT_PATHS, 'about')).toBe(after);
  });

  test('only the region is replaced, where it stands', () => {
    const before = `a text\n${withAttributes(undefined, DEFAULT_PATHS, 'old $& words')}b text\n`;
    const after = withAttributes(before, {...DEFAULT_PATHS, cost: 'money'}, 'new $& words');
    expect(after).toMatch(
      /^a text\n# mh:begin[^]*# new \$& words[^]*\/money\/[^]*# mh:end attributes\nb text\n$/,
    );
    expect(after).not.toContain('old');
  });

  describe('as git reads it', () => {
    let folder: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'mh-init-'));
      execFileSync('git', ['init', '-q'], {cwd: folder});
    });
    afterEach(() => rmSync(folder, {recursive: true}));

    const attributes = (path: string) => {
      const asked = ['text', 'eol', 'linguist-generated'];
      const out = execFileSync(
        'git',
        ['-c', 'core.quotePath=off', 'check-attr', '-z', ...asked, '--', path],
        {cwd: folder, encoding: 'utf8'},
      );
      const values = out.split('\0').filter((_, index) => index % 3 === 2);
      return values.join(' ');
    };

    test.each(['incidents', 'docs/incidents', 'my incidents', '사고/기록', 'in[c]*', 'a"b'])(
      'with incidents in %j',
      (incidents) => {
        writeFileSync(
          join(folder, '.gitattributes'),
          withAttributes('* text=auto\n', {...DEFAULT_PATHS, incidents}, 'about'),
        );
        const incident = `${incidents}/2024/2024-10-08-연결-풀-7f3k`;
        expect(attributes(`${incident}/timeline/20241008T143200Z-7f3k2m9x.md`)).toBe('set lf set');
        expect(attributes(`${incident}/incident.md`)).toBe('set lf set');
        expect(attributes(`${incident}/postmortem.md`)).toBe('set lf unspecified');
        expect(attributes(`${incident}/evidence/log.txt`)).toBe('unset unspecified set');
        expect(attributes('runbooks/database-failover.md')).toBe('set lf unspecified');
        expect(attributes('.mh/templates/postmortem/ko.md.hbs')).toBe('set lf unspecified');
        expect(attributes('src/main.c')).toBe('auto unspecified unspecified');
      },
    );

    test('evidence keeps every byte, Markdown becomes LF', () => {
      writeFileSync(join(folder, '.gitattributes'), withAttributes('* text=auto\n', DEFAULT_PATHS, 'about'));
      const stored = (path: string) => {
        mkdirSync(dirname(join(folder, path)), {recursive: true});
        writeFileSync(join(folder, path), 'a\r\nb\r\n');
        execFileSync('git', ['add', path], {cwd: folder, stdio: 'ignore'});
        return execFileSync('git', ['cat-file', 'blob', `:${path}`], {cwd: folder, encoding: 'utf8'});
      };
      expect(stored('incidents/2024/x/evidence/pods.md')).toBe('a\r\nb\r\n');
      expect(stored('incidents/2024/x/postmortem.md')).toBe('a\nb\n');
      expect(readFileSync(join(folder, 'incidents/2024/x/evidence/pods.md'), 'utf8')).toBe('a\r\nb\r\n');
    });
  });
});
