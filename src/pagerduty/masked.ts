const MASK = /\[masked: [^\]\n]*\]/;

/**
 * Whether two texts are the same but for what was masked in one of them. Another version of mh may find more secrets
 * in a text, or fewer: that makes no edit of it.
 */
export function sameButMasks(one: string, other: string): boolean {
  return one === other || isMaskOf(one, other) || isMaskOf(other, one);
}

/** Whether `masked` is what `text` becomes when something in it is masked. */
function isMaskOf(masked: string, text: string): boolean {
  const parts = masked.split(new RegExp(MASK, 'g'));
  const [first = '', ...rest] = parts;
  const last = rest.pop();
  if (last === undefined || !text.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
