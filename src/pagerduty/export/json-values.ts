import {Failure} from '../../failure.ts';
import {brokenAt} from './json-place.ts';

/** A JSON value of a file, with the text that it was made of and the line where that begins. */
export interface Located {
  readonly value: unknown;
  readonly raw: string;
  readonly line: number;
}

/** Deeper than anything that PagerDuty sends. */
const DEEPEST = 200;

/**
 * The JSON values of a text, one after the other: one, one a line (NDJSON), or files put together. Failures `import-json`
 * with line and column of what is broken, `import-too-deep`.
 */
export function valuesIn(text: string, file: string): Located[] {
  return spansOf(text, file).map(({start, end, line}) => {
    const raw = text.slice(start, end);
    return {value: parse(raw, {file, line}), raw, line};
  });
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** Where each object or list at the top begins and ends. */
function spansOf(text: string, file: string): Span[] {
  const spans: Span[] = [];
  const token = /["{}[\]\n]|[^\s"{}[\]]+/g;
  let [depth, line] = [0, 1];
  let start: Pick<Span, 'start' | 'line'> = {start: 0, line: 1};
  for (let found = token.exec(text); found; found = token.exec(text)) {
    const [said] = found;
    if (said === '\n') line += 1;
    else if (said === '"' && depth > 0) token.lastIndex = endOfString(text, token.lastIndex);
    else if (said === '{' || said === '[') {
      if (depth === 0) start = {start: found.index, line};
      depth += 1;
      if (depth > DEEPEST) throw new Failure('import-too-deep', {file});
    } else if (said === '}' || said === ']') {
      depth -= 1;
      if (depth === 0) spans.push({...start, end: token.lastIndex});
    }
    if (depth < 0 || (depth === 0 && !/^[\n}\],]$/.test(said))) throw broken(file, text, found.index, 1);
  }
  if (depth > 0) parse(text.slice(start.start), {file, line: start.line});
  return spans;
}

/** After the quote that closes a string; the end of the text where none does. */
function endOfString(text: string, from: number): number {
  const end = /(?:[^"\\\n]|\\[\s\S])*"?/y;
  end.lastIndex = from;
  end.exec(text);
  return end.lastIndex;
}

function parse(raw: string, {file, line}: {file: string; line: number}): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    throw broken(file, raw, brokenAt(raw), line);
  }
}

function broken(file: string, text: string, at: number, firstLine: number): Failure {
  const before = text.slice(0, at).split('\n');
  const found = text.slice(at, at + 20).split('\n', 1)[0] ?? '';
  return new Failure('import-json', {
    file,
    line: firstLine + before.length - 1,
    column: (before.at(-1) ?? '').length + 1,
    found: found === '' ? '…' : found,
  });
}
