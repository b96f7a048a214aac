import fc from 'fast-check';
import {normalize, resolve, sep} from 'node:path';
import {describe, expect, test} from 'vitest';
import {assertSafe, safePath} from './safe-path.ts';

describe('safePath', () => {
  test.each([
    'incidents/2024/2024-10-08-db-connection-pool-7f3k/incident.md',
    'incidents/2024/2024-10-08-데이터베이스-연결-풀-고갈-7f3k/timeline/20241008T143200Z-7f3k2m9x.md',
    'incidents/2024/2024-10-08-데이터베이스-7f3k/incident.md'.normalize('NFD'),
    '.mh/config.yaml',
    '.gitattributes',
    '.github/CODEOWNERS',
    '.gitignore',
    'git/notes.md',
    'docs/my runbooks/a..b.md',
    'evidence/...txt',
  ])('takes %j', (path) => {
    expect(safePath(path)).toBe(true);
  });

  test.each([
    '',
    '/etc/passwd',
    'C:/x',
    '..',
    'a/../b',
    'a/..',
    '.',
    './a',
    'a//b',
    'a/',
    'a/.. /b',
    'a/.../b',
    '.\u200c./b',
    'a\\..\\b',
    'a\0b',
    'a\nb',
    'a\ud800b',
    '.git',
    '.git/hooks/pre-commit',
    'a/.git/config',
    '.GIT/config',
    '.Git/config',
    'git~1/config',
    'GIT~1/config',
    'git~2/config',
    '.git./config',
    '.git /config',
    '.git . ./config',
    '.git::$INDEX_ALLOCATION/config',
    '.git:x',
    '.g\u200cit/config',
    '\u200e.git/config',
    '.git\u206f/config',
    '.gi\ufefft/config',
    '.ｇｉｔ/config',
    '.gi\u0301t/config',
    '\uff0egit/config',
  ])('refuses %j', (path) => {
    expect(safePath(path)).toBe(false);
    expect(() => assertSafe(path)).toThrow(expect.objectContaining({code: 'path-unsafe', exitStatus: 2}));
  });

  const tricky = fc.constantFrom(
    '.',
    '..',
    '.git',
    '/',
    '\\',
    ' ',
    '\u200c',
    ':',
    'a',
    'GIT',
    '~1',
    '\u0301',
  );
  const paths = fc.oneof(
    fc.string(),
    fc.array(tricky).map((parts) => parts.join('')),
  );

  test('what it takes stays inside the folder and is not rewritten by path arithmetic', () => {
    fc.assert(
      fc.property(paths, (path) => {
        if (!safePath(path)) return;
        expect(normalize(path)).toBe(path);
        expect(resolve('/docs', path).startsWith(`/docs${sep}`)).toBe(true);
      }),
    );
  });

  test('a part that is .git once case and invisible characters are gone is refused anywhere', () => {
    const invisible = fc.array(
      fc.constantFrom('\u200b', '\u200c', '\u200d', '\u200e', '\u202a', '\u206a', '\ufeff'),
    );
    const letters = fc.tuple(
      ...['.', 'g', 'i', 't'].map((letter) =>
        fc.tuple(fc.constantFrom(letter, letter.toUpperCase()), invisible),
      ),
    );
    const tail = fc.stringMatching(/^[. ]*$/);
    const around = fc.stringMatching(/^[a-z]{1,5}$/);
    fc.assert(
      fc.property(around, letters, tail, around, (before, spelled, after, rest) => {
        const part = spelled.map(([letter, hidden]) => letter + hidden.join('')).join('') + after;
        expect(safePath(`${before}/${part}/${rest}`)).toBe(false);
      }),
    );
  });

  test('a path is taken exactly when each of its parts is', () => {
    fc.assert(
      fc.property(fc.array(paths, {minLength: 1}), (parts) => {
        const flat = parts.map((part) => part.replaceAll('/', '_').replaceAll(':', '_'));
        expect(safePath(flat.join('/'))).toBe(flat.every(safePath));
      }),
    );
  });
});
