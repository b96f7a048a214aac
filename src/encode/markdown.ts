import {clean, cleanLine} from './terminal.ts';

// A region marker is looked for in the raw text, so it is broken even where Markdown would show it as code.
const MARKER = /<!--(?=\s*mh:)/gi;

/** What a line must not start with, and where the backslash goes that stops it (CommonMark 0.31 and GFM). */
const BLOCK_STARTS: readonly (readonly [start: RegExp, stopped: string])[] = [
  [/^(#{1,6}(?:\s|$)|[-+*](?:\s|$)|--|>|~~~|=+$|\||:|\$\$)/, '\\$1'],
  [/^((?:\*\s*)+|(?:_\s*)+)$/, '\\$1'],
  [/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2'],
  [/^(\[(?:\^|[ xX]\]|.*\]:))/, '\\$1'],
];

/**
 * Foreign text as one line of Markdown. Emphasis, code and links stay; it opens no heading, list, quote, fence,
 * table, definition, HTML or region marker, whether it starts a line or follows text of ours.
 */
export function inlineMarkdown(text: string): string {
  return closeEnd(
    BLOCK_STARTS.reduce((line, rule) => line.replace(...rule), openNoFence(openNoTag(cleanLine(text)))),
  );
}

/** Walks escapes and code spans as CommonMark does: a `<` in a code span stays, any other is escaped. */
function openNoTag(line: string): string {
  const last = new Map([...line.matchAll(/`+/g)].map((run) => [run[0].length, run.index]));
  const token = /\\[^\w\s<]|`+|[\\<]|[^\\`<]+/gu;
  let out = '';
  for (let found = token.exec(line); found; found = token.exec(line)) {
    const size = found[0].startsWith('`') ? found[0].length : 0;
    const spans = size > 0 && (last.get(size) ?? -1) >= token.lastIndex;
    if (spans) token.lastIndex = closingRun(line, token.lastIndex, size);
    out += spans
      ? line.slice(found.index, token.lastIndex).replace(MARKER, '<! --')
      : safeToken(found[0], line, token.lastIndex);
  }
  return out;
}

/** Where the code span ends whose text starts at `from`: after the next run of exactly `size` backticks. */
function closingRun(line: string, from: number, size: number): number {
  const runs = /`+/g;
  runs.lastIndex = from;
  let run = runs.exec(line);
  while (run && run[0].length !== size) run = runs.exec(line);
  return run ? runs.lastIndex : from;
}

function safeToken(token: string, line: string, next: number): string {
  if (token === '\\') return line[next] === '<' ? '\\\\' : '\\';
  if (token !== '<') return token;
  // Only these open a tag, a comment or an address; at the end, what follows could be one of them.
  if (!/^(?:[A-Za-z/!?]|$)/.test(line.slice(next, next + 1))) return token;
  return line.startsWith('!--', next) ? '&lt;' : '\\<';
}

function openNoFence(line: string): string {
  return line.replace(/^`{3,}(?=[^`]*$)/, (run) => run.replaceAll('`', '\\`'));
}

/** A backslash at the end would escape what follows; a `#` there would be taken for the end of a heading. */
function closeEnd(line: string): string {
  const slashes = /\\*$/.exec(line)?.[0].length ?? 0;
  return (slashes % 2 === 1 ? `${line}\\` : line).replace(/(?<=\s)(#+)$/, '\\$1');
}

/**
 * Foreign text of many lines as a fenced block, its fence longer than any in the text. `indent`: the spaces of
 * the list item that it belongs to. No final newline.
 */
export function blockMarkdown(text: string, indent = ''): string {
  const lines = clean(text).replace(MARKER, '<! --').split('\n');
  const longest = (clean(text).match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
  const fence = '`'.repeat(longest + 1);
  return [`${fence}text`, ...lines, fence].map((line) => (line === '' ? '' : indent + line)).join('\n');
}

const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const HEADING = /^( {0,3})(#{1,6}(?:\s|$)|=+\s*$|-+\s*$)/;

/**
 * Foreign Markdown of many lines: paragraphs, lists, tables, quotes and code stay, and spaces at the end of a line. It
 * opens no heading, HTML or region marker, and what it begins as code it ends. No final newline.
 */
export function proseMarkdown(text: string): string {
  let fence = '';
  const lines = clean(text)
    .replace(/^\s*\n|\s+$/g, '')
    .split('\n')
    .map((line) => {
      const run = FENCE.exec(line)?.[1] ?? '';
      if (fence !== '') {
        if (run.startsWith(fence) && line.trim() === run) fence = '';
        return line.replace(MARKER, '<! --');
      }
      fence = run;
      return run === '' ? openNoTag(line).replace(HEADING, '$1\\$2') : line.replace(MARKER, '<! --');
    });
  return [...lines, ...(fence === '' ? [] : [fence])].join('\n');
}
