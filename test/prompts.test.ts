import {spawn} from 'node:child_process';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {Machine, PROJECT} from './support/machine.ts';

let machine: Machine;
beforeEach(() => {
  machine = new Machine();
});
afterEach(() => {
  machine.dispose();
});

/** Runs the program on a terminal (util-linux `script`) and types each answer once its question is there. */
async function onTerminal(
  args: string,
  answers: readonly (readonly [question: string, keys: string])[],
  env: Readonly<Record<string, string>> = {},
): Promise<{shown: string; status: number | null}> {
  const command = `"${process.execPath}" "${join(PROJECT, 'bin/run.js')}" ${args}`;
  const child = spawn('script', ['--quiet', '--flush', '--return', '--command', command, '/dev/null'], {
    cwd: machine.home,
    env: {...machine.env, TERM: 'xterm', ...env},
  });
  const waiting = [...answers];
  let [shown, seen] = ['', 0];
  child.stdout.on('data', (chunk: Buffer) => {
    shown += chunk.toString();
    const [question, keys] = waiting[0] ?? [];
    if (question === undefined || !shown.includes(question, seen)) return;
    waiting.shift();
    seen = shown.length;
    child.stdin.write(keys ?? '');
  });
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return {shown, status};
}

describe.skipIf(process.platform !== 'linux')('on a terminal', () => {
  test('a declaration asks two questions, in the reader’s language', async () => {
    const {shown, status} = await onTerminal(
      'incident new',
      [
        ['무엇이 문제인가요?', '결제 안 됨\r'],
        ['Enter 정하기', '\u001B[B\r'],
      ],
      {LANG: 'ko_KR.UTF-8'},
    );
    expect({status, navigate: shown.includes('navigate')}).toEqual({status: 0, navigate: false});
    expect((await machine.mh(['incident', 'list'])).out).toMatch(/^SEV2 .* 결제 안 됨 /);
  });

  test('Ctrl-C leaves nothing half done, status 130', async () => {
    const {shown, status} = await onTerminal('incident new', [['What is wrong?', '\u0003']]);
    expect(status).toBe(130);
    expect(shown).toContain('Nothing is half done');
    expect((await machine.mh(['incident', 'list'])).out).toBe('No incidents.\n');
  });

  test('a flag that is given is not asked for', async () => {
    const {status} = await onTerminal('incident new -s sev1', [['What is wrong?', 'DB down\r']]);
    expect(status).toBe(0);
    expect((await machine.mh(['incident', 'list'])).out).toMatch(/^SEV1 .* DB down /);
  });
});
