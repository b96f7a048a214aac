import {check} from './en/check.ts';
import {command} from './en/command.ts';
import {config} from './en/config.ts';
import {docs} from './en/docs.ts';
import {incident} from './en/incident.ts';
import {oncall} from './en/oncall.ts';
import {pagerduty} from './en/pagerduty.ts';
import {postmortem} from './en/postmortem.ts';
import {signIn} from './en/sign-in.ts';

/** The source of every key. A value is a template: `{id}`, and `{n|entry|entries}` picks a word by number. */
export const en = {
  ...check,
  ...command,
  ...config,
  ...docs,
  ...incident,
  ...oncall,
  ...pagerduty,
  ...postmortem,
  ...signIn,
} as const;

/** The name of a text; every language has the same ones. */
export type Key = keyof typeof en;
