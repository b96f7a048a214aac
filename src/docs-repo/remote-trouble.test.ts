import {expect, test} from 'vitest';
import {troubleOf} from './remote-trouble.ts';

test.each([
  [' ! [rejected]        3f2a91c -> main (fetch first)\nerror: failed to push some refs', 'moved'],
  [' ! [rejected]        3f2a91c -> main (non-fast-forward)', 'moved'],
  [
    "remote: error: cannot lock ref 'refs/heads/main': is at 1 but expected 2\n ! [remote rejected] a -> main (failed to update ref)",
    'moved',
  ],
  [
    "error: cannot lock ref 'refs/remotes/origin/main': is at 1 but expected 2\n ! 2..1  main -> origin/main  (unable to update local ref)",
    'moved',
  ],
  [
    'remote: error: GH006: Protected branch update failed for refs/heads/main.\n ! [remote rejected] main -> main (protected branch hook declined)',
    'rejected',
  ],
  [' ! [remote rejected] main -> main (pre-receive hook declined)', 'rejected'],
  ["fatal: couldn't find remote ref refs/heads/main", 'absent'],
  [
    'git@github.com: Permission denied (publickey).\nfatal: Could not read from remote repository.',
    'sign-in',
  ],
  ["fatal: could not read Username for 'https://github.com': terminal prompts disabled", 'sign-in'],
  ['remote: Repository not found.\nfatal: repository not found', 'sign-in'],
  ['Host key verification failed.\nfatal: Could not read from remote repository.', 'sign-in'],
  ["fatal: unable to access 'https://x/': The requested URL returned error: 403", 'sign-in'],
  [
    'ssh: Could not resolve hostname github.com: Name or service not known\nfatal: Could not read from remote repository.\n\nPlease make sure you have the correct access rights',
    'network',
  ],
  [
    'ssh: connect to host 10.0.0.1 port 22: Connection timed out\nfatal: Could not read from remote repository.\n\nPlease make sure you have the correct access rights',
    'network',
  ],
  ["fatal: unable to access 'https://x/': Failed to connect to x port 443", 'network'],
  ["fatal: unable to access 'https://x/': The requested URL returned error: 503", 'network'],
  [
    "fatal: '/nowhere' does not appear to be a git repository\nfatal: Could not read from remote repository.\n\nPlease make sure you have the correct access rights",
    'network',
  ],
  ['fatal: something nobody has seen yet', 'other'],
] as const)('%j', (stderr, trouble) => {
  expect(troubleOf(stderr).trouble).toBe(trouble);
});

test.each([
  [
    'remote: Resolving deltas: 100%\nremote: error: File big.bin is 120 MB; this exceeds the limit\nTo github.com:acme/docs\n ! [remote rejected] main -> main (pre-receive hook declined)',
    'File big.bin is 120 MB; this exceeds the limit',
  ],
  [
    "fatal: unable to access 'https://mitchell:secret@example.com/docs/': Failed to connect",
    "unable to access 'https://example.com/docs/': Failed to connect",
  ],
  ['', ''],
])('what is said of %j', (stderr, detail) => {
  expect(troubleOf(stderr).detail).toBe(detail);
});
