import type {Key} from './en.ts';
import {check} from './ko/check.ts';
import {command} from './ko/command.ts';
import {config} from './ko/config.ts';
import {docs} from './ko/docs.ts';
import {imports} from './ko/imports.ts';
import {incident} from './ko/incident.ts';
import {oncall} from './ko/oncall.ts';
import {outbox} from './ko/outbox.ts';
import {page} from './ko/page.ts';
import {pagerduty} from './ko/pagerduty.ts';
import {postmortem} from './ko/postmortem.ts';
import {pull} from './ko/pull.ts';
import {review} from './ko/review.ts';
import {signIn} from './ko/sign-in.ts';
import {timeline} from './ko/timeline.ts';

/** Typed by the English table: a missing key does not compile. */
export const ko: Readonly<Record<Key, string>> = {
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
};
