import * as z from 'zod';
import type {ProblemKind} from './config-problem.ts';
import {shorten, type Path} from './config-yaml.ts';
import {nearest} from './nearest.ts';

/** A problem that is not yet placed in the text. `of`: whether the place is the key or its value. */
export interface Finding {
  readonly kind: ProblemKind;
  readonly path: Path;
  readonly of: 'key' | 'value';
  readonly expected?: string;
  readonly found?: string;
  readonly nearest?: string;
}

type Issue = z.core.$ZodIssue;
type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Everything that `schema` says against `value`. */
export function findings(issues: readonly Issue[], value: unknown, schema: z.ZodType): Finding[] {
  return issues.flatMap((issue) => fromIssue(issue, value, schema));
}

function fromIssue(issue: Issue, root: unknown, schema: z.ZodType): Finding[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  const value = valueAt(root, path);
  const found = value === undefined ? '' : inShort(value);
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue.keys, path, schema);
  if (issue.code === 'invalid_key') return [{kind: kindOf(issue.issues[0]), path, of: 'key'}];
  if (value === undefined) return [{kind: 'missing', path, of: 'key'}];
  if (issue.code === 'invalid_union') return fromUnion(issue, root, schema, {path, of: 'value', found});
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const expected = values.join(' | ');
    return [{kind: 'not-choice', path, of: 'value', expected, found, ...near(found, values)}];
  }
  if (issue.code !== 'invalid_type') return [{kind: kindOf(issue), path, of: 'value', found}];
  const kind = path.length === 0 ? 'not-config' : (OF_TYPE[issue.expected] ?? 'not-text');
  return [{kind, path, of: 'value', found}];
}

function unknownKeys(keys: readonly string[], path: Path, schema: z.ZodType): Finding[] {
  const known = keysAt(schema, path);
  return keys.map((key) => ({kind: 'unknown-key', path: [...path, key], of: 'key', ...near(key, known)}));
}

/** A union says what its fitting branch says; where none fits, what all of them expect. */
function fromUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  root: unknown,
  schema: z.ZodType,
  place: Omit<Finding, 'kind'>,
): Finding[] {
  const within = (issues: readonly Issue[]) =>
    issues.map((one) => ({...one, path: [...issue.path, ...one.path]}));
  const isMisfit = (one: Issue) => one.code === 'invalid_type' && one.path.length === 0;
  const fitting = issue.errors.find((branch) => !branch.some(isMisfit));
  if (fitting !== undefined) return findings(within(fitting), root, schema);
  const expected = issue.errors.flat().map((one) => (one.code === 'invalid_type' ? one.expected : ''));
  return [{...place, kind: expected.includes('array') ? 'not-text-or-list' : 'not-text-or-map'}];
}

const OF_TYPE: Readonly<Record<string, ProblemKind>> = {
  object: 'not-map',
  record: 'not-map',
  array: 'not-list',
  string: 'not-text',
  boolean: 'not-boolean',
};

/** The schemas name their own kinds as the message of a check. */
function kindOf(issue: Issue | undefined): ProblemKind {
  return (issue?.message ?? 'not-text') as ProblemKind;
}

function near(word: string, candidates: readonly string[]): {nearest?: string} {
  const found = nearest(word, candidates);
  return found === undefined ? {} : {nearest: found};
}

export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) => (isHolder(value) && Object.hasOwn(value, part) ? value[part] : undefined),
    root,
  );
}

export function isHolder(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}

function inShort(value: unknown): string {
  return shorten(typeof value === 'string' ? value : JSON.stringify(value));
}

/** The keys that `schema` knows at `path`. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  let here: JsonSchema[] = [z.toJSONSchema(schema, {io: 'input'})];
  for (const part of path) here = here.flatMap(branches).flatMap((node) => child(node, part));
  return here.flatMap(branches).flatMap((node) => Object.keys(node.properties ?? {}));
}

function branches(node: JsonSchema): JsonSchema[] {
  return node.anyOf ?? [node];
}

function child(node: JsonSchema, part: string | number): JsonSchema[] {
  const found = node.properties?.[part] ?? node.additionalProperties ?? node.items;
  return typeof found === 'object' && !Array.isArray(found) ? [found] : [];
}
