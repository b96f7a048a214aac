import {createHash, randomBytes} from 'node:crypto';
import {mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {ConfigProblem} from '../docs-repo/config-problem.ts';
import {DEFAULT_CONFIG, type Config, type Loaded} from '../docs-repo/config.ts';
import {DEFAULT_USER_CONFIG, type UserConfig} from '../docs-repo/user-config.ts';
import {CONFIG_SHAPE} from './config-shape.ts';

export interface LoadOptions {
  /** mh's cache folder; parsed configs are kept in `config/` below it. */
  readonly cache: string;
  /** How problems call the file. Default: its path. */
  readonly shown?: string;
}

type Kind = 'repo' | 'user';
const KEPT = 32;

/**
 * Reads a repo config. An absent file means the defaults. The parser (YAML and schema) is loaded only for a
 * text that has not been read before: the result is kept in the cache folder under the hash of the text.
 * Never throws: what is wrong with the file is in `problems`, what is wrong with the cache does not matter.
 */
export function loadConfig(file: string, options: LoadOptions): Promise<Loaded<Config>> {
  return load('repo', file, options, DEFAULT_CONFIG);
}

/** Reads the user's config in the same way. */
export function loadUserConfig(file: string, options: LoadOptions): Promise<Loaded<UserConfig>> {
  return load('user', file, options, DEFAULT_USER_CONFIG);
}

/** A config whose text is already at hand (from a commit, from standing input). */
export function configFromText(
  text: string,
  options: LoadOptions & {readonly shown: string},
): Promise<Loaded<Config>> {
  return fromText('repo', text, options.shown, options.cache);
}

async function load<T>(
  kind: Kind,
  file: string,
  {cache, shown = file}: LoadOptions,
  usual: T,
): Promise<Loaded<T>> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'ENOENT' || code === 'ENOTDIR') return {config: usual, problems: []};
    const problem: ConfigProblem = {
      kind: 'unreadable',
      file: shown,
      line: 1,
      column: 1,
      key: '',
      found: code,
    };
    return {config: usual, problems: [problem]};
  }
  return fromText(kind, text, shown, cache);
}

async function fromText<T>(kind: Kind, text: string, shown: string, cache: string): Promise<Loaded<T>> {
  const folder = join(cache, 'config');
  const file = join(folder, `${digest(`${CONFIG_SHAPE} ${kind}\n${text}`)}.json`);
  const kept = readKept<T>(file);
  if (kept !== undefined) return named(kept, shown);
  const parser = await import('../docs-repo/config-parse.ts');
  const parsed = (kind === 'repo' ? parser.parseConfig : parser.parseUserConfig)(
    text,
    '',
  ) as Loaded<unknown> as Loaded<T>;
  keep(folder, file, JSON.stringify(parsed));
  return named(parsed, shown);
}

function named<T>({config, problems}: Loaded<T>, file: string): Loaded<T> {
  return {config, problems: problems.map((problem) => ({...problem, file}))};
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A kept file is the digest of what follows, a line feed, and the JSON. Anything else counts as absent. */
function readKept<T>(file: string): Loaded<T> | undefined {
  try {
    const kept = readFileSync(file, 'utf8');
    const json = kept.slice(65);
    return kept.slice(0, 64) === digest(json) ? (JSON.parse(json) as Loaded<T>) : undefined;
  } catch {
    return undefined;
  }
}

function keep(folder: string, file: string, json: string): void {
  const temporary = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    mkdirSync(folder, {recursive: true, mode: 0o700});
    writeFileSync(temporary, `${digest(json)}\n${json}`, {mode: 0o600, flag: 'wx'});
    renameSync(temporary, file);
    prune(folder);
  } catch {
    // A cache that cannot be written costs the next command the parser, nothing more.
  }
}

/** What a killed process left behind goes with the oldest. */
function prune(folder: string): void {
  const names = readdirSync(folder);
  if (names.length <= KEPT) return;
  const aged = names.map((name) => ({name, at: statSync(join(folder, name)).mtimeMs}));
  const old = aged.sort((a, b) => b.at - a.at).slice(KEPT / 2);
  for (const {name} of old) rmSync(join(folder, name), {force: true});
}
