import {fromMarkdown} from 'mdast-util-from-markdown';
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table';
import {gfmTable} from 'micromark-extension-gfm-table';
import {Failure} from '../../failure.ts';
import {isTimelineHeading} from './preamble.ts';

/** Any node of the parsed text. */
export type Block = ReturnType<typeof fromMarkdown>['children'][number];

// Texts are taken from the source as they stand: what is inside a line is not parsed, where hostile text costs most.
const BLOCKS_ONLY = {
  disable: {
    null: ['attention', 'autolink', 'codeText', 'htmlText', 'labelEnd', 'labelStartImage', 'labelStartLink'],
  },
};
/** A parser of Markdown takes the square of some texts: of long lines (characters), of many, of deep nesting. */
const MOST_LINES = 10_000;
const LONGEST_LINE = 4000;
const DEEP = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])[ \t]*){8}/m;

/**
 * The blocks of a Markdown text, tables too. Failures `import-long-line`, `import-too-deep`,
 * `import-too-many`.
 */
export function blocksOf(text: string, file: string): Block[] {
  const long = text.split('\n').findIndex((line) => line.length > LONGEST_LINE);
  if (long !== -1) throw new Failure('import-long-line', {file, line: long + 1, most: LONGEST_LINE});
  const count = text.split('\n').length;
  if (count > MOST_LINES) throw new Failure('import-too-many', {file, count, most: MOST_LINES});
  if (DEEP.test(text)) throw new Failure('import-too-deep', {file});
  try {
    return fromMarkdown(text, {
      extensions: [gfmTable(), BLOCKS_ONLY],
      mdastExtensions: [gfmTableFromMarkdown()],
    }).children;
  } catch (error) {
    if (error instanceof RangeError) throw new Failure('import-too-deep', {file});
    throw error;
  }
}

/** What stands below a heading that says timeline, with the heading; all of it where none does. */
export function timelineOf(blocks: readonly Block[]): readonly Block[] {
  const start = blocks.findIndex((block) => block.type === 'heading' && isTimelineHeading(plain(block)));
  const heading = blocks[start];
  if (heading?.type !== 'heading') return blocks;
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.type === 'heading' && block.depth <= heading.depth);
  return [heading, ...(end === -1 ? rest : rest.slice(0, end))];
}

function plain(node: Block): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plain).join('') : '';
}
