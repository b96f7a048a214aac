import {OWN_RULES} from './own-rules.ts';
import {PRESET_RULES} from './preset-rules.ts';

const preset = Object.values(PRESET_RULES).flatMap((rule) => (rule === null ? [] : [rule.marker]));
const exact = OWN_RULES.filter((rule) => rule.ignoreCase === undefined).map((rule) => rule.marker);
const anyCase = OWN_RULES.filter((rule) => rule.ignoreCase === true).map((rule) => rule.marker);

const EXACT = new RegExp([...new Set([...preset, ...exact])].join('|'));
const ANY_CASE = new RegExp([...new Set(anyCase)].join('|'), 'i');

/**
 * False only where no rule finds anything: every match of a rule holds a match of its marker, and these are
 * the markers of all rules. One pass each, of bounded runs; no rule is loaded for it.
 */
export function mayHoldSecret(text: string): boolean {
  return EXACT.test(text) || ANY_CASE.test(text);
}
