/** A block of Markdown: what stands between `start` and `end` of the text, without the mark that opens it. */
export interface Block {
  readonly kind: 'heading' | 'item' | 'paragraph' | 'row' | 'rule';
  readonly start: number;
  readonly end: number;
  /** Of a check box. */
  readonly done?: boolean;
  /** Of a heading, 1 to 6. */
  readonly depth?: number;
  /** What the `mh:section` line right above it says. */
  readonly section?: string;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const MARKER = /^<!-- mh:section ([\w-]+) -->\s*$/;
const HEADING = /^( {0,3}(#{1,6})[ \t]+)(.*?)[ \t]*#*\s*$/;
const ITEM = /^(\s*(?:[-*+]|\d{1,9}[.)])[ \t]+)(\[[ xX]\][ \t]+)?/;
const RULE = /^ {0,3}(?:(?:- *){3,}|(?:\* *){3,}|(?:_ *){3,})\s*$/;
const FIELD = /^\s*(?:[-*+] )?\*\*[^*]+\*\*\s*[::]/;

/**
 * The blocks of a review, line by line: headings, items, rows of tables, paragraphs. Markdown in full is `mdast`'s; a
 * thousand reviews took it a quarter of a minute, and a review needs no more than this. Code and quotations are no
 * blocks: nothing in them is judged.
 */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let fence = '';
  let section: string | undefined;
  let open = false;
  let start = 0;
  for (const raw of text.split('\n')) {
    const line = raw.replace(/\r$/, '');
    const [, run = ''] = FENCE.exec(line) ?? [];
    const block = fence === '' && run === '' ? blockAt(line, start) : undefined;
    if (fence !== '') fence = run.startsWith(fence) ? '' : fence;
    else fence = run;
    const marker = fence === '' ? MARKER.exec(line)?.[1] : undefined;
    if (marker !== undefined) section = marker;
    else if (block === undefined) open = false;
    else if (block.kind === 'paragraph' && open && !FIELD.test(line))
      blocks.push({...(blocks.pop() ?? block), end: block.end});
    else {
      blocks.push(section === undefined ? block : {...block, section});
      section = undefined;
      open =
        block.kind === 'paragraph' ? !FIELD.test(line) || /^\s*[-*+] /.test(line) : block.kind === 'item';
      if (FIELD.test(line)) open = false;
    }
    start += raw.length + 1;
  }
  return blocks;
}

function blockAt(line: string, at: number): Block | undefined {
  const end = at + line.trimEnd().length;
  if (line.trim() === '' || /^\s*<!--.*-->\s*$/.test(line) || /^ {0,3}>/.test(line)) return undefined;
  if (RULE.test(line)) return {kind: 'rule', start: at, end};
  const [, mark = '', signs = '', title = ''] = HEADING.exec(line) ?? [];
  if (mark !== '')
    return {
      kind: 'heading',
      depth: signs.length,
      start: at + mark.length,
      end: at + mark.length + title.length,
    };
  const [, bullet = '', box] = ITEM.exec(`${line} `) ?? [];
  if (bullet !== '') {
    const from = Math.min(at + bullet.length + (box?.length ?? 0), end);
    return {kind: 'item', start: from, end, ...(box === undefined ? {} : {done: !box.includes(' ]')})};
  }
  if (/^\s*\|/.test(line))
    return /^[\s|:-]+$/.test(line) && line.includes('-') ? undefined : {kind: 'row', start: at, end};
  return {kind: 'paragraph', start: at + (line.length - line.trimStart().length), end};
}
