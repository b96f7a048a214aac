import {type Config} from '../docs-repo/config.ts';
import {personKey} from '../docs-repo/people.ts';
import type {WriteOf} from './write.ts';

type Called = Pick<WriteOf<'responders'>, 'who' | 'as'>;

/**
 * What PagerDuty may know by the name that was typed: a person or service of the config under each name that the
 * config has for it, anything else as typed.
 */
export function calledBy(typed: string, config: Config): Called {
  const key = personKey(config, typed);
  const person = key === undefined ? undefined : config.people[key];
  if (key !== undefined && person !== undefined) {
    if (person.pagerduty !== undefined) return {who: [person.pagerduty, key], as: 'user'};
    return {who: unique([person.email ?? [], namesIn(person.name), key].flat()), as: 'person'};
  }
  return isOurService(typed, config)
    ? {who: serviceNames(typed, config), as: 'service'}
    : {who: [typed], as: 'any'};
}

/** How it is shown: as it was typed, or by the config's key. */
export function calledName({who, as}: Called): string {
  return (as === 'user' || as === 'person' ? who.at(-1) : who[0]) ?? '';
}

/** The names under which PagerDuty may know a service: as typed, then those of the config. */
export function serviceNames(typed: string, config: Config): string[] {
  const key = serviceKey(typed, config);
  const service = key === undefined ? undefined : config.services[key];
  return unique([typed, namesIn(service?.name), key ?? [], service?.aliases ?? []].flat());
}

export function isOurService(typed: string, config: Config): boolean {
  return serviceKey(typed, config) !== undefined;
}

function serviceKey(typed: string, {services}: Config): string | undefined {
  const said = fold(typed);
  return Object.keys(services).find((key) =>
    [key, namesIn(services[key]?.name), services[key]?.aliases ?? []]
      .flat()
      .some((name) => fold(name) === said),
  );
}

function namesIn(name: string | Readonly<Record<string, string | undefined>> | undefined): string[] {
  if (name === undefined) return [];
  return typeof name === 'string' ? [name] : Object.values(name).filter((one) => one !== undefined);
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}

function fold(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}
