import type {HelpTable} from './help.ts';
import {action} from './help/en/action.ts';
import {docs} from './help/en/docs.ts';
import {incident} from './help/en/incident.ts';
import {outbox} from './help/en/outbox.ts';
import {pagerduty} from './help/en/pagerduty.ts';
import {postmortem} from './help/en/postmortem.ts';

/** The source of all help: one record per command, keyed by what is typed. */
export const helpEn = {
  headings: {
    usage: 'Usage',
    alias: 'Also',
    arguments: 'Arguments',
    flags: 'Flags',
    everywhere: 'Flags that mean the same everywhere',
    examples: 'Examples',
    exits: 'Exit status',
    commands: 'Commands',
    more: 'More on one command: mh help COMMAND',
    oneOf: 'one of',
    repeatable: 'may be repeated',
  },
  root: {
    summary: 'From the first alert to the last closed action item, in Markdown, in your own git repo',
    description:
      'The first `mh incident new` needs no set-up. Nothing you type is ever lost: if it cannot be placed, it is kept, and the answer says how to use it.',
    examples: [
      ['mh incident new "Checkout is slow" --severity sev2', 'declare an incident'],
      ['mh log "restarted the pool"', 'write down what you see and do'],
      ['mh incident resolve "pool size raised"', 'when it is over'],
    ],
  },
  topics: {
    incident: 'Declare, log, steer and read incidents',
    pagerduty: 'Sign in to PagerDuty, and see what it knows of you',
    oncall: 'Who is on call',
    docs: 'The repo that holds the documents: share it, look at it, move into it',
    postmortem: 'Review incidents: draft, check, follow up',
    action: 'What is to be done after incidents, and whether it is',
  },
  everywhere: {
    incident: 'the incident: any unique part of its id, its four-character tag, or @1 for the newest',
    docs: 'the docs repo to use instead of the one found from here',
    lang: 'language of the answer; documents keep the language of their incident',
    json: 'exactly one JSON value on stdout, errors too',
    'dry-run': 'say what would be written, and write nothing',
    'no-input': 'never ask; refuse where something is missing',
    yes: 'answer yes to what would be asked',
  },
  commands: {...action, ...docs, ...incident, ...outbox, ...pagerduty, ...postmortem},
} as const satisfies HelpTable;
