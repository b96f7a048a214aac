import {existsSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {TeamDocs} from './support/team-docs.ts';

const ELSEWHERE = 'saved on main, which is not checked out here\n';
let team: TeamDocs;
let id: string;

beforeEach(async () => {
  team = new TeamDocs();
  id = await team.declare();
});
afterEach(() => {
  team.dispose();
});

/** Logs a text, which must be on `main` when the command has answered; gives what it said about it. */
async function logged(text: string, folder = team.folder): Promise<string> {
  const {err, status} = await team.mh(['log', text], {cwd: folder});
  expect(status).toBe(0);
  expect(await team.notes()).toContain(text);
  return err;
}

const head = () => readFileSync(join(team.folder, '.git', 'HEAD'), 'utf8');
const subjects = (ref: string) => team.git('log', '--format=%s', ref).split('\n');
const timeline = (folder: string) => readdirSync(join(folder, 'incidents/2024', id, 'timeline')).length;

/** A branch `feature` with a commit of the user's, checked out; `main` has one that conflicts with it, if asked. */
function feature({conflict = false} = {}): void {
  team.git('checkout', '--quiet', '-b', 'feature');
  team.write('changed.txt', 'changed on feature\n');
  team.git('commit', '--quiet', '--all', '--message', 'On feature');
  if (!conflict) return;
  team.git('checkout', '--quiet', 'main');
  team.write('changed.txt', 'changed on main\n');
  team.git('commit', '--quiet', '--all', '--message', 'On main');
}

/** Lets git run into a conflict. */
function conflicted(...args: readonly string[]): void {
  expect(() => team.git(...args)).toThrow();
  team.write('changed.txt', 'settled\n');
  team.git('add', 'changed.txt');
}

describe('where HEAD is not on the branch', () => {
  test('another branch is checked out: the entry goes to main, and nothing here moves', async () => {
    feature();
    team.dirty();
    const before = team.usersWork();
    expect(await logged('one')).toBe(ELSEWHERE);
    expect(await logged('two')).toBe(ELSEWHERE);
    expect(team.usersWork()).toEqual(before);
    expect(timeline(team.folder)).toBe(1); // as feature has it
    expect(await team.notes('feature')).toEqual([]);
    team.git('stash');
    team.git('checkout', '--quiet', 'main');
    expect(timeline(team.folder)).toBe(3);
    expect(team.incidentStatus()).toBe('');
  });

  test('and what is declared, resolved and shown is read from main', async () => {
    feature();
    const {out, status} = await team.mh(['incident', 'new', 'CDN purge is stuck']);
    expect(status).toBe(0);
    expect(out).toMatch(/saved +docs main \w{7} · not checked out here/);
    expect(await team.mh(['incident', 'resolve', 'purged by hand'])).toMatchObject({
      err: ELSEWHERE,
      status: 0,
    });
    expect((await team.mh(['incident', 'show', 'cdn'])).out).toContain('purged by hand');
    expect((await team.mh(['incident', 'list'])).out.split('\n')).toHaveLength(3);
  });

  test('a commit is checked out, and not a branch', async () => {
    team.git('checkout', '--quiet', '--detach', 'HEAD');
    const before = head();
    expect(await logged('one')).toBe(ELSEWHERE);
    expect(head()).toBe(before);
    const [view = ''] = readdirSync(join(team.machine.home, '.local/share/mh/worktrees'));
    const shown = join(team.machine.home, '.local/share/mh/worktrees', view);
    expect(readdirSync(shown).sort()).toEqual(['.git', 'incidents']);
    expect(timeline(shown)).toBe(2);
    expect(team.git('config', '--list', '--local')).not.toContain('extensions');
    team.git('checkout', '--quiet', 'main');
    expect(timeline(team.folder)).toBe(2);
  });

  test('the repository is bare', async () => {
    const bare = join(team.machine.home, 'bare.git');
    team.git('init', '--quiet', '--bare', bare);
    team.git('push', '--quiet', bare, 'main');
    const {out, err, status} = await team.mh(['log', 'one', '--docs', bare, '-i', id], {
      cwd: team.machine.home,
    });
    expect({err, status}).toEqual({err: '', status: 0});
    expect(out).toMatch(/logged → checkout-times-out-\w{4} · bare/);
    expect(team.git('--git-dir', bare, 'log', '-1', '--format=%s', 'main')).toBe(`note: ${id.slice(11)}`);
    expect(existsSync(join(bare, 'incidents'))).toBe(false);
  });

  test('another work tree has the branch checked out: its files and its index know the entry', async () => {
    const other = join(team.machine.home, 'other');
    feature();
    team.git('worktree', 'add', '--quiet', other, 'main');
    expect(await logged('from here')).toBe(ELSEWHERE);
    expect(timeline(other)).toBe(2);
    expect(team.git('-C', other, 'status', '--porcelain')).toBe('');
    expect(await logged('from there', other)).toBe('');
    team.git('-C', other, 'commit', '--quiet', '--allow-empty', '--all', '--message', 'mine');
    expect(await team.notes()).toEqual(['from here', 'from there']);
    expect(head()).toBe('ref: refs/heads/feature\n');
  });
});

test('an incident whose folder a person renamed is not taken for another one', async () => {
  team.git('mv', `incidents/2024/${id}`, 'incidents/2024/renamed');
  team.git('commit', '--quiet', '--message', 'Rename');
  expect(await team.mh(['log', 'one'])).toMatchObject({status: 2});
  expect(readdirSync(join(team.folder, 'incidents'))).toEqual(['2024']);
});

test('a commit is replaced for reading: the next one still holds its entries', async () => {
  await logged('one');
  team.git('replace', 'main', 'main~1');
  await team.mh(['log', 'two']);
  team.git('replace', '--delete', 'main~1');
  expect(await team.notes()).toEqual(['one', 'two']);
});

describe('while git is in the middle of something', () => {
  test.each(['index.lock', 'refs/heads/main.lock'])(
    '%s was left behind, and much waits for it',
    async (lock) => {
      team.write(`.git/${lock}`, '');
      const texts = ['one', 'two', 'three', 'four'];
      await Promise.all(texts.map((text) => team.mh(['log', text], {killAfter: 2000})));
      const began = Date.now();
      expect((await team.mh(['incident', 'show'])).out).toContain('four');
      expect(Date.now() - began).toBeLessThan(4000);
      rmSync(join(team.folder, '.git', lock));
      await logged('five');
      expect(await team.notes()).toEqual([...texts, 'five'].sort());
      expect(team.incidentStatus()).toBe('');
    },
    30_000,
  );

  test('a rebase of main: the entry waits, the rebase ends well, the next command commits', async () => {
    feature({conflict: true});
    conflicted('rebase', 'feature');
    const waiting = await team.mh(['log', 'during the rebase']);
    expect(waiting).toMatchObject({status: 0});
    expect(waiting.err).toMatch(
      /^safe on this machine, not committed yet \(a rebase is going on\); the next command finishes it\n$/,
    );
    expect((await team.mh(['incident', 'show'])).out).toContain('during the rebase');
    team.git('rebase', '--continue');
    expect(head()).toBe('ref: refs/heads/main\n');
    expect(await logged('after it')).toBe('');
    expect(await team.notes()).toEqual(['after it', 'during the rebase']);
    expect(subjects('main')).toContain('On feature');
    expect(team.incidentStatus()).toBe('');
  });

  test('a rebase of main that is given up', async () => {
    feature({conflict: true});
    conflicted('rebase', 'feature');
    await team.mh(['log', 'during the rebase']);
    team.git('rebase', '--abort');
    expect(await logged('after it')).toBe('');
    expect(await team.notes()).toEqual(['after it', 'during the rebase']);
  });

  test('a rebase of another branch: the entry goes to main at once', async () => {
    feature({conflict: true});
    team.git('checkout', '--quiet', 'feature');
    conflicted('rebase', 'main');
    expect(await logged('during the rebase')).toBe(ELSEWHERE);
    team.git('rebase', '--continue');
    expect(head()).toBe('ref: refs/heads/feature\n');
    expect(subjects('feature')).toContain('On feature');
    team.git('checkout', '--quiet', 'main');
    expect(timeline(team.folder)).toBe(2);
  });

  test('a merge into main, then its commit', async () => {
    feature({conflict: true});
    conflicted('merge', 'feature');
    await logged('during the merge');
    team.git('commit', '--quiet', '--no-edit');
    expect(team.git('log', '-1', '--format=%P').split(' ')).toHaveLength(2);
    expect(await logged('after it')).toBe('');
    expect(await team.notes()).toEqual(['after it', 'during the merge']);
    expect(team.deletedEntries()).toEqual([]);
    expect(team.incidentStatus()).toBe('');
  });

  test('a merge into main that is given up', async () => {
    feature({conflict: true});
    conflicted('merge', 'feature');
    await logged('during the merge');
    team.git('merge', '--abort');
    expect(await logged('after it')).toBe('');
    expect(await team.notes()).toEqual(['after it', 'during the merge']);
    expect(team.incidentStatus()).toBe('');
  });

  test.each(['cherry-pick', 'revert'])('a %s on main', async (command) => {
    feature({conflict: true});
    team.write('changed.txt', 'changed again\n');
    team.git('commit', '--quiet', '--all', '--message', 'Again');
    conflicted(command, command === 'revert' ? 'main~1' : 'feature');
    await logged('during it');
    team.git(command, '--continue');
    expect(await logged('after it')).toBe('');
    expect(await team.notes()).toEqual(['after it', 'during it']);
    expect(team.deletedEntries()).toEqual([]);
    expect(team.incidentStatus()).toBe('');
  });

  test('a bisect: nothing here moves, and its end brings the entry', async () => {
    for (const nth of [1, 2, 3])
      team.git('commit', '--quiet', '--allow-empty', '--message', `step ${String(nth)}`);
    team.git('bisect', 'start', 'main', 'main~3');
    const before = head();
    expect(await logged('during the bisect')).toBe(ELSEWHERE);
    expect(head()).toBe(before);
    team.git('bisect', 'good');
    team.git('bisect', 'reset');
    expect(head()).toBe('ref: refs/heads/main\n');
    expect(timeline(team.folder)).toBe(2);
    expect(team.incidentStatus()).toBe('');
  });
});
