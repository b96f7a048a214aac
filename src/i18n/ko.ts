import type {Key} from './en.ts';
import {check} from './ko/check.ts';
import {command} from './ko/command.ts';
import {config} from './ko/config.ts';
import {docs} from './ko/docs.ts';
import {incident} from './ko/incident.ts';
import {oncall} from './ko/oncall.ts';
import {pagerduty} from './ko/pagerduty.ts';
import {postmortem} from './ko/postmortem.ts';
import {signIn} from './ko/sign-in.ts';

/** Typed by the English table: a missing key does not compile. */
export const ko: Readonly<Record<Key, string>> = {
  ...check,
  ...command,
  ...config,
  ...docs,
  ...incident,
  ...oncall,
  ...pagerduty,
  ...postmortem,
  ...signIn,
};
