import type {Date3} from '../../when/parse.ts';

/** A timeline as a file has it, read and not yet placed in time. */
export interface Sheet {
  /** What the document calls the incident. */
  readonly title?: string;
  /** Days that the document says it is about; more than one says nothing. */
  readonly days: readonly Date3[];
  /** Zones that the document says its times are in, by their names; more than one says nothing. */
  readonly zones: readonly string[];
  readonly rows: readonly Row[];
  readonly problems: readonly RowProblem[];
}

/** One line of a timeline. */
export interface Row {
  /** Line of the file where it begins, from 1. */
  readonly line: number;
  /** As written: `14:32`, `2024-10-08 14:32 UTC`. */
  readonly time: string;
  /** What stands above it, or in columns of its own. */
  readonly day?: Date3;
  readonly zone?: string;
  readonly text: string;
  readonly author?: string;
  /** A mark or a status by any of its words, else what the source calls it. */
  readonly kind?: string;
}

export type ProblemKind = 'no-time' | 'no-text' | 'zone' | 'ambiguous' | 'impossible' | 'quote';

/** A row that cannot be read. */
export interface RowProblem {
  readonly line: number;
  readonly kind: ProblemKind;
  /** What stands there. */
  readonly found: string;
}
