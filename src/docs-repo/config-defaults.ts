/** The version of the repo config that this mh reads in full and writes. */
export const CONFIG_VERSION = 1;
export const USER_CONFIG_VERSION = 1;

/** Folders relative to the docs folder. */
export const DEFAULT_PATHS = {
  incidents: 'incidents',
  runbooks: 'runbooks',
  runs: 'runs',
  infra: 'infra',
  health: 'health',
  cost: 'cost',
  oncall: 'oncall',
  decisions: 'decisions',
} as const;

export const DEFAULT_ZONE = 'UTC';
export const DEFAULT_PUBLISH = {incidents: 'push', documents: 'push'} as const;
export const DEFAULT_GIT = {hooks: 'skip'} as const;
export const DEFAULT_POSTMORTEM = {metrics: false} as const;
