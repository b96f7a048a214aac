import type {Config} from '../../docs-repo/config.ts';

/** Every name by which the config knows somebody, in lower case: keys, and names in each language. */
export function peopleKnown({people}: Config): ReadonlySet<string> {
  const names = Object.entries(people).flatMap(([key, {name}]) => [
    key,
    ...(typeof name === 'string' ? [name] : Object.values(name)),
  ]);
  return new Set(names.filter((name) => name !== undefined).map((name) => name.toLowerCase()));
}
