import {actionsIn} from '../../action/in-document.ts';
import type {Config} from '../../docs-repo/config.ts';
import {serviceName} from '../../docs-repo/people.ts';
import type {Lang} from '../../i18n/index.ts';
import {shortId, tagOf} from '../../incident/id.ts';
import type {Incident} from '../../incident/incident.ts';
import {calendarDate} from '../../when/show.ts';
import type {OwnNames} from './internals.ts';

const SIGNED =
  /^\s*(?:[-*] )?\*\*(?:Authors?|Reviewers?|Owners?|작성자|검토자|담당자)(?:\*\*\s*[:：]|[:：]\*\*)\s*(.*)$/gim;
// A name is not taken for one where it is a word of every review.
const NO_NAME = /^(?:PagerDuty|mh|TODO|PM|SRE|QA)$/i;

/** Everybody and everything that the incident, its review and the config name. Longer names first. */
export function ownNames(incident: Incident, review: string, config: Config, lang: Lang): OwnNames {
  const known = Object.values(config.people).flatMap(({name}) =>
    typeof name === 'string' ? [name] : Object.values(name),
  );
  const wrote = incident.lines.map(({author}) => author);
  const signed = [...review.matchAll(SIGNED)].flatMap(([, list = '']) => list.split(/[,、]/).map(nameIn));
  const since = calendarDate(incident.declaredAt, incident.zone);
  const owners = actionsIn(review, {since, people: new Set()}).flatMap((action) => action.owners);
  const whole = [...known, ...wrote, ...incident.roles.values(), ...signed, ...owners];
  return {
    people: longestFirst(whole.flatMap((name) => (name === undefined ? [] : partsOf(name.trim())))),
    services: servicesOf(incident, config, lang),
    ids: longestFirst([
      incident.id,
      shortId(incident.id),
      tagOf(incident.id),
      ...incident.pages.map(({id}) => id),
    ]),
  };
}

/** `DHH (backend)` → `DHH` */
function nameIn(signed: string): string {
  return signed
    .replace(/[(（].*$/, '')
    .replace(/^@/, '')
    .trim();
}

/** A name, and each of its words: `Mitchell Hashimoto` is also called Mitchell. */
function partsOf(name: string): string[] {
  if (name.length < 2 || /@|:/.test(name)) return [];
  return [name, ...name.split(/\s+/)].filter((part) => part.length > 1 && !NO_NAME.test(part));
}

function longestFirst(names: readonly string[]): string[] {
  return [...new Set(names)].toSorted((a, b) => b.length - a.length);
}

/** Keys and aliases, which are the team's own words; a configured name stands in for them. */
function servicesOf(incident: Incident, config: Config, lang: Lang): ReadonlyMap<string, string | undefined> {
  const keys = [...new Set([...Object.keys(config.services), ...incident.services])];
  const words = keys.flatMap((key) => {
    const named = Object.hasOwn(config.services, key) && config.services[key]?.name !== undefined;
    const shown = named ? serviceName(config, key, lang) : undefined;
    const aliases = [config.services[key]?.aliases ?? []].flat();
    return [key, ...aliases].filter((word) => word !== shown).map((word) => [word, shown] as const);
  });
  return new Map(words.toSorted(([a], [b]) => b.length - a.length));
}
