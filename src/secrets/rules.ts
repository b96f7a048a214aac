import {OWN_RULES} from './own-rules.ts';
import {mayHoldSecret} from './prefilter.ts';
import {findWithPreset} from './preset.ts';
import {patternOf, type Hit} from './rule.ts';

// UTF-16 units. A secret may reach WINDOW_TAIL past its window; what is named before it may lie WINDOW_LEAD ahead.
const WINDOW = 32_768;
const WINDOW_TAIL = 16_384;
const WINDOW_LEAD = 512;

const own = OWN_RULES.map((rule) => ({...rule, regexp: patternOf(rule)}));

/** The most telling first; overlapping hits take the earliest kind. */
export const kinds: readonly string[] = [...new Set(own.map((rule) => rule.kind))];

/** Every secret that our rules or the preset find, sorted by start. Long texts are read window by window. */
export async function findSecrets(text: string): Promise<readonly Hit[]> {
  const hits: Hit[] = [];
  for (let start = 0; start < text.length; start += WINDOW) {
    const from = Math.max(0, start - WINDOW_LEAD);
    const part = text.slice(from, start + WINDOW + WINDOW_TAIL);
    if (!mayHoldSecret(part)) continue;
    for (const hit of [...findWithOwn(part), ...(await findWithPreset(part))]) {
      const at = from + hit.start;
      if (at >= start && at < start + WINDOW) hits.push({kind: hit.kind, start: at, end: from + hit.end});
    }
  }
  return hits.sort((a, b) => a.start - b.start || b.end - a.end);
}

function findWithOwn(text: string): Hit[] {
  return own.flatMap(({kind, regexp, accept}) =>
    Array.from(text.matchAll(regexp)).flatMap((match) => {
      const range = match.indices?.groups?.['secret'];
      const groups = match.groups ?? {};
      if (!range || (accept && !accept(groups['secret'] ?? '', groups))) return [];
      return [{kind, start: range[0], end: range[1]}];
    }),
  );
}
