import {Errors} from '@oclif/core';
import {closest, distance} from 'fastest-levenshtein';
import {Failure} from '../failure.ts';

/** The fields that oclif's parse errors carry; their kind is told by their words, for the build renames classes. */
interface ParseError extends Error {
  readonly flags?: readonly string[];
  readonly args?: readonly {readonly name: string}[] | readonly string[];
}

/** An oclif parse error as a refusal of ours; undefined for an error that is none. `known` are the command's flags. */
export function usageFailure(error: Error, id: string, known: readonly string[]): Failure | undefined {
  if (!(error instanceof Errors.CLIError)) return undefined;
  const command = id.replaceAll(':', ' ');
  const missing = /\bMissing required flag ([\w-]+)/.exec(error.message)?.[1];
  if (missing !== undefined)
    return new Failure('usage-missing', {missing: `--${missing.replace(/^-+/, '')}`, command});
  const option = /^Expected (\S+) to be one of: (.*?)(?:, but received: (.*))?\n/s.exec(`${error.message}\n`);
  if (/^Nonexistent flags?: /.test(error.message))
    return unknownFlag((error as ParseError).flags?.[0] ?? '', command, known);
  if (/^Missing \d+ required args?/.test(error.message))
    return new Failure('usage-missing', {missing: namesOf(error), command});
  if (/^Unexpected arguments?: /.test(error.message))
    return new Failure('usage-extra', {extra: namesOf(error), command});
  const value = /Expected --\S+=(.+) to be one of/.exec(error.message)?.[1];
  if (option?.[1] !== undefined) {
    const flag = option[1].replace(/=.*$/s, '');
    return new Failure('usage-option', {
      flag,
      value: value ?? option[3] ?? '',
      options: option[2] ?? '',
      command,
    });
  }
  const wanting = /^Flag (\S+) expects a value/.exec(error.message)?.[1];
  if (wanting !== undefined) return new Failure('usage-value', {flag: wanting, command});
  const twice = /^Flag (\S+) can only be specified once/.exec(error.message)?.[1];
  if (twice !== undefined) return new Failure('usage-twice', {flag: twice, command});
  return new Failure('usage', {problem: error.message.split('\n', 1)[0] ?? '', command});
}

function unknownFlag(flag: string, command: string, known: readonly string[]): Failure {
  const long = known.map((name) => `--${name}`);
  const nearest = flag.startsWith('--') && long.length > 0 ? closest(flag, long) : '';
  if (nearest !== '' && distance(flag, nearest) <= 3) return new Failure('usage-flag-near', {flag, nearest});
  return new Failure('usage-flag', {flag, command});
}

function namesOf({args = []}: ParseError): string {
  return args.map((arg) => (typeof arg === 'string' ? arg : arg.name.toUpperCase())).join(' ');
}
