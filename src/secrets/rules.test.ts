import {rules as presetRules} from '@secretlint/secretlint-rule-preset-recommend';
import {describe, expect, test, vi} from 'vitest';
import {OWN_RULES} from './own-rules.ts';
import {mayHoldSecret} from './prefilter.ts';
import {PRESET_RULES} from './preset-rules.ts';
import {findSecrets, kinds} from './rules.ts';
import {SECRET_LINES} from '../../test/support/secret-samples.ts';

/** True where a pattern can match without what stands at MARKER: it lies in an alternation or an optional group. */
function canSkipMarker(pattern: string): boolean {
  const at = pattern.indexOf('MARKER');
  const open = [{from: 0, bar: false}];
  let inClass = false;
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern[i];
    if (char === '\\') i++;
    else if (inClass) inClass = char !== ']';
    else if (char === '[') inClass = true;
    else if (char === '(') open.push({from: i, bar: false});
    else if (char === '|') open.at(-1)!.bar = true;
    else if (char === ')') {
      const group = open.pop()!;
      const aroundMarker = group.from < at && at < i;
      if (aroundMarker && (group.bar || /^(?:[?*]|\{0)/.test(pattern.slice(i + 1)))) return true;
    }
  }
  return open[0]!.bar || /^(?:[?*]|\{0)/.test(pattern.slice(at + 'MARKER'.length));
}

describe('the prefilter is a superset by construction', () => {
  test.each(OWN_RULES.map((rule) => [rule.kind, rule] as const))('%s', (_kind, rule) => {
    expect(rule.pattern.split('MARKER')).toHaveLength(2);
    expect(canSkipMarker(rule.pattern)).toBe(false);
    expect(/\(\?<?[!=][^)]*MARKER/.test(rule.pattern)).toBe(false);
    expect(new RegExp(rule.marker).test('')).toBe(false);
    expect(rule.kind).toMatch(/^[a-z][a-z-]{1,30}[a-z]$/);
  });

  test.each(SECRET_LINES)('says yes to $kind: $before…', ({secret, before, after}) => {
    expect(mayHoldSecret(before + secret + after)).toBe(true);
    expect(mayHoldSecret('로그\n'.repeat(5000) + before + secret + after + '\nend'.repeat(5000))).toBe(true);
  });

  test('no run in a pattern is unbounded, so that time grows with the length of the text', () => {
    for (const {pattern, marker} of OWN_RULES) {
      const shape = `${pattern} ${marker}`.replaceAll(/\\./g, 'x').replaceAll(/\[[^\]]*\]/g, 'c');
      expect(shape).not.toMatch(/[*+]|\{\d+,\}/);
    }
  });
});

describe('the preset is the one we know', () => {
  const ids = presetRules.map((rule) => rule.meta.id.replace('@secretlint/', '')).sort();

  test('every rule of it is in our table', () => {
    expect(Object.keys(PRESET_RULES).sort()).toEqual(ids);
  });

  test('its patterns have not changed since their markers were chosen', () => {
    const patterns: Record<string, string[]> = {};
    const spy = vi.spyOn(String.prototype, 'matchAll');
    for (const rule of presetRules) {
      const id = rule.meta.id.replace('@secretlint/', '');
      if (!PRESET_RULES[id]) continue;
      spy.mockClear();
      const context = {
        createTranslator: () => () => ({}),
        report: vi.fn(),
        ignore: vi.fn(),
        sharedOptions: {},
      };
      void rule.create(context as never, {}).file?.({content: '', filePath: 'text', ext: '.txt'} as never);
      patterns[id] = spy.mock.calls.map(([pattern]) => String(pattern));
    }
    spy.mockRestore();
    expect(patterns).toMatchSnapshot();
  });
});

describe('long texts', () => {
  const line =
    '2026-07-30T03:12:44Z INFO checkout-7d9f8b6c5-x2x4z GET https://api.example.com/v1/orders 200 31ms\n';
  const token = 'gh' + 'p_' + 'a1B2'.repeat(9);

  test('a secret is found wherever it lies', async () => {
    for (const at of [0, 32_700, 32_768, 32_790, 49_100, 65_536]) {
      const text = 'x'.repeat(at) + ' ' + token + ' ' + 'x'.repeat(70_000);
      expect((await findSecrets(text)).map(({start, end}) => text.slice(start, end))).toContain(token);
    }
  });

  test('10 MB of log text', async () => {
    const text = line.repeat(52_000) + token + '\n' + line.repeat(52_000);
    expect(mayHoldSecret(line.repeat(104_000))).toBe(false);
    expect((await findSecrets(text)).map(({kind}) => kind)).toContain('github-token');
  });

  test.each([
    'a',
    '=',
    '-',
    ' ',
    '"',
    '\\',
    '://',
    'eyJ',
    'eyJaaaaaaaaaa.',
    'a:',
    '://a:',
    'sk-',
    'AKIA',
    'xoxb-',
    'xoxb-a-',
    'password=',
    'password:"',
    'password="\\',
    '--password ',
    'curl -u a:',
    ' -u x:',
    ' mysql -p',
    'login a password ',
    'authorization: a ',
    'cookie: a=',
    'bearer ',
    '비밀번호: ',
    'SG.aaaaaaaaaaaaaaaa.',
    '-----BEGIN PRIVATE KEY-----',
    '-----BEGIN PRIVATE KEY-----\n' + 'a1B2'.repeat(16) + '\n',
    '-----BEGIN PRIVATE KEY-----\n-a',
    '[masked: password]',
    '[masked: ',
    'password=my' + 'x'.repeat(5000) + '1 ',
    'token: ' + 'changeme-'.repeat(500) + '1 ',
    'Authorization: Bearer ' + 'a-'.repeat(2000) + ' ',
  ])('a megabyte of %j ends', {timeout: 20_000}, async (unit) => {
    expect(Array.isArray(await findSecrets(unit.repeat(Math.ceil(1_000_000 / unit.length))))).toBe(true);
  });
});

test('kinds are few enough to learn and each is listed once', () => {
  expect(new Set(kinds).size).toBe(kinds.length);
});
