import type {Wording} from './fault.ts';

/**
 * The same wordings, looked for only in sentences that have a person in them where none of them does without: most
 * sentences have none, and these expressions are the dear ones. `human`: the source that they are built from.
 */
export function peopleFirst(wordings: readonly Wording[], human: string): Wording[] {
  const anybody = new RegExp(human);
  return wordings.map((wording) =>
    alternativesOf(wording.says.source).every((one) => one.includes(human))
      ? {...wording, when: [...(wording.when ?? []), anybody]}
      : wording,
  );
}

/** The alternatives of an expression, those in brackets left whole. */
function alternativesOf(source: string): string[] {
  const alternatives = [''];
  let depth = 0;
  for (const token of source.match(/\\.|\[(?:\\.|[^\]\\])*\]|[\s\S]/gu) ?? []) {
    if (token === '(') depth++;
    if (token === ')') depth--;
    if (token === '|' && depth === 0) alternatives.push('');
    else alternatives.push((alternatives.pop() ?? '') + token);
  }
  return alternatives;
}
