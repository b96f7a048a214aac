import type {CommandHelps} from '../../help.ts';

export const pagerduty = {
  'pagerduty login': {
    summary: 'Sign in to PagerDuty',
    description:
      "Asks for a key or an OAuth token, or reads it from standard input; never from the command line, where others see it. PagerDuty says whose it is before it is kept: in the system's key store, or where none works, in a file that only you can read. `PAGERDUTY_TOKEN` and `pagerduty.token_command` of your own config go before it.",
    flags: {
      region: 'where the account lives; the other region is tried too',
      oauth: 'it is an OAuth token, whatever it looks like',
    },
    examples: [
      ['mh pagerduty login', 'asks for the key, shows nothing of it'],
      ['pass show pagerduty | mh pagerduty login --region eu', 'from a password manager'],
    ],
    exits: {3: 'PagerDuty does not accept the token; nothing is kept', 5: 'PagerDuty cannot be reached'},
  },
  'pagerduty status': {
    summary: 'Whose token is used, from where, at which address, and what it allows',
    examples: [['mh pagerduty status', '']],
    exits: {
      3: 'nobody is signed in, or PagerDuty does not accept the token',
      5: 'PagerDuty cannot be reached',
    },
  },
  'pagerduty logout': {
    summary: 'Forget the token, wherever it is kept',
    description: 'The key itself stays valid until it is deleted in PagerDuty.',
    examples: [['mh pagerduty logout', '']],
    exits: {5: 'the key store of the system holds on to it'},
  },
  'oncall now': {
    summary: 'Who is on call',
    description:
      "From PagerDuty where you are signed in, by escalation level; where PagerDuty is not used or cannot be reached, from the rotation in the docs repo's config.",
    flags: {
      service: 'only who answers for this service: its name in PagerDuty, or its key or alias in the config',
    },
    examples: [
      ['mh oncall now', ''],
      ['mh oncall now --service checkout', ''],
    ],
    exits: {
      2: 'no such service',
      3: 'nothing says who is on call',
      4: 'several services fit',
      5: 'PagerDuty cannot be reached, and there is no rotation',
    },
  },
} as const satisfies CommandHelps;
