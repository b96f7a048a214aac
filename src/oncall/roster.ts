import type {Config} from '../docs-repo/config.ts';
import {personKey, personName, serviceName} from '../docs-repo/people.ts';
import {serviceKey} from '../docs-repo/service-words.ts';
import type {Lang} from '../i18n/index.ts';
import type {Duty} from '../pagerduty/on-calls.ts';
import {onCallNow} from './rotation.ts';

/** One who is on call, as the reader's language calls them. */
export interface Watch {
  /** Key under `people`, where the config knows them. */
  readonly person?: string;
  readonly name: string;
  /** PagerDuty's id of the user. */
  readonly user?: string;
  /** Of the escalation policy; 1 is paged first. */
  readonly level?: number;
  readonly schedule?: string;
  /** Absent where it never ends. */
  readonly until?: Date;
}

/** Who is on call for one thing: an escalation policy, a service, or (without a name) the whole repo. */
export interface Post {
  readonly name?: string;
  readonly watches: readonly Watch[];
}

/** PagerDuty's answer, one post for each escalation policy. */
export function postsFrom(duties: readonly Duty[], config: Config, lang: Lang): readonly Post[] {
  const policies = new Map(duties.map(({policy}) => [policy.id, policy.name]));
  return [...policies].map(([id, name]) => ({
    name,
    watches: duties.filter(({policy}) => policy.id === id).map((duty) => watchOf(duty, config, lang)),
  }));
}

/** Somebody on call at PagerDuty, by the name that the config gives them. */
export function watchOf({user, level, schedule, until}: Duty, config: Config, lang: Lang): Watch {
  const who = `pagerduty:${user.id}`;
  const person = personKey(config, who);
  return {
    name: personName(config, who, lang) ?? user.name,
    user: user.id,
    level,
    ...(person === undefined ? {} : {person}),
    ...(schedule === undefined ? {} : {schedule: schedule.name}),
    ...(until === undefined ? {} : {until}),
  };
}

/**
 * The config's own answer: the rotation of one service, else (and for a service without one) of the repo; for no
 * service, the repo's and each that a service has for itself.
 */
export function rotationPosts(
  config: Config,
  service: string | undefined,
  lang: Lang,
  now: Date,
): readonly Post[] {
  if (service !== undefined) return postAt(config, serviceKey(config, service) ?? service, lang, now);
  const own = Object.keys(config.services).filter((key) => config.services[key]?.oncall !== undefined);
  return [undefined, ...own].flatMap((key) => postAt(config, key, lang, now));
}

function postAt(config: Config, key: string | undefined, lang: Lang, now: Date): readonly Post[] {
  const turn = onCallNow(config, now, key);
  if (turn === undefined) return [];
  const {person, until} = turn;
  const watch = {person, name: personName(config, person, lang) ?? person, until};
  return [{...(key === undefined ? {} : {name: serviceName(config, key, lang)}), watches: [watch]}];
}
