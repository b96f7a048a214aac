import {chmodSync, chownSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {PROJECT} from './support/machine.ts';
import {TeamDocs} from './support/team-docs.ts';

const TEXT = 'rolled back to release 41\n--at is a word here, 그리고 이것도';
// The permission bits bind nobody who is root: there, the program runs as another user.
const NOBODY = process.getuid?.() === 0 ? 65_534 : undefined;

let team: TeamDocs;
beforeEach(() => {
  team = new TeamDocs();
});
afterEach(() => {
  own(team.machine.folder, 0o755, process.getuid?.());
  team.dispose();
});

async function log(options: {env?: Record<string, string>; uid?: number} = {}) {
  return await team.mh(['log', '-'], {input: `${TEXT}\n`, ...options});
}

async function notesAfterLast(...flags: readonly string[]): Promise<string[]> {
  expect(await team.mh(['log', '--last', ...flags])).toMatchObject({status: 0});
  return await team.notes();
}

describe('refused, and the text is there', () => {
  test('no incident is open', async () => {
    const {err, status} = await log();
    expect({err, status}).toEqual({
      err: 'No incident is open.\nYour text is safe.  mh incident new "…", then: mh log --last\n',
      status: 2,
    });
    await team.declare();
    expect(await notesAfterLast()).toEqual([TEXT]);
    expect(await team.mh(['log', '--last'])).toMatchObject({status: 2}); // it was taken
  });

  test('two are open, and none is mine', async () => {
    const first = await team.declare('Database connection pool exhausted');
    await team.declare('CDN purge is stuck');
    rmSync(join(team.machine.home, '.local/state/mh/repos'), {recursive: true});
    const {err, status} = await log();
    expect(err).toMatch(/^2 incidents are open.*\nYour text is safe. {2}mh log --last -i \S+\n$/);
    expect(status).toBe(4);
    expect(await notesAfterLast('-i', first.slice(-4))).toEqual([TEXT]);
  });

  test('the time, the mark or the flag cannot be read', async () => {
    await team.declare();
    for (const flags of [
      ['--at', 'soon'],
      ['--mark', 'fixed'],
      ['--attach', 'nowhere.txt'],
      ['--attach', '/dev/zero'],
      ['-i', 'nothing'],
      ['--lang', 'de'],
      ['--incidnt', '7f3k'],
    ]) {
      const {err, status} = await team.mh(['log', ...flags, '-'], {input: TEXT});
      expect({flags, status, safe: err.includes('Your text is safe.')}).toEqual({
        flags,
        status: 2,
        safe: true,
      });
    }
    expect(await notesAfterLast()).toEqual([TEXT]);
  });

  test('the folder that it was typed in is gone', async () => {
    const gone = 'mkdir gone && cd gone && rmdir ../gone && exec "$0" "$@"';
    const program = [process.execPath, join(PROJECT, 'bin/run.js'), 'log', TEXT];
    const {err, status} = await team.machine.run('sh', ['-c', gone, ...program]);
    expect({err, status}).toEqual({err: expect.stringContaining('Your text is safe.'), status: 2});
    await team.declare();
    expect(await notesAfterLast()).toEqual([TEXT]);
  });

  test('the newest of several kept texts comes first, each with its own time', async () => {
    await team.mh(['log', 'one'], {env: {MH_NOW: '2024-10-08T14:00:00Z'}});
    await team.mh(['log', 'two'], {env: {MH_NOW: '2024-10-08T14:10:00Z'}});
    await team.mh(['log', 'three'], {env: {MH_NOW: '2024-10-08T14:20:00Z'}});
    await team.declare();
    expect(await notesAfterLast()).toEqual(['three']);
    expect(await notesAfterLast()).toEqual(['three', 'two']);
    expect(await notesAfterLast()).toEqual(['one', 'three', 'two']);
    const times = [...(await team.entries()).values()]
      .filter(({kind}) => kind === 'note')
      .map(({at}) => at.slice(11, 16));
    expect(times.sort()).toEqual(['14:00', '14:10', '14:20']);
  });
});

describe('the log goes on', () => {
  test.each([
    ['no YAML', 'version: 1\npeople: [\n'],
    ['an unknown key', 'version: 1\nlanguge: ko\n'],
    ['a newer version', 'version: 99\n'],
    ['bytes', '\u0000\u0001\u0002'],
  ])('the config is broken: %s', async (_, config) => {
    const id = await team.declare();
    team.write('.mh/config.yaml', config);
    const {err, status} = await log();
    expect(status).toBe(0);
    expect(err).toMatch(/^\.mh\/config\.yaml:.* · going on with the defaults\n$/);
    expect(await team.notes()).toEqual([TEXT]);
    expect(await team.mh(['incident', 'new', 'Another one'])).toMatchObject({status: 0});
    expect(await team.mh(['incident', 'resolve', '-i', id.slice(-4)])).toMatchObject({status: 0});
  });

  test.each([
    ['no front matter', 'hello'],
    ['conflict markers', '<<<<<<< ours\n---\nmh: 1\n=======\n>>>>>>> theirs\n'],
    ['bytes', '\u0000\u00ff\u0000'],
    ['no time', '---\nmh: 1\nkind: note\n---\n\nx\n'],
  ])('a neighbouring entry is broken: %s', async (_, text) => {
    const id = await team.declare();
    team.write(`incidents/2024/${id}/timeline/20241008T143000Z-aaaaaaaa.md`, text);
    team.git('add', '.');
    team.git('commit', '--quiet', '--message', 'A broken entry');
    expect(await log()).toMatchObject({err: '', status: 0});
    expect(await team.mh(['incident', 'resolve', 'over'])).toMatchObject({status: 0});
    const {out} = await team.mh(['incident', 'show']);
    expect(out).toContain(TEXT.split('\n')[0]);
    expect(out).toContain('20241008T143000Z-aaaaaaaa');
  });
});

describe('what mh keeps for itself is damaged', () => {
  test.each(['null', '5', '{"current":5,"last":{}}', '{"change":{"files":[{}]}}', '[', '\u0000'])(
    '%j',
    async (text) => {
      await team.declare();
      const state = join(team.machine.home, '.local/state/mh');
      const repos = readdirSync(join(state, 'repos')).map((name) => join(state, 'repos', name));
      const files = [join(state, 'spool', '9999999999999-aaaaaaaa.json'), ...repos];
      for (const file of [...files, join(team.folder, '.git/mh/pending/1.json')]) writeFileSync(file, text);
      expect(await log()).toMatchObject({err: '', status: 0});
      for (const file of repos) writeFileSync(file, text);
      expect(await team.mh(['undo'])).toMatchObject({status: 4});
      expect(await team.mh(['log', '--last'])).toMatchObject({status: 2});
      expect(await team.mh(['docs', 'status'])).toMatchObject({status: 0});
      expect(await team.notes()).toEqual([TEXT]);
    },
  );
});

describe('nothing can be written', () => {
  test('a first incident into a home that is no folder', async () => {
    rmSync(join(team.machine.home, '.local'), {recursive: true, force: true});
    writeFileSync(join(team.machine.home, '.local'), '');
    const {err, status} = await team.machine.mh(['log', 'it is down']);
    expect({err, status}).toEqual({
      err: expect.stringMatching(/^Cannot write to the docs repo: ENOTDIR\n.*\nYour text is safe\. /),
      status: 5,
    });
  });

  test('evidence that is too large for the repo: status 5, and nothing is logged', async () => {
    await team.declare();
    const env = {XDG_DATA_HOME: join(team.folder, 'README.md')};
    const {err, status} = await team.mh(['log', '-'], {input: 'line\n'.repeat(2_200_000), env});
    expect({err, status}).toEqual({
      err: expect.stringMatching(/^Cannot write to the docs repo: ENOTDIR\n.*\nYour text is safe\. /),
      status: 5,
    });
    expect(await team.notes()).toEqual([]);
  });

  test('into the repo: status 5, and the text is on this machine', async () => {
    await team.declare();
    own(team.machine.folder, 0o755, NOBODY);
    own(join(team.folder, '.git'), 0o555, NOBODY);
    const {err, status} = await log(asNobody());
    expect({err, status}).toEqual({
      err: expect.stringMatching(
        /^Cannot write to the docs repo: EACCES\n.*\nYour text is safe. {2}mh log --last\n$/,
      ),
      status: 5,
    });
    own(join(team.folder, '.git'), 0o755, process.getuid?.());
    own(team.machine.folder, 0o755, process.getuid?.());
    expect(await notesAfterLast()).toEqual([TEXT]);
  });

  test('anywhere: status 5, and the text comes back on standard error', async () => {
    await team.declare();
    own(team.machine.folder, 0o555, NOBODY);
    const {out, err, status} = await log(asNobody());
    expect({out, status}).toEqual({out: '', status: 5});
    expect(err).toMatch(
      /^Cannot write to the docs repo: EACCES\nNothing could be written; this is your text:\n/,
    );
    expect(err.trimEnd().endsWith(`\n${TEXT}`)).toBe(true);
  });

  test('anywhere, and a program asked: the JSON says so, and the text comes back all the same', async () => {
    await team.declare();
    own(team.machine.folder, 0o555, NOBODY);
    const {out, err, status} = await team.mh(['log', '-', '--json'], {input: `${TEXT}\n`, ...asNobody()});
    expect(status).toBe(5);
    expect(JSON.parse(out)).toMatchObject({error: {code: 'cannot-write', kept: false}});
    expect(err.trimEnd().endsWith(`\n${TEXT}`)).toBe(true);
  });

  test('anywhere, and no incident is open either', async () => {
    own(team.machine.folder, 0o555, NOBODY);
    const {err, status} = await log(asNobody());
    expect(status).toBe(5);
    expect(err).toContain(TEXT);
  });

  test('in the index of git: the entry is safe, and the next command commits it', async () => {
    await team.declare();
    writeFileSync(join(team.folder, '.git', 'index.lock'), '');
    const {err, status} = await log();
    expect(status).toBe(0);
    expect(err).toMatch(
      /^safe on this machine, not committed yet \(another git command holds the index\); the next command finishes it\n$/,
    );
    expect(await team.notes()).toEqual([]);
    rmSync(join(team.folder, '.git', 'index.lock'));
    expect(await team.mh(['log', 'the next'])).toMatchObject({status: 0});
    expect(await team.notes()).toEqual([TEXT, 'the next'].sort());
  }, 60_000);
});

function asNobody(): {uid?: number} {
  return NOBODY === undefined ? {} : {uid: NOBODY};
}

/** Gives a folder and all in it to a user, folders with these permissions. */
function own(folder: string, mode: number, uid: number | undefined): void {
  const all = readdirSync(folder, {recursive: true, withFileTypes: true});
  if (uid !== undefined) for (const item of all) chownSync(join(item.parentPath, item.name), uid, -1);
  if (uid !== undefined) chownSync(folder, uid, -1);
  for (const item of all) if (item.isDirectory()) chmodSync(join(item.parentPath, item.name), mode);
  chmodSync(folder, mode);
}
