import type {CommandHelps} from '../../help.ts';

export const outbox = {
  'incident ack': {
    summary: 'Say that somebody is on it',
    description:
      'Marks the incident as acknowledged, and acknowledges its open pages in PagerDuty. It is written here first: when PagerDuty does not answer, that part waits on this machine and is sent later.',
    args: {text: 'what there is to say about it'},
    flags: {at: 'since when'},
    examples: [
      ['mh incident ack', ''],
      ['mh incident ack "looking at the pool" -i 7f3k', ''],
    ],
    exits: {4: 'the incident is over'},
  },
  'incident page': {
    summary: 'Call somebody to the incident',
    description:
      "Asks a person, or whoever is on call for a service, to respond to the incident's page in PagerDuty. Where it has no page yet, one is opened for the service. Nobody is called twice: when it is not clear whether a call has arrived, it waits for your decision.",
    args: {
      who: 'a person or service: a key, name or alias of the config, or a name, e-mail address or id of PagerDuty',
    },
    flags: {at: 'when it was asked for', message: 'what they read; the title, when left out'},
    examples: [
      ['mh incident page Mitchell', ''],
      ['mh incident page database --message "the pool is full, we need a hand"', ''],
    ],
    exits: {4: 'the incident is over, or has no page that a person could be called to'},
  },
  'incident update': {
    summary: 'Write down what those who wait are told',
    args: {text: 'what they are told'},
    flags: {
      at: 'when they were told',
      next: 'when the next update is due: 30m, 1h, 15:30',
      pagerduty: "as a status update on the incident's page, too",
    },
    examples: [
      ['mh incident update "Checkout works again for most" --next 30m', ''],
      ['mh incident update "Fixed, we are watching it" --pagerduty', 'subscribers of the page read it'],
    ],
  },
  'pagerduty retry': {
    summary: 'Send what waits for PagerDuty now',
    description:
      'What could not be sent is tried again by itself; this does it in front of you. With an id, one that waits for your decision is sent, too.',
    args: {id: 'the id that `mh docs status` shows'},
    examples: [
      ['mh pagerduty retry', ''],
      ['mh pagerduty retry 9k2m4x7q', 'it did not arrive, or the reason is gone'],
    ],
    exits: {2: 'nothing waits under that id', 3: 'sign-in is needed', 5: 'PagerDuty cannot be reached'},
  },
  'pagerduty drop': {
    summary: 'Give up something that waits for PagerDuty',
    description: 'The entry stays in the incident; only PagerDuty is not told.',
    args: {id: 'the id that `mh docs status` shows'},
    examples: [['mh pagerduty drop 9k2m4x7q', '']],
    exits: {2: 'nothing waits under that id', 4: 'it is being sent right now'},
  },
} as const satisfies CommandHelps;
