import {Failure} from '../failure.ts';
import {SEVERITIES, type Severity} from './entry.ts';
import {lookUp, type Words} from './words.ts';

const WORDS: Words<Severity> = {
  SEV1: ['1', 's1', 'critical', '치명', '치명적', '심각'],
  SEV2: ['2', 's2', 'high', '높음'],
  SEV3: ['3', 's3', 'medium', '보통', '중간'],
  SEV4: ['4', 's4', 'low', '낮음'],
};

/** Reads `sev2`, `SEV-2`, `2`, `high`, `높음`; Failure('severity-unknown'). */
export function parseSeverity(text: string): Severity {
  const result = lookUp(WORDS, text);
  if ('found' in result) return result.found;
  throw new Failure('severity-unknown', {text, nearest: result.nearest});
}

export function isSeverity(value: unknown): value is Severity {
  return SEVERITIES.includes(value as Severity);
}
