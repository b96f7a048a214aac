import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  entryName,
  incidentFolder,
  incidentId,
  isIncidentId,
  matchIncident,
  shortId,
  slugOf,
  tagOf,
} from './id.ts';

const at = new Date('2024-10-08T14:32:00.412Z');

describe('slugOf', () => {
  it.each([
    ['Database connection pool', 'database-connection-pool'],
    ['데이터베이스 연결 풀 고갈', '데이터베이스-연결-풀-고갈'],
    ['  500s!! (checkout) / EU  ', '500s-checkout-eu'],
    ['../.git', 'git'],
    ['--help', 'help'],
    ['🔥', 'incident'],
    ['', 'incident'],
    ['\u1100\u1161', '가'],
  ])('%s → %s', (title, slug) => expect(slugOf(title)).toBe(slug));

  it('is a safe part of a file name, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 200}), (title) => {
        const slug = slugOf(title);
        expect(Buffer.byteLength(slug)).toBeLessThanOrEqual(80);
        expect(slug).toMatch(/^[\p{L}\p{N}]([\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u);
        expect(slugOf(slug)).toBe(slug);
        expect(isIncidentId(incidentId(at, title, '7f3k'))).toBe(true);
      }),
    );
  });
});

describe('names', () => {
  const id = incidentId(at, 'Connection pool', '7f3k');

  it('hold the UTC date, the slug and the tag', () => {
    expect(id).toBe('2024-10-08-connection-pool-7f3k');
    expect(shortId(id)).toBe('connection-pool-7f3k');
    expect(tagOf(id)).toBe('7f3k');
    expect(incidentFolder(id)).toBe(`incidents/2024/${id}`);
    expect(incidentFolder(id, 'ops/incidents')).toBe(`ops/incidents/2024/${id}`);
    expect(entryName(at, '7f3k2m9x')).toBe('20241008T143200Z-7f3k2m9x');
  });

  it.each(['..', 'x', '2024-10-08-7f3k', '2024-10-08-a-7F3K', '2024-10-08-a/b-7f3k', '2024-10-08--a-7f3k'])(
    'do not look like %s',
    (text) => expect(isIncidentId(text)).toBe(false),
  );
});

describe('matchIncident', () => {
  const [pool, purge, korean] = [
    '2024-10-08-connection-pool-7f3k',
    '2024-10-07-cdn-purge-p0xd',
    '2024-09-01-연결-풀-고갈-2c9q',
  ];
  const ids = [pool, purge, korean];

  it.each([
    [pool, pool],
    ['connection-pool-7f3k', pool],
    ['7F3K', pool],
    ['@1', pool],
    ['@2', purge],
    ['purge', purge],
    ['CDN Purge', purge],
    ['연결 풀'.normalize('NFD'), korean],
  ])('%s names one', (ref, id) => expect(matchIncident(ref, ids)).toEqual({kind: 'one', id}));

  it('gives every candidate, newest first', () => {
    expect(matchIncident('2024-10', ids)).toEqual({kind: 'many', ids: [pool, purge]});
  });

  it('gives the nearest when it fits at all', () => {
    expect(matchIncident('conection-pool-7f3k', ids)).toEqual({kind: 'none', nearest: pool});
    expect(matchIncident('zzz', ids)).toEqual({kind: 'none'});
    expect(matchIncident('@4', ids)).toEqual({kind: 'none'});
    expect(matchIncident('', ids)).toEqual({kind: 'none'});
    expect(matchIncident('x', [])).toEqual({kind: 'none'});
  });
});
