import {foreign, sayMaybe, type Key, type Lang, type Message} from '../i18n/index.ts';

type KindOf<K extends string> = K extends `problem.${infer Kind}`
  ? Kind extends `${string}-near`
    ? never
    : Kind
  : never;

/** What was expected at the place, or what is wrong there: the words are `problem.<kind>`. */
export type ProblemKind = KindOf<Key>;

/**
 * One thing wrong in a config, with its place. `line` and `column` count from 1. `key` is the path of keys,
 * `services.checkout.owners`, empty for the whole file. `newer` is a warning, every other kind an error.
 */
export interface ConfigProblem {
  readonly kind: ProblemKind;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly key: string;
  /** The values allowed, `push | off`, or the version this mh knows. */
  readonly expected?: string;
  /** What is written there, shortened. */
  readonly found?: string;
  /** The valid name most like the one found. */
  readonly nearest?: string;
}

export function isError(problem: ConfigProblem): boolean {
  return problem.kind !== 'newer';
}

/** The problem in one line that begins with `file:line:column`. */
export function problemText(problem: ConfigProblem, lang: Lang): Message {
  const {kind, ...params} = problem;
  const near = problem.nearest === undefined ? undefined : sayMaybe(lang, `problem.${kind}-near`, params);
  return near ?? sayMaybe(lang, `problem.${kind}`, params) ?? foreign(kind);
}
