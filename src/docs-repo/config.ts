import {Failure} from '../failure.ts';
import {isError, type ConfigProblem} from './config-problem.ts';
import {
  CONFIG_VERSION,
  DEFAULT_GIT,
  DEFAULT_PATHS,
  DEFAULT_POSTMORTEM,
  DEFAULT_PUBLISH,
  DEFAULT_ZONE,
} from './config-defaults.ts';
import type {Config} from './config-schema.ts';

export type {Config} from './config-schema.ts';
export type {ConfigProblem} from './config-problem.ts';

/** Where the repo config lies, relative to the docs folder. */
export const CONFIG_PATH = '.mh/config.yaml';
/** A config as far as it could be read, every absent or broken part at its default, and what was wrong. */
export interface Loaded<T> {
  readonly config: T;
  readonly problems: readonly ConfigProblem[];
}

/** What an empty `.mh/config.yaml` means. Kept apart from the schema, so that the hot path loads no parser. */
export const DEFAULT_CONFIG: Config = {
  version: CONFIG_VERSION,
  zone: DEFAULT_ZONE,
  people: {},
  services: {},
  severities: {},
  paths: {...DEFAULT_PATHS},
  publish: {...DEFAULT_PUBLISH},
  git: {...DEFAULT_GIT},
  oncall: {},
  postmortem: {...DEFAULT_POSTMORTEM, rules: {}},
  pagerduty: {},
};

/**
 * The config for a command that must not guess: Failure `config-invalid` with the first error's place and
 * values. A newer version passes. `new`, `log` and `resolve` use `loaded.config` as it is.
 */
export function requireConfig<T>(loaded: Loaded<T>): T {
  const first = loaded.problems.find(isError);
  if (first === undefined) return loaded.config;
  const {kind, ...place} = first;
  const params = {...place, problem: kind};
  throw new Failure('config-invalid', params);
}

/** The same for a command that renders documents: a newer version is refused too, Failure `config-newer`. */
export function requireSameVersion<T>(loaded: Loaded<T>): T {
  const newer = loaded.problems.find((problem) => problem.kind === 'newer');
  if (newer !== undefined) {
    throw new Failure('config-newer', {file: newer.file, version: newer.found ?? '', ours: CONFIG_VERSION});
  }
  return requireConfig(loaded);
}
