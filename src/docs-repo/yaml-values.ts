import type * as z from 'zod';
import {findings} from './config-issues.ts';
import type {ConfigProblem} from './config-problem.ts';
import {readYaml} from './config-yaml.ts';

/** A YAML file read whole or not at all: its value, or everything wrong in it, by place. */
export type YamlValues<T> =
  {readonly value: T} | {readonly problems: readonly [ConfigProblem, ...ConfigProblem[]]};

/** Reads a file that somebody wrote for one command. A key without a value counts as absent. Never throws. */
export function readValues<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
): YamlValues<z.output<S>> {
  const yaml = readYaml(text, file);
  const given = present(yaml.value) ?? {};
  const result = schema.safeParse(given);
  const found = result.success ? [] : findings(result.error.issues, given, schema);
  const [first, ...rest] = [
    ...yaml.problems,
    ...found.map(({kind, path, of, ...more}): ConfigProblem => {
      return {kind, file, ...yaml.place(path, of), key: path.join('.'), ...more};
    }),
  ].sort((a, b) => a.line - b.line || a.column - b.column);
  if (first !== undefined) return {problems: [first, ...rest]};
  return {value: (result as {readonly data: z.output<S>}).data};
}

function present(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) return value.map(present);
  if (typeof value !== 'object') return value;
  const kept = Object.entries(value).map(([key, one]) => [key, present(one)] as const);
  return Object.fromEntries(kept.filter(([, one]) => one !== undefined));
}
