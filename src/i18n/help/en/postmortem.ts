import type {CommandHelps} from '../../help.ts';

export const postmortem = {
  'postmortem new': {
    summary: 'Draft the review of an incident',
    description:
      'Writes `postmortem.md` beside the incident: date, duration, severity and timeline from its entries, the answers of `--from`, and a question wherever somebody still has to think. Said twice, it changes nothing. A review that says something else is left alone. An incident that nobody logged is declared from `incident:` of the file.',
    args: {incident: 'the one that you work on or ended last, when left out'},
    flags: {
      from: 'YAML file with answers: summary, impact, root_cause, lessons, actions and more (docs/formats.md)',
      edit: 'open it in your editor first: editor: of your config, VISUAL or EDITOR',
      metrics: 'add a section of computed times, participants, pages and evidence',
      force: 'write it anew, also over what somebody has changed',
    },
    examples: [
      ['mh postmortem new', 'of the incident that you ended last'],
      ['mh postmortem new 7f3k --from facts.yaml', 'with answers that are written down already'],
      ['mh postmortem new 7f3k --lang ko --dry-run', 'see it first, in Korean'],
      ['mh postmortem new --edit --metrics', 'in your editor, with the numbers'],
    ],
    exits: {
      2: 'no such incident, or a fact cannot be read',
      3: 'no editor',
      4: 'there is a review that says something else',
    },
  },
  'postmortem sync': {
    summary: 'Bring the timeline of a review up to date',
    description:
      'Renders the parts between `mh:begin` and `mh:end` lines again. Everything outside of them stays byte for byte. What somebody wrote into such a part is kept as entries of the incident.',
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
  'postmortem list': {
    summary: 'How far the review of every incident is',
    description:
      'One line an incident: severity, date, how far its review is and for how long. A review of SEV1 or SEV2 that is not closed five days after the end is overdue. `closed, unchecked` is what only the document says of itself.',
    flags: {
      stats: 'what they all add up to: incidents by month, times, reviews, action items, causes that recur',
      since: 'only incidents declared on or after this day',
    },
    examples: [
      ['mh postmortem list', ''],
      ['mh postmortem list --stats --since 2024-07-01', 'the last quarter in numbers'],
    ],
  },
  'postmortem review': {
    summary: 'Say that a review is being reviewed',
    description: 'An entry says so, and the status line of the document follows. Nothing else of it changes.',
    args: {incident: 'the one that you work on or ended last, when left out'},
    flags: {at: 'when, if not now'},
    examples: [['mh postmortem review 7f3k', '']],
    exits: {2: 'there is no review'},
  },
  'postmortem close': {
    summary: 'Say that a review is done',
    description:
      'Needs a review against which `mh postmortem check` finds nothing, or a reason for each rule that it fails. Open action items do not block it. The status line of the document follows.',
    args: {incident: 'the one that you work on or ended last, when left out'},
    flags: {waive: 'close it against this rule, and why: PM002="the logs are lost"', at: 'when, if not now'},
    examples: [
      ['mh postmortem close 7f3k', ''],
      ['mh postmortem close 7f3k --waive PM002="the logs of that hour are lost"', 'with a reason'],
    ],
    exits: {1: 'something has to be mended first', 2: 'there is no review, or a waiver has no reason'},
  },
  'postmortem reopen': {
    summary: 'Say that a review is a draft again',
    args: {incident: 'the one that you work on or ended last, when left out'},
    flags: {at: 'when, if not now'},
    examples: [['mh postmortem reopen 7f3k', '']],
    exits: {2: 'there is no review'},
  },
  'postmortem external': {
    summary: "Print the customer's version of a review",
    description:
      'Summary, what happened, what is done about it; without people, hosts, links, ids and internal names. What was left out is listed on standard error. It writes nothing: read it, then send it.',
    args: {incident: 'the one that you work on or ended last, when left out'},
    examples: [
      ['mh postmortem external 7f3k > notice.md', ''],
      ['mh postmortem external 7f3k --lang ko', 'with Korean headings'],
    ],
    exits: {2: 'no such incident'},
  },
  'postmortem check': {
    summary: 'Say what a review lacks, and whom it blames',
    description:
      'Reads a review, ours or that of others, in English or Korean: is every section answered, is the impact a number, do the times agree, does each action have one owner and a date, is a condition the cause and not a person. Each finding says why it matters and what to write instead (docs/rules.en.md). A rule is turned off in place with a comment `mh-ignore PM012: reason`, for a repo under `postmortem: rules:` in the config. Writes nothing.',
    args: {
      reviews:
        'incidents, Markdown files or folders; the incident that you work on or ended last, when left out',
    },
    flags: {
      incident: 'the same as an argument',
      all: "every incident's review",
      strict: 'warnings count as errors do',
      format: 'for people, for code scanning (SARIF 2.1.0), or as annotations of GitHub Actions',
    },
    examples: [
      ['mh postmortem check', 'the review that you are writing'],
      ['mh postmortem check old/review.md', "somebody else's"],
      ['mh postmortem check --all --format github', 'in CI'],
    ],
    exits: {1: 'something has to be mended', 2: 'no such incident, file or review'},
  },
} as const satisfies CommandHelps;
