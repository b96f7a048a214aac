import {Failure} from '../../failure.ts';
import type {Env} from '../folders.ts';
import {runProgram} from './run-program.ts';

/** Long enough for a person to unlock a password manager. */
const TIME_LIMIT = 30_000;

/**
 * What the user's own command prints, without the final newline. A list of words is run as it is, one line through
 * `sh`. Failures `pagerduty-command-failed`, `-slow`, `-silent`; none of them shows what it printed, nor the command,
 * which may hold a secret.
 */
export async function runTokenCommand(
  command: string | readonly string[],
  {env, timeLimit = TIME_LIMIT, signal}: {env: Env; timeLimit?: number; signal?: AbortSignal | undefined},
): Promise<string> {
  const words = typeof command === 'string' ? ['sh', '-c', command] : command;
  const ended = await runProgram(words, {env, timeLimit, signal});
  switch (ended.how) {
    case 'stopped':
      throw new Failure('interrupted');
    case 'slow':
      throw new Failure('pagerduty-command-slow', {seconds: Math.ceil(timeLimit / 1000)});
    case 'absent':
      throw new Failure('pagerduty-command-failed', {reason: ended.reason});
    case 'done':
      if (ended.status !== 0)
        throw new Failure('pagerduty-command-failed', {reason: `exit ${String(ended.status ?? 'signal')}`});
      if (!/^\S+$/.test(ended.out.trim())) throw new Failure('pagerduty-command-silent');
      return ended.out.trim();
  }
}
