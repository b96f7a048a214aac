import {check} from './en/check.ts';
import {command} from './en/command.ts';
import {config} from './en/config.ts';
import {docs} from './en/docs.ts';
import {imports} from './en/imports.ts';
import {incident} from './en/incident.ts';
import {oncall} from './en/oncall.ts';
import {outbox} from './en/outbox.ts';
import {page} from './en/page.ts';
import {pagerduty} from './en/pagerduty.ts';
import {postmortem} from './en/postmortem.ts';
import {pull} from './en/pull.ts';
import {review} from './en/review.ts';
import {signIn} from './en/sign-in.ts';
import {timeline} from './en/timeline.ts';

/** The source of every key. A value is a template: `{id}`, and `{n|entry|entries}` picks a word by number. */
export const en = {
  ...check,
  ...command,
  ...config,
  ...docs,
  ...imports,
  ...incident,
  ...oncall,
  ...outbox,
  ...page,
  ...pagerduty,
  ...postmortem,
  ...pull,
  ...review,
  ...signIn,
  ...timeline,
} as const;

/** The name of a text; every language has the same ones. */
export type Key = keyof typeof en;
