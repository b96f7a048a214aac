import type {CommandHelps} from '../../help.ts';

export const docs = {
  init: {
    summary: 'Set up a docs repo and its config',
    description:
      'Writes `.mh/config.yaml` and `.gitattributes` into a git repo, and commits them. Without it, incidents are kept in a repo on this machine only, and `mh docs adopt` moves them later.',
    args: {folder: 'folder of the docs repo; here, when left out'},
    flags: {
      branch: 'branch that everything is committed to',
      language: 'language of the documents',
      zone: 'time zone of the documents, as in the tz database',
    },
    examples: [
      ['mh init', 'in the folder of your docs repo'],
      ['mh init ~/work/docs --language ko --zone Asia/Seoul', 'documents in Korean, times in KST'],
    ],
    exits: {2: 'no such branch or time zone', 3: 'the folder is in no git repo, or HEAD is detached'},
  },
  'docs sync': {
    summary: 'Share what is only here, and fetch what others wrote',
    description: 'Happens by itself after each command that writes; this does it now and shows the result.',
    examples: [['mh docs sync', '']],
    exits: {
      3: 'sign-in or trust is needed',
      4: 'a document was changed on both sides, or commits that are not from mh hold the push',
      5: 'the remote cannot be reached or refuses',
    },
  },
  'docs status': {
    summary: 'Which repo is used, and what is not shared yet',
    examples: [
      ['mh docs status', ''],
      ['mh docs status --docs ~/work/docs', ''],
    ],
  },
  'docs adopt': {
    summary: 'Move the incidents of this machine into the repo of the team',
    args: {target: 'address or folder of the repo of the team'},
    examples: [['mh docs adopt git@github.com:acme/docs.git', 'history comes along']],
    exits: {3: 'sign-in is needed', 5: 'the repo cannot be reached'},
  },
} as const satisfies CommandHelps;
