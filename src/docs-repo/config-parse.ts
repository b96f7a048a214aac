import type * as z from 'zod';
import {findings, isHolder, valueAt, type Finding} from './config-issues.ts';
import type {ConfigProblem} from './config-problem.ts';
import {configSchema, type Config} from './config-schema.ts';
import {readYaml, type Path, type Yaml} from './config-yaml.ts';
import {CONFIG_VERSION} from './config-defaults.ts';
import {type Loaded} from './config.ts';
import {nearest} from './nearest.ts';
import {userConfigSchema, type UserConfig} from './user-config-schema.ts';
import {USER_CONFIG_VERSION} from './config-defaults.ts';

// Keys under which an entry without a value means one with nothing said about it.
const RECORDS: ReadonlySet<string> = new Set(['people', 'services', 'severities']);

/**
 * Reads `.mh/config.yaml`. Never throws: what is broken is left out, as little as possible, and named in
 * `problems`. `file` is how problems call it. A newer version gives one problem, `newer`, and no other.
 */
export function parseConfig(text: string, file: string): Loaded<Config> {
  const yaml = readYaml(text, file);
  const {config, problems} = read(yaml, file, configSchema, CONFIG_VERSION);
  const newer = problems.some(({kind}) => kind === 'newer');
  return {
    config,
    problems: newer ? problems : inOrder([...problems, ...place(strangers(config), file, yaml)]),
  };
}

/** Reads the user's `config.yaml` in the same way. */
export function parseUserConfig(text: string, file: string): Loaded<UserConfig> {
  return read(readYaml(text, file), file, userConfigSchema, USER_CONFIG_VERSION);
}

function read<S extends z.ZodType>(
  yaml: Yaml,
  file: string,
  schema: S,
  version: number,
): Loaded<z.output<S>> {
  const value = filled(yaml.value);
  const {config, found} = salvage(schema, value);
  const given = valueAt(value, ['version']);
  if (typeof given === 'number' && given > version) {
    const newer: ConfigProblem = {
      kind: 'newer',
      file,
      ...yaml.place(['version']),
      key: 'version',
      expected: String(version),
      found: String(given),
    };
    return {config, problems: [newer]};
  }
  return {config, problems: inOrder([...yaml.problems, ...place(found, file, yaml)])};
}

function inOrder(problems: readonly ConfigProblem[]): ConfigProblem[] {
  return problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
}

function place(found: readonly Finding[], file: string, yaml: Yaml): ConfigProblem[] {
  return found.map(({kind, path, of, ...rest}) => ({
    kind,
    file,
    ...yaml.place(path, of),
    key: path.join('.'),
    ...rest,
  }));
}

/** A key without a value counts as absent; an entry of a record without a value, as an empty one. */
function filled(value: unknown, depth = 0, parent = ''): unknown {
  const mayBeEmpty = depth === 0 || (depth === 2 && RECORDS.has(parent));
  if (value === null || value === undefined) return mayBeEmpty ? {} : undefined;
  if (typeof value !== 'object' || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(
    ([key, one]) => [key, filled(one, depth + 1, depth === 0 ? key : parent)] as const,
  );
  return Object.fromEntries(entries.filter(([, one]) => one !== undefined));
}

/** Parses, leaving out what is refused until the rest is accepted. */
function salvage<S extends z.ZodType>(schema: S, given: unknown): {config: z.output<S>; found: Finding[]} {
  let value = given;
  let found: Finding[] | undefined;
  for (;;) {
    const result = schema.safeParse(value);
    if (result.success) return {config: result.data, found: found ?? []};
    const now = findings(result.error.issues, value, schema);
    found ??= now;
    value = without(value, now);
  }
}

/** `root` without what was found wrong. */
function without(root: unknown, found: readonly Finding[]): unknown {
  const cuts = found.map(({path}) => cut(root, path));
  if (cuts.some((path) => path.length === 0)) return {};
  const copy = structuredClone(root);
  for (const path of cuts) {
    const holder = valueAt(copy, path.slice(0, -1));
    if (isHolder(holder)) Reflect.deleteProperty(holder, path.at(-1) ?? '');
  }
  return copy;
}

/** What has to go for `path`: the whole of a list that it enters (a shorter rotation is a wrong one), the parent of what is absent. */
function cut(root: unknown, path: Path): Path {
  const list = path.findIndex((_, depth) => Array.isArray(valueAt(root, path.slice(0, depth))));
  let rest = list === -1 ? path : path.slice(0, list);
  while (rest.length > 0 && valueAt(root, rest) === undefined) rest = rest.slice(0, -1);
  return rest;
}

/** People in a rotation who are not under `people`, where anybody is. */
function strangers({people, oncall, services}: Config): Finding[] {
  const keys = Object.keys(people);
  if (keys.length === 0) return [];
  const rotations = [
    {path: ['oncall', 'rotation'], rotation: oncall.rotation},
    ...Object.entries(services).map(([key, service]) => ({
      path: ['services', key, 'oncall'],
      rotation: service.oncall,
    })),
  ];
  return rotations.flatMap(({path, rotation}) =>
    (rotation?.people ?? []).flatMap((person, index): Finding[] => {
      if (keys.includes(person)) return [];
      const near = nearest(person, keys);
      const at = {kind: 'not-person', path: [...path, 'people', index], of: 'value', found: person} as const;
      return [near === undefined ? at : {...at, nearest: near}];
    }),
  );
}
