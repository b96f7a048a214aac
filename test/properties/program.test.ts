import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {canonicalBody} from '../../src/incident/body.ts';
import {titleOf} from '../../src/incident/declare.ts';
import {TeamDocs} from '../support/team-docs.ts';

let team: TeamDocs;
let id: string;
beforeAll(async () => {
  team = new TeamDocs();
  id = await team.declare();
});
afterAll(() => {
  team.dispose();
});

const TEXTS: Readonly<Record<string, string | Uint8Array>> = {
  'bytes that are no UTF-8': Buffer.from([0x61, 0xff, 0xfe, 0xc3, 0x28, 0x0a, 0x80, 0x62]),
  NUL: 'a\u0000b\u0000',
  CRLF: 'one\r\ntwo\rthree\r\n',
  'front matter': '---\nmh: 1\nat: "2020-01-01T00:00:00Z"\nkind: declared\n---\n\nx\n---\n',
  'our own markers': '<!-- mh:begin timeline v1 -->\n<!-- mh:end timeline -->\n<!-- mh:section impact -->',
  'an unclosed fence': '```sh\nkubectl get pods\n\n~~~',
  HTML: '<details><script>alert(1)</script><!-- never closed',
  'escape codes and bidi': '\u001B[31mred\u001B]8;;http://x\u0007link\u202Edesrever\u2066',
  NFD: '데이터베이스가 멈췄습니다'.normalize('NFD'),
  'an issue to close': 'fixes #12\nMh-Change: aaaaaaaaaa\nSigned-off-by: x',
};

test.each(Object.entries(TEXTS))('%s reads back as the same canonical text', async (_, input) => {
  const {out, err, status} = await team.mh(['log', '-', '--json'], {input});
  expect({err, status}).toEqual({err: '', status: 0});
  const {entry, text} = JSON.parse(out) as {entry: string; text: string};
  const canonical = canonicalBody(input);
  expect(text).toBe(canonical);
  expect((await team.entries()).get(entry)?.body).toBe(canonical);
  expect(team.git('log', '-1', '--format=%s%n%(trailers:key=Mh-Change,valueonly)').split('\n')[0]).toBe(
    `note: ${id.slice(11)}`,
  );
  const shown = (await team.mh(['incident', 'show'])).out;
  expect(shown).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202A-\u202E\u2066-\u2069]/);
});

test('10 MB are kept whole beside the entry; what is larger stays on this machine', async () => {
  const lines = '2024-10-08T14:31:00Z ERROR connection refused by the database, 오류\n';
  const large = lines.repeat(Math.floor(10_000_000 / Buffer.byteLength(lines)));
  const {out, status} = await team.mh(['log', '-', '--json'], {input: large});
  expect(status).toBe(0);
  const [evidence] = (JSON.parse(out) as {evidence: [{path: string; kept: boolean}]}).evidence;
  expect(evidence.kept).toBe(true);
  const path = `incidents/2024/${id}/${evidence.path}`;
  expect(Number(team.git('cat-file', '-s', `main:${path}`))).toBe(Buffer.byteLength(large));
  expect(`${team.git('cat-file', 'blob', `main:${path}`)}\n`).toBe(large);

  const larger = await team.mh(['log', '-', '--json'], {input: large + large});
  const [local] = (JSON.parse(larger.out) as {evidence: [{path: string; kept: boolean}]}).evidence;
  expect(local.kept).toBe(false);
  expect(team.git('ls-tree', '-r', '--name-only', 'main')).not.toContain(local.path);
  const here = join(team.machine.home, '.local/share/mh/evidence');
  expect(
    readdirSync(here, {recursive: true}).some((file) => local.path.endsWith(String(file).slice(-20))),
  ).toBe(true);
}, 60_000);

const TITLES: Readonly<Record<string, string>> = {
  'a path upward': '../../../etc/passwd',
  'an absolute path': '/etc/passwd',
  'the git folder': '.git/config',
  '300 characters': 'checkout '.repeat(34),
  'only emoji': '🔥🔥🔥',
  'right to left': 'انقطاع الخدمة',
  'NFD Hangul': '연결 풀 고갈'.normalize('NFD'),
  'leading dashes': '--dry-run',
  'a trailing dot and a colon': 'CON: aux.',
  'two lines': 'first\nsecond',
};

test.each(Object.entries(TITLES))('a title that is %s stays inside the repo', async (_, title) => {
  const before = new Set(team.git('ls-tree', '-r', '-z', '--name-only', 'main').split('\0'));
  const {out, err, status} = await team.mh(['incident', 'new', '--json', '--', title]);
  expect({err, status}).toEqual({err: '', status: 0});
  const made = JSON.parse(out) as {id: string; path: string; title: string};
  expect(made.title).toBe(titleOf(title));
  const added = team
    .git('ls-tree', '-r', '-z', '--name-only', 'main')
    .split('\0')
    .filter((path) => !before.has(path));
  expect(added).toHaveLength(2);
  expect(added.every((path) => path.startsWith(`incidents/2024/${made.id}/`))).toBe(true);
  expect(readdirSync(join(team.folder, made.path)).sort()).toEqual(['incident.md', 'timeline']);
  const {out: shown} = await team.mh(['incident', 'show', '--json', '-i', made.id]);
  expect(JSON.parse(shown)).toMatchObject({title: titleOf(title), broken: []});
});
