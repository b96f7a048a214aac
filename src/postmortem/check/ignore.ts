import {type Finding, finding, isRule} from './finding.ts';
import type {Review} from './model/review.ts';

/** `<!-- mh-ignore PM012: reason -->`: for its own line, or for the block that follows it. Offsets. */
interface Directive {
  readonly rules: readonly string[];
  readonly reason: string;
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

const DIRECTIVE = /<!--\s*mh-ignore\b\s*([^:>]*?)\s*(?::\s*([\s\S]*?))?\s*-->/g;

/** What was turned off in place, and why. */
export interface Ignored {
  readonly finding: Finding;
  readonly reason: string;
}

/** Sets apart what is turned off in place; PM018 where a directive has no reason or names no rule. */
export function withoutIgnored(
  review: Review,
  findings: readonly Finding[],
): {readonly findings: readonly Finding[]; readonly ignored: readonly Ignored[]} {
  const directives = directivesIn(review);
  const valid = directives.filter(
    ({rules, reason}) => reason !== '' && rules.length > 0 && rules.every(isRule),
  );
  const reasonFor = ({rule, start}: Finding) =>
    valid.find(({rules, from, to}) => rules.includes(rule) && start >= from && start <= to)?.reason;
  const wrong = directives
    .filter((directive) => !valid.includes(directive))
    .map((directive) =>
      finding('PM018', directive.reason === '' ? 'no-reason' : 'no-rule', directive, {
        section: 'other',
        params: {words: directive.rules.join(', ')},
      }),
    );
  const ignored = findings.flatMap((one) => {
    const reason = reasonFor(one);
    return reason === undefined ? [] : [{finding: one, reason}];
  });
  return {findings: [...findings.filter((one) => reasonFor(one) === undefined), ...wrong], ignored};
}

function directivesIn({text, sections}: Review): Directive[] {
  const blocks = sections.flatMap(({heading, blocks: all}) => [...(heading ? [heading] : []), ...all]);
  return [...text.matchAll(DIRECTIVE)].map(({0: all, 1: rules = '', 2: reason = '', index}) => {
    const lineStart = text.lastIndexOf('\n', index) + 1;
    const lineEnd = (text.indexOf('\n', index + all.length) + 1 || text.length + 1) - 1;
    const alone = text.slice(lineStart, lineEnd).trim() === all;
    const next = alone ? blocks.find(({start}) => start >= lineEnd) : undefined;
    return {
      rules: rules.split(/[\s,]+/).filter((rule) => rule !== ''),
      reason: reason.trim(),
      start: index,
      end: index + all.length,
      from: next?.start ?? lineStart,
      to: next?.end ?? lineEnd,
    };
  });
}
