import type {Lang} from '../i18n/index.ts';
import type {Config} from './config.ts';
import type {NameInLanguages} from './config-values.ts';

/**
 * The key of the person that `who` names: a key, a git e-mail address, `pagerduty:PUSERID`, or a name as it
 * is written in the config. Undefined for somebody who is not under `people`.
 */
export function personKey(config: Config, who: string): string | undefined {
  if (Object.hasOwn(config.people, who)) return who;
  const said = who.normalize('NFC').toLowerCase();
  const entry = Object.entries(config.people).find(([key, person]) => {
    const names = typeof person.name === 'string' ? [person.name] : Object.values(person.name);
    const pagerduty = person.pagerduty === undefined ? [] : [`pagerduty:${person.pagerduty}`];
    return [key, person.email ?? [], names, pagerduty].flat(2).some((one) => one?.toLowerCase() === said);
  });
  return entry?.[0];
}

/** How a document in `lang` calls the person that `who` names; undefined for somebody not under `people`. */
export function personName(config: Config, who: string, lang: Lang): string | undefined {
  const key = personKey(config, who);
  return key === undefined ? undefined : nameIn(config.people[key]?.name, lang, key);
}

/** How a document in `lang` calls a service, by its key; the key itself where the config gives no name. */
export function serviceName(config: Config, key: string, lang: Lang): string {
  const service = Object.hasOwn(config.services, key) ? config.services[key] : undefined;
  return nameIn(service?.name, lang, key);
}

function nameIn(name: NameInLanguages | undefined, lang: Lang, otherwise: string): string {
  if (typeof name === 'string') return name;
  return name?.[lang] ?? name?.en ?? name?.ko ?? otherwise;
}

/** Everything that names somebody under `people`, in lower case: keys, e-mail addresses, names in each language. */
export function peopleNames({people}: Pick<Config, 'people'>): string[] {
  return Object.entries(people)
    .flatMap(([key, {name, email}]) => [
      key,
      email ?? [],
      typeof name === 'string' ? name : Object.values(name),
    ])
    .flat()
    .filter((one) => one !== undefined)
    .map((one) => one.normalize('NFC').toLowerCase());
}
