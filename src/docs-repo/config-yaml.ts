import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
  type Pair,
  type YAMLParseError,
} from 'yaml';
import type {ConfigProblem} from './config-problem.ts';

export type Path = readonly (string | number)[];
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** YAML read into a plain value, with a way back from a path of keys to its place in the text. */
export interface Yaml {
  /** What could be read: after a syntax error only the top-level keys that end before it. */
  readonly value: unknown;
  readonly problems: readonly ConfigProblem[];
  /** Of the value at `path`, or of its key; of the nearest parent that is there. */
  place(path: Path, of?: 'value' | 'key'): Place;
}

/** Characters: of a config, and of a value shown in a problem. */
const LARGEST = 256 * 1024;
const FOUND = 40;

/** Never throws: what is too large, too deep or multiplies by aliases is one problem, `too-large`. */
export function readYaml(text: string, file: string): Yaml {
  try {
    if (text.length > LARGEST) throw new RangeError();
    return parse(text.normalize('NFC'), file);
  } catch {
    const start = {line: 1, column: 1};
    return {value: undefined, problems: [{kind: 'too-large', file, ...start, key: ''}], place: () => start};
  }
}

function parse(text: string, file: string): Yaml {
  const lines = new LineCounter();
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false, logLevel: 'silent'});
  const at = (offset: number): Place => {
    const {line, col} = lines.linePos(offset);
    return {line: Math.max(line, 1), column: Math.max(col, 1)};
  };
  const error = document.errors[0];
  if (error?.code === 'RESOURCE_EXHAUSTION') throw new RangeError();
  if (error !== undefined) keepBefore(document, error.pos[0]);
  const value: unknown = document.toJS();
  JSON.stringify(value); // throws where an alias leads back into what it stands in
  return {
    value,
    problems: error === undefined ? [] : [{...syntaxProblem(error, text), file, ...at(error.pos[0])}],
    place: (path, of = 'value') => at(offsetOf(document, path, of)),
  };
}

function syntaxProblem(
  error: Pick<YAMLParseError, 'code' | 'pos'>,
  text: string,
): Pick<ConfigProblem, 'kind' | 'key' | 'found'> {
  const rest = (text.slice(error.pos[0]).split('\n', 1)[0] ?? '').trim();
  if (error.code === 'DUPLICATE_KEY') return {kind: 'duplicate-key', key: rest.replace(/\s*:.*$/, '')};
  return {kind: 'syntax', key: '', found: shorten(rest)};
}

function keepBefore(document: Document.Parsed, end: number): void {
  const {contents} = document;
  if (isMap(contents)) contents.items = contents.items.filter((pair) => endOf(pair as Pair) <= end);
  else document.contents = null;
}

export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= FOUND ? line : `${line.slice(0, FOUND - 1)}…`;
}

function endOf({key, value}: Pair): number {
  return ((value ?? key) as Node | null)?.range?.[2] ?? 0;
}

function offsetOf(document: Document.Parsed, path: Path, of: 'value' | 'key'): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [depth, part] of path.entries()) {
    const child = step(isAlias(node) ? node.resolve(document) : node, part);
    if (child === undefined) return offset;
    const wanted = of === 'key' && depth === path.length - 1 && isPair(child) ? child.key : valueOf(child);
    offset = startOf(wanted) ?? (isPair(child) ? startOf(child.key) : undefined) ?? offset;
    node = valueOf(child);
  }
  return offset;
}

function step(node: unknown, part: string | number): unknown {
  if (isMap(node))
    return node.items.find(({key}) => String(isScalar(key) ? key.value : key) === String(part));
  return isSeq(node) ? node.items[Number(part)] : undefined;
}

function valueOf(child: unknown): unknown {
  return isPair(child) ? child.value : child;
}

/** Undefined for a value that is not written. */
function startOf(node: unknown): number | undefined {
  if (isScalar(node) && node.value === null && node.source === '') return undefined;
  return (node as Node | null)?.range?.[0];
}
