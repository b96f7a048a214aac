// Words that say nothing of the matter.
const COMMON =
  /^(?:the|and|for|with|that|this|from|was|were|has|had|not|its|our|are|did|when|than|then|each|more|they|which|into|only|new|add|one|two|all|any|other|after|before|because|does|will|can|could|what|who|how|where|there|their|them|been|have|use|used|set|mode|time|times)$/;

/** What a text is about: stems of its words in English, pairs of syllables in Korean. */
export function stemsOf(text: string): ReadonlySet<string> {
  const english = (text.toLowerCase().match(/[a-z][a-z0-9_-]{2,}/g) ?? [])
    .filter((word) => !COMMON.test(word))
    .map((word) => word.replace(/(?:ing|ions?|ed|es|s|ly|er)$/, '').slice(0, 7));
  const korean = (text.match(/[가-힣]{2,}/g) ?? []).flatMap((word) =>
    Array.from({length: word.length - 1}, (_, at) => word.slice(at, at + 2)).slice(0, 3),
  );
  return new Set([...english, ...korean]);
}

/** How many stems two texts share. */
export function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((stem) => other.has(stem)).length;
}
