import fc from 'fast-check';
import {describe, expect, test, vi} from 'vitest';
import {maskSecrets} from './mask.ts';
import {mayHoldSecret} from './prefilter.ts';
import {FALSE_FRIENDS, SECRET_LINES} from '../../test/support/secret-samples.ts';

describe('every kind is masked, and only the value', () => {
  test('the table is wide enough', () => {
    expect(SECRET_LINES.length).toBeGreaterThanOrEqual(60);
    expect(new Set(SECRET_LINES.map(({kind}) => kind)).size).toBeGreaterThanOrEqual(30);
    expect(FALSE_FRIENDS.length).toBeGreaterThanOrEqual(60);
  });

  test.each(SECRET_LINES)('$kind: $before…', async ({kind, secret, before, after}) => {
    const mask = `[masked: ${kind}]`;
    const masked = await maskSecrets(before + secret + after);
    expect(masked.text.replace('https://' + mask, mask)).toBe(
      (before + mask + after).replace('https://' + mask, mask),
    );
    expect(masked.found.map((hit) => hit.kind)).toEqual([kind]);
    for (const hit of masked.found) {
      expect((before + secret + after).slice(hit.start).startsWith(hit.secret)).toBe(true);
    }
  });

  const needsWhatFollows = /^(?:url-password|url-token|sentry-dsn)$/;
  const ending = SECRET_LINES.filter(({kind}) => !needsWhatFollows.test(kind));
  test.each(ending)('alone, at the very start and end: $kind', async ({secret, before}) => {
    const masked = await maskSecrets(before + secret);
    expect(masked.text).not.toContain(secret);
    expect((await maskSecrets(masked.text)).text).toBe(masked.text);
  });

  test.each(SECRET_LINES)(
    'in CRLF text, after a byte order mark: $kind',
    async ({kind, secret, before, after}) => {
      const masked = await maskSecrets(`\uFEFFone\r\n${before}${secret}${after}\r\ntwo\r\n`);
      expect(masked.text).not.toContain(secret);
      expect(masked.text).toContain(`[masked: ${kind}]`);
      expect(masked.text.endsWith('\r\ntwo\r\n')).toBe(true);
    },
  );
});

test.each(FALSE_FRIENDS)('no secret: %s', async (text) => {
  expect(await maskSecrets(text)).toEqual({text, found: []});
});

test('a text without markers is returned without loading the rules', async () => {
  const load = vi.fn(() => Promise.reject(new Error('loaded')));
  expect(await maskSecrets('결제 API 5xx, rolled back 2fd4e1c to v1.2', load)).toEqual({
    text: '결제 API 5xx, rolled back 2fd4e1c to v1.2',
    found: [],
  });
  expect(load).not.toHaveBeenCalled();
});

test('a comment in the text does not switch the rules off', async () => {
  const token = 'gh' + 'p_' + 'a1B2'.repeat(9);
  expect((await maskSecrets(`secretlint-disable\n${token} # secretlint-disable-line`)).text).toBe(
    'secretlint-disable\n[masked: github-token] # secretlint-disable-line',
  );
});

const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(...SECRET_LINES.map(({before, secret, after}) => before + secret + after)),
    fc.constantFrom(
      ...FALSE_FRIENDS,
      'password',
      ': ',
      '=',
      '"',
      "'",
      '\n',
      '\r\n',
      '\\',
      '[masked: ',
      ']',
      '[masked: jwt]',
      '@',
      '://',
      '--token ',
    ),
    fc.string({maxLength: 12, unit: 'binary'}),
  ),
  {maxLength: 8},
);

test('masking masked text changes nothing, and the originals restore the text', async () => {
  await fc.assert(
    fc.asyncProperty(pieces, async (parts) => {
      const text = parts.join('');
      const masked = await maskSecrets(text);
      expect(await maskSecrets(masked.text)).toEqual({text: masked.text, found: []});
      let rest = masked.text;
      let restored = '';
      for (const hit of masked.found) {
        const kept = hit.start - restored.length;
        expect(rest.slice(kept).startsWith(hit.mask)).toBe(true);
        restored += rest.slice(0, kept) + hit.secret;
        rest = rest.slice(kept + hit.mask.length);
      }
      expect(restored + rest).toBe(text);
    }),
    {numRuns: 300},
  );
});

test('whatever stands around it, a secret between blanks is found', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({maxLength: 200}),
      fc.constantFrom(...SECRET_LINES),
      async (noise, {secret, before, after}) => {
        const text = `${noise.replaceAll(/["'`\\]/g, '')}\n${before}${secret}${after}\n`;
        expect(mayHoldSecret(text)).toBe(true);
        expect((await maskSecrets(text)).text).not.toContain(secret);
      },
    ),
    {numRuns: 300},
  );
});
