/**
 * One kind of secret. `pattern` is a regex source with the word MARKER once, and the secret in the group
 * `(?<secret>…)`; `marker` is the regex source that stands in its place. As no text can match the pattern
 * without matching the marker, the prefilter is built from the markers alone.
 */
export interface SecretRule {
  readonly kind: string;
  readonly marker: string;
  readonly pattern: string;
  readonly ignoreCase?: true;
  /** Says no to what has the shape but is no secret: placeholders, prose, code. */
  readonly accept?: (secret: string, groups: Readonly<Record<string, string | undefined>>) => boolean;
}

/** A place in a text, in UTF-16 units, `end` not included. */
export interface Hit {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

export function patternOf(rule: SecretRule): RegExp {
  const source = rule.pattern.replace('MARKER', () => `(?:${rule.marker})`);
  return new RegExp(source, rule.ignoreCase ? 'gdi' : 'gd');
}

/** A token known by its prefix: not inside a longer word, and as long as `tail` says. */
export function token(kind: string, prefix: string, tail: string): SecretRule {
  return {kind, marker: prefix, pattern: `(?<![A-Za-z0-9])(?<secret>MARKER${tail})`};
}
