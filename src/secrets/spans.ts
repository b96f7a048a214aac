import type {Hit} from './rule.ts';

/** A stretch of the original text that the masked text shows differently; `kind` null: a mask that was there. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: string | null;
}

/** Safe in Markdown, one per kind, the same in every language. */
export function maskOf(kind: string): string {
  return `[masked: ${kind}]`;
}

/** The masks that a text holds already: kept whole, or swallowed whole by a secret around them. */
export function existingMasks(text: string): Span[] {
  return Array.from(text.matchAll(/\[masked: [a-z0-9-]{1,40}\]/g), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: null,
  }));
}

function shown(original: string, span: Span): string {
  return span.kind === null ? original.slice(span.start, span.end) : maskOf(span.kind);
}

/** The original with every span shown as its mask. Spans are sorted and apart. */
export function render(original: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const span of spans) {
    parts.push(original.slice(at, span.start), shown(original, span));
    at = span.end;
  }
  return parts.join('') + original.slice(at);
}

/**
 * Hits in the rendered text, sorted by start, as spans of the original. One that reaches into a mask takes in
 * all of it; one that lies within a mask is dropped.
 */
export function toOriginal(original: string, spans: readonly Span[], hits: readonly Hit[]): Span[] {
  const masks = placed(original, spans);
  const found: Span[] = [];
  let next = 0;
  for (const hit of hits) {
    next = firstAfter(masks, next, hit.start);
    const first = masks[next];
    if (first && first.shownStart <= hit.start && hit.end <= first.shownEnd) continue;
    found.push({
      start: back(masks, next, hit.start, 'start'),
      end: back(masks, next, hit.end, 'end'),
      kind: hit.kind,
    });
  }
  return found;
}

interface Placed extends Span {
  readonly shownStart: number;
  readonly shownEnd: number;
}

function placed(original: string, spans: readonly Span[]): Placed[] {
  let shift = 0;
  return spans.map((span) => {
    const shownStart = span.start + shift;
    const shownEnd = shownStart + shown(original, span).length;
    shift = shownEnd - span.end;
    return {...span, shownStart, shownEnd};
  });
}

/** The index, from `from` on, of the first mask that ends after a rendered offset. */
function firstAfter(masks: readonly Placed[], from: number, offset: number): number {
  let i = from;
  for (let mask = masks[i]; mask && mask.shownEnd <= offset; mask = masks[i]) i++;
  return i;
}

/** A rendered offset as an original one; inside a mask, that side of the mask. Masks before `from` lie before it. */
function back(masks: readonly Placed[], from: number, offset: number, side: 'start' | 'end'): number {
  const i = firstAfter(masks, from, offset);
  const mask = masks[i];
  if (mask && mask.shownStart < offset) return mask[side];
  const before = masks[i - 1];
  return before ? before.end + offset - before.shownEnd : offset;
}

/** Overlapping spans become one, of the kind that comes first in `order`. */
export function merge(spans: readonly Span[], order: readonly string[]): Span[] {
  const rank = new Map(order.map((kind, index) => [kind, order.length - index]));
  const weight = (kind: string | null) => (kind === null ? -1 : (rank.get(kind) ?? 0));
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last === undefined || span.start >= last.end) merged.push(span);
    else {
      const kind = weight(span.kind) > weight(last.kind) ? span.kind : last.kind;
      merged[merged.length - 1] = {start: last.start, end: Math.max(last.end, span.end), kind};
    }
  }
  return merged;
}
