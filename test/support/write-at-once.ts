import {expect} from 'vitest';
import {deriveWith} from '../../src/cli/derive.ts';
import {DEFAULT_CONFIG} from '../../src/docs-repo/config.ts';
import {TeamDocs} from './team-docs.ts';

/**
 * So many processes log so many entries each into one incident, all at once, while others set its severity and
 * status; then everything that must hold of it is looked at.
 */
export async function writeAtOnce(processes: number, each: number): Promise<void> {
  const team = new TeamDocs();
  try {
    const id = await team.declare();
    await team.mh(['log', 'first']); // fills the caches
    team.dirty();
    const before = team.usersWork();
    const steering = Array.from({length: processes}, async (_, writer) => {
      const text = (nth: number) => `writer ${String(writer)} entry ${String(nth)}`;
      for (let nth = 0; nth < each; nth++) {
        await done(team, ['log', text(nth)]);
        if (nth % 5 === 4)
          await done(team, ['incident', ...turn(writer + nth), '--note', `turn ${text(nth)}`]);
      }
    });
    for (const end of await Promise.allSettled(steering)) if (end.status === 'rejected') throw end.reason;

    const texts = Array.from({length: processes * each}, (_, nth) => {
      return `writer ${String(Math.floor(nth / each))} entry ${String(nth % each)}`;
    });
    expect(await team.notes()).toEqual([...texts, 'first'].sort());
    expect(team.usersWork()).toEqual(before);
    expect(team.incidentStatus()).toBe('');
    expect(team.deletedEntries()).toEqual([]);
    expect(team.git('fsck', '--no-dangling', '--no-progress')).toBe('');
    await expectRendered(team, id, processes * Math.floor(each / 5));
  } finally {
    team.dispose();
  }
}

async function done(team: TeamDocs, args: readonly string[]): Promise<void> {
  const {out, err, status} = await team.mh(args);
  expect({err, status}, args.join(' ')).toEqual({err: '', status: 0});
  expect(out).toMatch(/→|No changes/);
}

/** `severity sev1`, `status monitoring`, in turn. */
function turn(nth: number): string[] {
  const turns = [
    ['severity', 'sev1'],
    ['status', 'monitoring'],
    ['severity', 'sev3'],
    ['status', 'identified'],
  ];
  return turns[nth % turns.length] ?? [];
}

/** Each commit that changed `incident.md` holds the rendering of the entries that this commit holds. */
async function expectRendered(team: TeamDocs, id: string, atLeast: number): Promise<void> {
  const folder = `incidents/${id.slice(0, 4)}/${id}`;
  const commits = team.git('log', '--format=%H', 'main', '--', `${folder}/incident.md`).split('\n');
  expect(commits.length).toBeGreaterThan(atLeast);
  const derive = deriveWith(DEFAULT_CONFIG);
  const texts = new Map<string, string>();
  for (const commit of commits) {
    const lines = team.git('ls-tree', commit, `${folder}/timeline/`).split('\n');
    const files = lines.map((line) => {
      const [, oid = '', path = ''] = /^100644 blob (\w+)\t(.*)$/.exec(line) ?? [];
      const text = texts.get(oid) ?? `${team.git('cat-file', 'blob', oid)}\n`;
      texts.set(oid, text);
      return [path.slice(path.lastIndexOf('/') + 1), text] as const;
    });
    const committed = `${team.git('cat-file', 'blob', `${commit}:${folder}/incident.md`)}\n`;
    expect(committed, commit).toBe(await derive(folder, new Map(files)));
  }
}
