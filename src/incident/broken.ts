import {Failure} from '../failure.ts';

/** Why an entry file cannot be read: the params of Failure('entry-broken'). `line` is 1-based. */
export interface BrokenEntry {
  readonly name: string;
  readonly line: number;
  readonly expected: string;
  readonly found: string;
}

/** `found` is the line itself, cut; `…` when there is nothing. */
export function broken(name: string, line: number, expected: string, found = ''): Failure<'entry-broken'> {
  return new Failure('entry-broken', {name, line, expected, found: found.trim().slice(0, 60) || '…'});
}

/** The params of a Failure('entry-broken'), undefined for any other error. */
export function brokenBy(error: unknown): BrokenEntry | undefined {
  if (!(error instanceof Failure) || error.code !== 'entry-broken') return undefined;
  return error.params as unknown as BrokenEntry;
}
