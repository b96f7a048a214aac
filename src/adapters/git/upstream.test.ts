import {expect, test} from 'vitest';
import {upstreamOf} from './upstream.ts';

const remotes = (...names: string[]): [string, string][] =>
  names.map((name) => [`remote.${name}.url`, `git@example.com:${name}.git`]);

test.each([
  ['no remote', [], undefined],
  ['origin', remotes('upstream', 'origin'), 'origin/main'],
  ['the only one', remotes('team'), 'team/main'],
  ['which of two?', remotes('a', 'b'), undefined],
  ['what git is told', [...remotes('a', 'origin'), ['branch.main.remote', 'a']], 'a/main'],
  ['told something that is not there', [...remotes('origin'), ['branch.main.remote', '.']], 'origin/main'],
  ['a name with dots', remotes('acme.docs'), 'acme.docs/main'],
] as [string, [string, string][], string | undefined][])('%s', (_, config, name) => {
  expect(upstreamOf(new Map(config), 'refs/heads/main')?.name).toBe(name);
});
