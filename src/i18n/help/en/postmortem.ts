import type {CommandHelps} from '../../help.ts';

export const postmortem = {
  'postmortem new': {
    summary: 'Draft the review of an incident',
    description:
      'Writes `postmortem.md` beside the incident: date, duration, severity and timeline from its entries, the answers of `--from`, and a question wherever somebody still has to think. Said twice, it changes nothing. A review that says something else is left alone.',
    args: {incident: 'the one that you work on or ended last, when left out'},
    flags: {
      from: 'YAML file with answers: summary, impact, root_cause, lessons, actions and more (docs/formats.md)',
      force: 'write it anew, also over what somebody has changed',
    },
    examples: [
      ['mh postmortem new', 'of the incident that you ended last'],
      ['mh postmortem new 7f3k --from facts.yaml', 'with answers that are written down already'],
      ['mh postmortem new 7f3k --lang ko --dry-run', 'see it first, in Korean'],
    ],
    exits: {2: 'no such incident, or a fact cannot be read', 4: 'there is a review that says something else'},
  },
  'postmortem sync': {
    summary: 'Bring the timeline of a review up to date',
    description:
      'Renders the part between `mh:begin timeline` and `mh:end timeline` again. Everything outside of it stays byte for byte.',
    args: {incident: 'the one that you work on or ended last, when left out'},
    examples: [['mh postmortem sync 7f3k', 'after more was logged']],
    exits: {2: 'there is no review', 4: 'its markers are gone or do not pair'},
  },
  'postmortem hide': {
    summary: 'Leave an entry out of the review',
    description: 'What happened stays as it was logged; only the review shows less.',
    args: {entry: 'any unique part of the name of the entry, or @1 for the newest'},
    flags: {undo: 'show it again'},
    examples: [
      ['mh postmortem hide @3', ''],
      ['mh postmortem hide 20241008T1435 --undo', ''],
    ],
    exits: {2: 'no such entry'},
  },
  'postmortem shorten': {
    summary: 'Show an entry in other words in the review',
    description: 'What happened stays as it was logged; only the review says it shorter.',
    args: {
      entry: 'any unique part of the name of the entry, or @1 for the newest',
      text: 'what it shows instead',
    },
    examples: [['mh postmortem shorten @3 "web servers restarted, no help"', '']],
    exits: {2: 'no such entry'},
  },
  'postmortem show': {
    summary: 'Read the review of an incident',
    args: {incident: 'the one that you work on or ended last, when left out'},
    examples: [['mh postmortem show 7f3k', '']],
    exits: {2: 'no such incident, or there is no review'},
  },
} as const satisfies CommandHelps;
