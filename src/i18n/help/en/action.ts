import type {CommandHelps} from '../../help.ts';

const REF = '7f3k#3, the third one of that incident; or 3 with -i, or of the incident that you work on';

export const action = {
  'action list': {
    summary: 'What is still to be done after incidents, and what is overdue',
    description:
      'Reads the check boxes of all reviews as people write them: `- [ ] text (owner, due)`. Open ones, what is due first on top. Each has a name, `7f3k#3`, that the other commands take.',
    flags: {
      overdue: 'only what should have been done by now',
      owner: 'only what this person does, by any name that the config knows',
      all: 'also what is done or dropped',
    },
    examples: [
      ['mh action list', ''],
      ['mh action list --overdue', 'what a lead asks a month later'],
      ['mh action list --owner gildong --json', ''],
    ],
  },
  'action add': {
    summary: 'Add an action item to a review',
    description: 'Adds one line behind the last action item of the review, and commits it.',
    args: {text: 'what is to be done, so that it can be seen when it is'},
    flags: {
      owner: 'who does it: one person',
      due: 'by when: 2024-10-20, 10/20, Oct 20, 10월 20일',
      type: 'what it does about the cause: prevent, detect, mitigate, repair, investigate',
      effort: 'how much work it is: 2d, 3h',
    },
    examples: [['mh action add "Alert at 80 %" -i 7f3k --owner gildong --due 10/20', '']],
    exits: {2: 'there is no review, or it has no section for action items'},
  },
  'action done': {
    summary: 'Check off an action item',
    description: 'Checks its box and writes when, and what shows it. Nothing else in the review changes.',
    args: {ref: REF},
    flags: {
      evidence: 'what shows it: an address, a commit, a runbook',
      on: 'the day on which it was done; today, when left out',
    },
    examples: [
      ['mh action done 7f3k#3 --evidence https://github.com/acme/shop/pull/42', ''],
      ['mh action done 3 -i 7f3k --on yesterday', ''],
    ],
    exits: {2: 'no such action item', 4: 'it is done already'},
  },
  'action reopen': {
    summary: 'Open an action item again',
    description: 'Clears its box and takes out when it was done. Evidence stays.',
    args: {ref: REF},
    examples: [['mh action reopen 7f3k#3', '']],
    exits: {2: 'no such action item', 4: 'it is open'},
  },
  'action export': {
    summary: 'Take action items to where your team works',
    description:
      'CSV and calendar go to standard output. GitHub issues are made by `gh`, as you have signed it in: once for each action item, however often you export; each issue holds a hidden line that says which one it stands for.',
    flags: {
      to: 'csv: for a spreadsheet; ics: to-dos for a calendar; github: issues',
      repo: 'OWNER/NAME of the repo for the issues, if not the one of the docs',
      overdue: 'only what should have been done by now',
      owner: 'only what this person does, by any name that the config knows',
      all: 'also what is done or dropped; never as new issues',
    },
    examples: [
      ['mh action export --to csv > actions.csv', ''],
      ['mh action export --to ics --owner gildong > actions.ics', ''],
      ['mh action export --to github --dry-run', 'see which issues it would create'],
    ],
    exits: {3: '`gh` is not there or nobody is signed in', 5: 'GitHub refused or did not answer'},
  },
} as const satisfies CommandHelps;
