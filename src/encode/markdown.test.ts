import fc from 'fast-check';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {describe, expect, it} from 'vitest';
import {blockMarkdown, inlineMarkdown} from './markdown.ts';

/** Text made of what Markdown takes for structure. */
const hostile = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        ...[
          '#',
          '# x',
          '## ',
          '- ',
          '* ',
          '+',
          '1. ',
          '12)',
          '>',
          '```',
          '~~~',
          '`',
          '``',
          '\\',
          '\\`',
          '|',
          '---',
          '===',
          '***',
          '_ _ _',
        ],
        ...[
          '<',
          '<!--',
          '-->',
          '<!-- mh:begin x -->',
          '<div>',
          '<script>',
          '</details>',
          '<b',
          '[a]: b',
          '[a](<b>)',
          '[x] ',
          '[^1]:',
          '![i](u)',
        ],
        ...[
          '\n',
          '\r\n',
          '\n\n',
          '    ',
          '\t',
          ' ',
          'a',
          '가',
          '&lt;',
          '$$',
          ':::',
          '<http://a>',
          '*b*',
          '\u2028',
          '\u001b[31m',
        ],
      ),
      {maxLength: 12},
    )
    .map((parts) => parts.join('')),
  fc.string({unit: 'binary'}),
);
const kinds = (markdown: string) => fromMarkdown(markdown).children.map(({type}) => type);

describe('inlineMarkdown', () => {
  it('stays in its place, whatever the text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const line = inlineMarkdown(text) || 'x';
        const markdown = `# ${line}\n\nx\n${line}\ny\n\n- ${line}\n- 14:32 ${line} (end)\n\n## after\n`;
        const root = fromMarkdown(markdown);
        expect(root.children.map(({type}) => type)).toEqual(['heading', 'paragraph', 'list', 'heading']);
        expect(root.children[2]).toMatchObject({children: {length: 2}});
        expect(JSON.stringify(root)).not.toMatch(/"type":"(html|definition|code|break)"/);
        expect(line).not.toMatch(/\n|<!--\s*mh:/);
      }),
      {numRuns: 3000},
    );
  });

  it('opens no block when it starts a line', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const line = inlineMarkdown(text);
        expect(kinds(`${line}\n\n## after\n`)).toEqual(line === '' ? ['heading'] : ['paragraph', 'heading']);
      }),
      {numRuns: 3000},
    );
  });

  it('keeps harmless marks', () => {
    const text = 'set `max<T>` to **200**, see [graph](https://example.com/a#b) -5% #12';
    expect(inlineMarkdown(text)).toBe(text);
  });

  it.each([
    ['# x', '\\# x'],
    ['1. x', '1\\. x'],
    ['a <b> c', 'a \\<b> c'],
    ['<!-- mh:begin x -->', '&lt;!-- mh:begin x -->'],
    ['`<!-- mh:begin x -->`', '`<! -- mh:begin x -->`'],
    ['\\<b>', '\\\\\\<b>'],
    ['[x] done', '\\[x] done'],
    ['ends in \\', 'ends in \\\\'],
    ['ends in #', 'ends in \\#'],
  ])('writes %s as %s', (text, markdown) => {
    expect(inlineMarkdown(text)).toBe(markdown);
  });
});

describe('blockMarkdown', () => {
  it('holds any text in one block of its list item', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const block = blockMarkdown(text, '  ');
        const root = fromMarkdown(`- x\n\n${block}\n- y\n\n## after\n`);
        expect(root.children.map(({type}) => type)).toEqual(['list', 'heading']);
        expect(root.children[0]).toMatchObject({
          children: [{children: [{type: 'paragraph'}, {type: 'code'}]}, {}],
        });
        expect(block).not.toMatch(/<!--\s*mh:/i);
      }),
      {numRuns: 2000},
    );
  });

  it('has a fence longer than any in the text', () => {
    expect(blockMarkdown('a\n\n````\nb', '  ')).toBe('  `````text\n  a\n\n  ````\n  b\n  `````');
  });
});
