import type {Severity} from './entry.ts';
import {isOpen} from './status.ts';
import type {Summary} from './summary.ts';
import {wordKey} from './words.ts';

/** Which incidents are wanted; what is absent does not matter. */
export interface Filter {
  readonly open?: boolean | undefined;
  readonly severity?: Severity | undefined;
  readonly service?: string | undefined;
  /** Declared from then on, up to then. */
  readonly since?: Date | undefined;
  readonly until?: Date | undefined;
  /** A part of the title, the id, the impact or a service. */
  readonly text?: string | undefined;
}

/** Whether an incident is wanted. Spacing, case and Unicode form of words do not matter. */
export function isWanted(summary: Summary, filter: Filter): boolean {
  const {open, severity, service, since, until, text} = filter;
  const declared = Date.parse(summary.declaredAt);
  return (
    (open !== true || isOpen(summary.status)) &&
    (severity === undefined || summary.severity === severity) &&
    (service === undefined || summary.services.some((one) => wordKey(one) === wordKey(service))) &&
    (since === undefined || declared >= since.getTime()) &&
    (until === undefined || declared <= until.getTime()) &&
    (text === undefined || wordsOf(summary).some((one) => wordKey(one).includes(wordKey(text))))
  );
}

function wordsOf({title, id, impact = '', services}: Summary): readonly string[] {
  return [title, id, impact, ...services];
}
