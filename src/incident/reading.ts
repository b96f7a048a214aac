import type {Config} from '../docs-repo/config.ts';
import type {Lang} from '../i18n/index.ts';
import {SEVERITIES, type Severity} from './entry.ts';
import {wordKey} from './words.ts';

/** What PagerDuty says of how bad it is: the name of a priority (`P1`), and `high` or `low`. */
export interface Graded {
  readonly priority?: string | undefined;
  readonly urgency?: string | undefined;
}

/** How the repo reads what was pulled and declared by nobody. It comes from the repo's config, never from who reads. */
export interface Reading {
  /** Language and zone of the documents of an incident that nobody declared. */
  readonly language: Lang;
  readonly zone: string;
  readonly severityOf: (page: Graded) => Severity | undefined;
}

type Said = Pick<Config, 'language' | 'zone' | 'severities'>;

/** The reading of a repo whose config says nothing. */
export const PLAIN_READING: Reading = readingOf({zone: 'UTC', severities: {}});

/** The reading that a config asks for. */
export function readingOf({language, zone, severities}: Said): Reading {
  return {language: language ?? 'en', zone, severityOf: (page) => severityBy(severities, page)};
}

/** Two configs of one key give the same reading: what was derived with another key is derived again. */
export function readingKey({language, zone, severities}: Said): string {
  const mapped = SEVERITIES.map((one) => [severities[one]?.priority ?? [], severities[one]?.urgency ?? '']);
  return JSON.stringify([language ?? 'en', zone, mapped]);
}

/**
 * By the priorities that the config names; where it names none, by the number in P1 to P5 and SEV1 to SEV5. An
 * urgency counts where no priority is set, and only as the config says. Of two that fit, the worse.
 */
function severityBy(severities: Said['severities'], {priority, urgency}: Graded): Severity | undefined {
  if (priority === undefined)
    return SEVERITIES.find((one) => urgency !== undefined && severities[one]?.urgency === urgency);
  const key = wordKey(priority);
  const named = SEVERITIES.filter((one) => severities[one]?.priority !== undefined);
  if (named.length > 0)
    return named.find((one) => severities[one]?.priority?.some((name) => wordKey(name) === key));
  const [, number] = /^(?:p|sev)([1-5])$/.exec(key) ?? [];
  return number === undefined ? undefined : SEVERITIES[Math.min(Number(number), SEVERITIES.length) - 1];
}
