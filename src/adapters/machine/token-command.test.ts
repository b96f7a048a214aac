import {expect, test} from 'vitest';
import {runTokenCommand} from './token-command.ts';

const env = {PATH: process.env['PATH'] ?? '', SECRET: 'u+key-of-mine'};
const run = (command: string | readonly string[], timeLimit = 5000) =>
  runTokenCommand(command, {env, timeLimit});

test('one line goes through the shell, words do not', async () => {
  expect(await run('printf %s "$SECRET" | tr a-z A-Z')).toBe('U+KEY-OF-MINE');
  expect(await run(['printenv', 'SECRET'])).toBe('u+key-of-mine');
  expect(await run(['echo', '$SECRET;id'])).toBe('$SECRET;id');
});

test('it gets nothing to read', async () => {
  await expect(run(['cat'])).rejects.toMatchObject({code: 'pagerduty-command-silent'});
});

test.each([
  ['exit 3', {code: 'pagerduty-command-failed', params: {reason: 'exit 3'}}],
  ['kill -9 $$', {code: 'pagerduty-command-failed', params: {reason: 'exit signal'}}],
  ['true', {code: 'pagerduty-command-silent', params: {}}],
  ['echo two words', {code: 'pagerduty-command-silent', params: {}}],
  [['no-such-program'], {code: 'pagerduty-command-failed', params: {reason: 'ENOENT'}}],
])('%s', async (command, failure) => {
  await expect(run(command)).rejects.toMatchObject(failure);
});

test('what it printed is in no failure', async () => {
  const failures = ['echo $SECRET; echo $SECRET >&2; exit 1', 'echo $SECRET $SECRET'].map((command) =>
    run(command).catch((error: unknown) => `${String(error)} ${JSON.stringify(error)}`),
  );
  for (const text of await Promise.all(failures)) expect(text).not.toContain('u+key');
});

test('it is ended at its time limit, with what it started', async () => {
  const started = performance.now();
  await expect(run('sleep 20 | sleep 20', 200)).rejects.toMatchObject({code: 'pagerduty-command-slow'});
  expect(performance.now() - started).toBeLessThan(5000);
});

test('a signal ends it', async () => {
  const signal = AbortSignal.timeout(100);
  await expect(runTokenCommand('sleep 20', {env, signal})).rejects.toMatchObject({code: 'interrupted'});
  await expect(runTokenCommand('sleep 20', {env, signal})).rejects.toMatchObject({code: 'interrupted'});
});
