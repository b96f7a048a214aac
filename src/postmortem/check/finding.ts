import type {Key} from '../../i18n/index.ts';
import type {SectionName} from './model/section-names.ts';

export const LEVELS = ['error', 'warning', 'note'] as const;
export type Level = (typeof LEVELS)[number];

/** Every rule, and how much it weighs by itself. Texts: `check.rule.<id>`, `check.why.<id>`, `check.instead.<id>`. */
export const RULES = {
  PM001: 'error',
  PM002: 'error',
  PM003: 'error',
  PM004: 'error',
  PM005: 'error',
  PM006: 'error',
  PM007: 'warning',
  PM008: 'error',
  PM009: 'error',
  PM010: 'error',
  PM011: 'error',
  PM012: 'error',
  PM013: 'error',
  PM014: 'error',
  PM015: 'warning',
  PM016: 'error',
  PM017: 'error',
  PM018: 'error',
} as const satisfies Record<string, Level>;
export type RuleId = keyof typeof RULES;

export function isRule(id: string): id is RuleId {
  return Object.hasOwn(RULES, id);
}

type SaysOf<K extends string> = K extends `check.says.${infer Name}` ? Name : never;
/** What is wrong at the place: the words are `check.says.<name>`. */
export type Says = SaysOf<Key>;

/** Offsets of the text. `params`: for the words; `sections` and `fields` are names, to be said in the reader's language. */
export interface Finding {
  readonly rule: RuleId;
  readonly level: Level;
  readonly says: Says;
  readonly params: Readonly<Record<string, string | number>>;
  readonly section: SectionName;
  readonly start: number;
  readonly end: number;
}

/** What one rule says of one place. The level is the rule's own where none is given. */
export function finding(
  rule: RuleId,
  says: Says,
  at: {readonly start: number; readonly end: number},
  more: {
    readonly section: SectionName;
    readonly level?: Level;
    readonly params?: Readonly<Record<string, string | number>>;
  },
): Finding {
  const {section, level = RULES[rule], params = {}} = more;
  return {rule, level, says, params, section, start: at.start, end: at.end};
}
