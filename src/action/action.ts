/** What an action does about a cause (the list of Google's SRE book). */
export const ACTION_TYPES = ['prevent', 'detect', 'mitigate', 'repair', 'investigate'] as const;
export type ActionType = (typeof ACTION_TYPES)[number];

/** An action item, as its line in a review has it. */
export interface Action {
  /** Line in the document, from 1. */
  readonly line: number;
  readonly done: boolean;
  /** Struck out: nobody is going to do it. */
  readonly dropped: boolean;
  /** What is to be done, Markdown, without what stands in parentheses behind it. */
  readonly text: string;
  /** As written; more than one where several are named. */
  readonly owners: readonly string[];
  readonly due?: Due;
  readonly type?: ActionType;
  /** How much work it is, as written. */
  readonly effort?: string;
  /** `2024-10-09`: when it was said to be done. */
  readonly closed?: string;
  /** What shows that it was done: an address, a commit, a runbook. */
  readonly evidence?: string;
}

export interface Due {
  readonly written: string;
  /** `2024-10-10` */
  readonly date: string;
}
