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
