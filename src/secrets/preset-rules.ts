export interface PresetRule {
  readonly kind: string;
  /** Regex source that every match of the rule's own patterns holds. */
  readonly marker: string;
}

/**
 * The rules of the secretlint preset, with the kind our masks give and a marker for the prefilter. A test
 * holds this table against the preset's own patterns. `null`: switched off, because
 * - `filter-comments` lets a text switch the rules off, and a log line is foreign text;
 * - `aws` reports a range that starts at the name and ends inside the secret (our own row finds the value);
 * - `basicauth` and `database-connection-string` report the whole address, ours the password in it;
 * - `gcp` looks at files.
 */
export const PRESET_RULES: Readonly<Record<string, PresetRule | null>> = {
  'secretlint-rule-1password': {kind: 'onepassword-token', marker: 'ops_ey'},
  'secretlint-rule-anthropic': {kind: 'anthropic-key', marker: 'sk-ant-'},
  'secretlint-rule-aws': null,
  'secretlint-rule-basicauth': null,
  'secretlint-rule-database-connection-string': null,
  'secretlint-rule-filter-comments': null,
  'secretlint-rule-gcp': null,
  'secretlint-rule-github': {kind: 'github-token', marker: '(?:gh[pousr]|github_pat)_'},
  'secretlint-rule-linear': {kind: 'linear-key', marker: 'lin_api_'},
  'secretlint-rule-npm': {kind: 'npm-token', marker: 'npm_'},
  'secretlint-rule-openai': {kind: 'openai-key', marker: 'T3BlbkFJ'},
  'secretlint-rule-privatekey': {kind: 'private-key', marker: 'PRIVATE KEY'},
  'secretlint-rule-sendgrid': {kind: 'sendgrid-key', marker: 'SG\\.'},
  'secretlint-rule-shopify': {kind: 'shopify-token', marker: 'shp(?:pa|ca|at|ss)_'},
  'secretlint-rule-slack': {kind: 'slack-token', marker: '(?:xox[abopr]|xapp)-|[Hh][Oo][Oo][Kk][Ss]\\.'},
};
