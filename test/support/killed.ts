import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect} from 'vitest';
import type {Step} from '../../src/adapters/fault.ts';
import {TeamDocs} from './team-docs.ts';

/** The steps at which the program can be stopped dead, in their order; the journal stands from the second on. */
export const STEPS: readonly Step[] = [
  'spooled',
  'journal-written',
  'blobs-written',
  'files-written',
  'index-written',
  'committed',
  'index-checked',
  'journal-removed',
];

/** What a user may do right after. The second list: what is done when the program has run again. */
export const USERS_NEXT: Readonly<Record<string, readonly [readonly string[][], readonly string[][]]>> = {
  nothing: [[], []],
  'git commit': [[['commit', '--message', 'mine']], []],
  'git commit -a': [[['commit', '--all', '--message', 'mine']], []],
  'git stash, then pop': [[['stash'], ['stash', 'pop']], []],
  'git stash, and pop later': [[['stash']], [['stash', 'pop']]],
  'git stash -u, and pop later': [[['stash', '--include-untracked']], [['stash', 'pop']]],
  'git checkout -b': [[['checkout', '--quiet', '-b', 'feature']], [['checkout', '--quiet', 'main']]],
  'git checkout -b, then commit -a': [
    [
      ['checkout', '--quiet', '-b', 'feature'],
      ['commit', '--all', '--message', 'mine'],
    ],
    [
      ['checkout', '--quiet', 'main'],
      ['merge', '--no-edit', 'feature'],
    ],
  ],
  'git reset': [[['reset', '--quiet']], []],
};

/** What is killed: a log writes one file, a status writes the document of the incident, too. */
export const KILLED = {
  log: ['log', 'the text'],
  status: ['incident', 'status', 'monitoring', '--note', 'the text'],
} as const;

/** The program with faults, dead at `step` of a command, then the user's own commands, then the program again. */
export async function killedAt(
  step: Step,
  usersNext: keyof typeof USERS_NEXT,
  command: keyof typeof KILLED = 'log',
): Promise<void> {
  const [next = [], later = []] = USERS_NEXT[usersNext] ?? [];
  const team = new TeamDocs({faults: true});
  try {
    const id = await team.declare();
    await team.mh(['log', 'before']);
    team.dirty({removed: false}); // git itself would not stash or leave the branch over that
    const files = usersTexts(team);
    const killed = await team.mh(KILLED[command], {env: {MH_FAULT: step}});
    expect({status: killed.status, out: killed.out}).toEqual({status: null, out: ''});

    for (const args of next) team.git(...args);
    const carriesOn = await team.mh(step === 'spooled' ? ['log', '--last'] : ['log', 'after']);
    expect(carriesOn).toMatchObject({err: elsewhere(team), status: 0});
    for (const args of later) comeBack(team, args);
    if (step === 'spooled') await team.mh(['log', 'after']);

    expect(await team.texts()).toEqual(['after', 'before', 'the text']);
    expect(team.deletedEntries()).toEqual([]);
    expect(readdirSync(join(team.folder, '.git', 'mh', 'pending'))).toEqual([]);
    expect(team.git('ls-files', '--unmerged')).toBe('');
    expect(usersTexts(team)).toEqual(files);
    // What was left in index and work tree takes nothing away with the user's next commit.
    team.git('commit', '--all', '--allow-empty', '--message', 'next');
    expect(await team.texts()).toEqual(['after', 'before', 'the text']);
    expect(team.incidentStatus()).toBe('');
    await team.mh(['incident', 'severity', 'sev1']);
    expect(team.git('show', `main:incidents/2024/${id}/incident.md`)).toContain('the text');
  } finally {
    team.dispose();
  }
}

/**
 * `git stash --include-untracked` between file and index takes the entry for a file of the user's. Git then brings
 * back all but that one, which the branch has, and keeps the stash: it can be dropped.
 */
function comeBack(team: TeamDocs, args: readonly string[]): void {
  try {
    team.git(...args);
  } catch (error) {
    expect(String(error)).toMatch(/incidents\/\S+ already exists, no checkout\nerror: could not restore/);
    team.git('stash', 'drop');
  }
}

/** On another branch, the program says that it works elsewhere. */
function elsewhere(team: TeamDocs): string {
  const head = readFileSync(join(team.folder, '.git', 'HEAD'), 'utf8');
  return head === 'ref: refs/heads/main\n' ? '' : 'saved on main, which is not checked out here\n';
}

function usersTexts(team: TeamDocs): object {
  const names = ['staged.txt', 'twice.txt', 'changed.txt', 'new.txt', 'untracked.txt'];
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(team.folder, name), 'utf8')]));
}
