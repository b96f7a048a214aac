export interface FlagShape {
  readonly type: 'boolean' | 'option';
  readonly char?: string;
}

export interface Split {
  /** For the parser: our own flags with their values. */
  readonly flags: readonly string[];
  /** Everything else, in its order: always text. */
  readonly words: readonly string[];
}

/**
 * Parts a command line whose words are free text. What is no flag of the command is text, also when it begins
 * with a dash (`kubectl get pods -n checkout`); everything after `--` is text.
 */
export function splitFreeText(argv: readonly string[], shapes: Readonly<Record<string, FlagShape>>): Split {
  const flags: string[] = [];
  const words: string[] = [];
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at] ?? '';
    if (word === '--') return {flags, words: [...words, ...argv.slice(at + 1)]};
    const shape = shapeOf(word, shapes);
    if (shape === undefined) words.push(word);
    else {
      flags.push(word);
      const next = argv[at + 1];
      if (shape.type === 'option' && !word.includes('=') && next !== undefined) flags.push(argv[++at] ?? '');
    }
  }
  return {flags, words};
}

function shapeOf(word: string, shapes: Readonly<Record<string, FlagShape>>): FlagShape | undefined {
  if (word.startsWith('--')) return Object.hasOwn(shapes, nameOf(word)) ? shapes[nameOf(word)] : undefined;
  if (!/^-[a-z]$/.test(word)) return undefined;
  return Object.values(shapes).find(({char}) => char === word.slice(1));
}

function nameOf(word: string): string {
  return word.slice(2).split('=', 1)[0] ?? '';
}

/** A word that is meant as one of our flags but misspelt: refused rather than logged. Only long ones are judged. */
export function misspeltFlag(
  words: readonly string[],
  known: readonly string[],
  distance: (a: string, b: string) => number,
): {word: string; nearest: string} | undefined {
  for (const word of words) {
    if (!/^--[a-z][a-z-]+$/.test(word)) continue;
    const typed = word.slice(2);
    const nearest = known.find(
      (name) => distance(typed, name) <= (name.length > 4 ? 2 : 1) || sameLetters(typed, name),
    );
    if (nearest !== undefined) return {word, nearest: `--${nearest}`};
  }
  return undefined;
}

/** `makr`, `opne`: letters in another order, the commonest slip. */
function sameLetters(a: string, b: string): boolean {
  return Array.from(a).sort().join('') === Array.from(b).sort().join('');
}
