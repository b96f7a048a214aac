import stringWidth from 'string-width';

// What lays out text gives the type that it was given: spaces and cuts make no text unsafe to show.

/** Columns that text takes on a terminal: Hangul and emoji take two. */
export function width(text: string): number {
  // Most of what is shown is ASCII, where the answer is the length.
  return /^[\x20-\x7e]*$/.test(text) ? text.length : stringWidth(text);
}

export function padEnd<S extends string>(text: S, columns: number): S {
  return (text + ' '.repeat(Math.max(0, columns - width(text)))) as S;
}

export function padStart<S extends string>(text: S, columns: number): S {
  return (' '.repeat(Math.max(0, columns - width(text))) + text) as S;
}

/** `columns` spaces before each line. */
export function indent<S extends string>(text: S, columns: number): S {
  return text.replace(/^(?=.)/gm, ' '.repeat(columns)) as S;
}

export function trimEnd<S extends string>(text: S): S {
  return text.trimEnd() as S;
}

/** Cuts text to `columns`, with `…` where something went. Never cuts a character in half. */
export function cut<S extends string>(text: S, columns: number): S {
  return width(text) <= columns ? text : (`${head(text, columns - 1)}…` as S);
}

/** The characters, whole, that fit in `columns`. */
function head(text: string, columns: number): string {
  let kept = '';
  let used = 0;
  for (const {segment} of new Intl.Segmenter(undefined, {granularity: 'grapheme'}).segment(text)) {
    used += width(segment);
    if (used > columns) break;
    kept += segment;
  }
  return kept;
}

/** Left text, right text at the right edge of `columns`; on a line of its own, indented, when both do not fit. */
export function spread<S extends string>(left: S, right: S, columns: number): S {
  const gap = columns - width(left) - width(right);
  return (gap >= 2 ? left + ' '.repeat(gap) + right : `${left}\n      ${right}`) as S;
}

/** Parts side by side, on as many lines of at most `columns` as it takes. A longer part has a line of its own. */
export function flow<S extends string>(parts: readonly S[], separator: string, columns: number): S {
  const lines: string[] = [];
  for (const part of parts) {
    const line = lines.at(-1);
    if (line !== undefined && width(line + separator + part) <= columns)
      lines[lines.length - 1] = line + separator + part;
    else lines.push(part);
  }
  return lines.join('\n') as S;
}

/** Breaks text at spaces (inside words where one is longer than the line) into lines of at most `columns`. */
export function wrap<S extends string>(text: S, columns: number): S[] {
  return text.split('\n').flatMap((line) => wrapLine(untabbed(line), columns)) as S[];
}

const TAB = 8;

/** A tab as the spaces to the next tab stop: where it stands, the terminal's own stops are elsewhere. */
function untabbed(line: string): string {
  const [first = '', ...rest] = line.split('\t');
  return rest.reduce((text, part) => text + ' '.repeat(TAB - (width(text) % TAB)) + part, first);
}

function wrapLine(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<= )/)) {
    let rest = word;
    if (width(line + rest.trimEnd()) > columns && line !== '') {
      lines.push(line.trimEnd());
      line = '';
    }
    while (width(rest.trimEnd()) > columns) {
      const part = head(rest, columns) || Array.from(rest).slice(0, 1).join('');
      lines.push(part);
      rest = rest.slice(part.length);
    }
    line += rest;
  }
  return [...lines, line.trimEnd()];
}
