import {mayHoldSecret} from './prefilter.ts';
import type {Hit} from './rule.ts';
import {existingMasks, maskOf, merge, render, toOriginal, type Span} from './spans.ts';

/** What was masked: `start` counts UTF-16 units in the text given; `secret` is what stood there. */
export interface MaskedSecret {
  readonly kind: string;
  readonly start: number;
  readonly secret: string;
  readonly mask: string;
}

export interface MaskedText {
  readonly text: string;
  /** In the order of the text; empty where nothing was masked. */
  readonly found: readonly MaskedSecret[];
}

export interface RuleSet {
  /** Kinds, the most telling first. */
  readonly kinds: readonly string[];
  /** Every secret found, sorted by start; they may overlap. */
  findSecrets(text: string): Promise<readonly Hit[]>;
}

const loadRules = (): Promise<RuleSet> => import('./rules.ts');

/**
 * The text with every secret replaced by `[masked: <kind>]`, and the originals for the vault. The rule set is
 * loaded only where the prefilter finds a marker. Masking again changes nothing: it ends when a pass over the
 * masked text finds no more.
 */
export async function maskSecrets(text: string, load = loadRules): Promise<MaskedText> {
  if (!mayHoldSecret(text)) return {text, found: []};
  const rules = await load();
  let spans = existingMasks(text);
  for (let more = true; more;) {
    const shown = render(text, spans);
    const hits = mayHoldSecret(shown) ? await rules.findSecrets(shown) : [];
    const added = toOriginal(text, spans, hits);
    more = added.length > 0;
    spans = merge([...spans, ...added], rules.kinds);
  }
  return {text: render(text, spans), found: spans.flatMap((span) => describe(text, span))};
}

function describe(text: string, {kind, start, end}: Span): MaskedSecret[] {
  return kind === null ? [] : [{kind, start, secret: text.slice(start, end), mask: maskOf(kind)}];
}
