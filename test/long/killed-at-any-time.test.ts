import {expect, test} from 'vitest';
import {TeamDocs} from '../support/team-docs.ts';

const WARM_UP: readonly string[] = ['warm 1', 'warm 2', 'warm 3', 'warm 4', 'warm 5'];

test('killed 200 times at any moment: every log that answered is there, none half written', async () => {
  const team = new TeamDocs();
  try {
    await team.declare();
    const whole = await timeOf(team);
    team.dirty();
    const work = team.usersWork();

    const answered: string[] = WARM_UP.slice();
    const typed: string[] = WARM_UP.slice();
    let killed = 0;
    for (let nth = 0; nth < 200; nth++) {
      const text = `entry ${String(nth)}\nsecond line of it`;
      const {out, status} = await team.mh(['log', text], {killAfter: Math.random() * whole * 1.5});
      typed.push(text);
      if (status === null) killed++;
      if (out.includes('logged')) answered.push(text);
      if (nth % 20 === 19) expect(await team.mh(['incident', 'list'])).toMatchObject({err: '', status: 0});
    }
    expect(killed).toBeGreaterThan(50);
    expect(answered.length - WARM_UP.length).toBeGreaterThan(10);
    await team.mh(['incident', 'list']);

    const notes = await team.notes();
    expect(new Set(notes).size).toBe(notes.length);
    expect(notes.filter((note) => !typed.includes(note))).toEqual([]);
    expect(answered.filter((text) => !notes.includes(text))).toEqual([]);
    expect(team.usersWork()).toEqual(work);
    expect(team.incidentStatus()).toBe('');
    expect(team.deletedEntries()).toEqual([]);
    team.git('commit', '--all', '--message', 'mine');
    expect(await team.notes()).toEqual(notes);
  } finally {
    team.dispose();
  }
});

/** Milliseconds that a log takes here and now. */
async function timeOf(team: TeamDocs): Promise<number> {
  const times: number[] = [];
  for (const text of WARM_UP) {
    const started = performance.now();
    await team.mh(['log', text]);
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[2] ?? 0;
}
