import {afterAll, describe, expect, test} from 'vitest';
import {TeamDocs} from './support/team-docs.ts';

const STEERING = '\u001B[31mred\u001B]8;;http://x.example\u0007link\u001B]8;;\u0007\u202Eback\u009B1m';
const STEERS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;
const quoted = JSON.stringify(`${STEERING}\nSEV1  forged`);

const team = new TeamDocs();
afterAll(() => {
  team.dispose();
});

async function answers(...args: readonly string[]): Promise<string> {
  const {out, err} = await team.mh(args);
  expect(out + err, args.join(' ')).not.toBe('');
  return out + err;
}

/** An incident that somebody else has written by hand and pushed: nothing of it was typed through us. */
function forge(): void {
  const id = '2024-10-08-forged-aaaa';
  const entry = (name: string, kind: string, data: string, body: string) => {
    const head = `mh: 1\nat: "2024-10-08T14:30:00Z"\nkind: ${kind}\nby: ${quoted}\nby_name: ${quoted}\nref: ${quoted}`;
    team.write(
      `incidents/2024/${id}/timeline/20241008T143000Z-${name}.md`,
      `---\n${head}\ndata: ${data}\n---\n\n${body}`,
    );
  };
  const fields = `"title": ${quoted}, "impact": ${quoted}, "services": [${quoted}], "commander": ${quoted}`;
  entry('aaaaaaaa', 'declared', `{"id": "${id}", ${fields}, "language": "en", "zone": ${quoted}}`, '');
  entry('bbbbbbbb', 'role', `{"role": ${quoted}, "person": ${quoted}}`, '');
  entry('cccccccc', 'link', `{"url": ${quoted}, "label": ${quoted}}`, '');
  entry('dddddddd', 'note', `{"evidence": [{"path": ${quoted}, "lines": 1}, null]}`, `${STEERING}\n`);
  entry('eeeeeeee', 'mark', '{"mark": "detected"}', '');
  entry(STEERING.replaceAll('/', ''), 'note', '{}', 'no name of ours\n');
  team.write(`incidents/2024/${id}/timeline/broken${STEERING.replaceAll('/', '')}.md`, `---\n${STEERING}\n`);
  team.git('add', 'incidents');
  team.git('commit', '--quiet', '--message', 'Forged', '--', 'incidents');
}

describe('text that would steer a terminal', () => {
  test.each([
    ['incident', 'list'],
    ['incident', 'show', 'aaaa'],
    ['incident', 'show', 'aaaa', '--names'],
    ['incident', 'show', 'aaaa', '--names', '--lang', 'ko'],
    ['incident', 'show', STEERING],
    ['docs', 'status'],
    ['log', '--mark', 'mitigated', '-i', 'aaaa'],
    ['log', STEERING, '-i', 'aaaa'],
    ['log', STEERING, '--mark', STEERING],
    ['incident', 'new', STEERING, '--service', STEERING, '--impact', STEERING, '--commander', STEERING],
    ['incident', 'role', STEERING, STEERING, '-i', 'aaaa'],
    [
      'incident',
      'link',
      `https://x.example/${STEERING.replaceAll(' ', '')}`,
      '--label',
      STEERING,
      '-i',
      'aaaa',
    ],
    ['incident', 'status', STEERING],
    ['incident', 'edit', STEERING, 'text', '-i', 'aaaa'],
    ['incident', 'edit', 'dddddddd', STEERING, '-i', 'aaaa'],
    ['incident', 'resolve', STEERING, '-i', 'aaaa', '--dry-run'],
    [STEERING],
    ['undo'],
  ])('mh %s %s', async (...args) => {
    if (!team.git('ls-files').includes('forged')) forge();
    const shown = await answers(...args);
    expect(shown).not.toMatch(STEERS);
    expect(shown).not.toMatch(/^SEV1 {2}forged/m);
    expect(shown).not.toContain('This is a bug');
  });

  test('is shown without that', async () => {
    const shown = await answers('incident', 'show', 'aaaa');
    expect(shown).toContain('redlinkback');
    expect(shown).toContain('no name of ours');
    expect(shown).toContain('not readable: broken');
  });

  test('stays out of the documents too', () => {
    const files = team.git('ls-files', 'incidents/**/incident.md').split('\n');
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) {
      const text = team.git('cat-file', 'blob', `main:${file}`);
      expect(text).not.toMatch(STEERS);
      expect(text).not.toMatch(/^SEV1 {2}forged/m);
    }
  });
});
