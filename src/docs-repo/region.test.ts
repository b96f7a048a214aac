import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {findRegion, printRegion, replaceRegion} from './region.ts';

const text = fc.string({unit: fc.constantFrom('a', '가', '\n', '\r\n', ' ', '#', '-', '`')});

describe('a region', () => {
  test('reads back as it was printed, whatever stands around it', () => {
    fc.assert(
      fc.property(text, text, text, (before, content, after) => {
        fc.pre(!/`{3}|~{3}/.test(before) && !content.includes('\r'));
        const inner = content.replace(/^\n+|\n+$/g, '');
        const whole = `${before}\n${printRegion('timeline', ['v1'], inner)}\n${after}`;
        expect(findRegion(whole, 'timeline')).toMatchObject({content: inner, words: ['v1'], edited: false});
      }),
    );
  });

  test('rendered anew leaves every byte outside of it', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        fc.pre(!/`{3}|~{3}/.test(before));
        const whole = `${before}\n${printRegion('timeline', ['v1'], 'old')}\n${after}`;
        const region = findRegion(whole, 'timeline');
        if (region === undefined) throw new Error('it is there');
        const anew = replaceRegion(whole, region, 'new\nlines');
        expect(anew.startsWith(`${before}\n<!-- mh:begin timeline v1 hash=`)).toBe(true);
        expect(anew.endsWith(`\nnew\nlines\n<!-- mh:end timeline -->\n${after}`)).toBe(true);
      }),
    );
  });

  test('keeps the line endings that it has', () => {
    const crlf = printRegion('timeline', [], 'a').replaceAll('\n', '\r\n');
    const region = findRegion(crlf, 'timeline');
    expect(region).toMatchObject({content: 'a', edited: false});
    expect(region && replaceRegion(crlf, region, 'b\nc').replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('knows that somebody wrote into it', () => {
    const written = printRegion('timeline', [], 'a').replace('\na\n', '\na\nb\n');
    expect(findRegion(written, 'timeline')).toMatchObject({content: 'a\nb', edited: true});
  });

  test('in a code block is none', () => {
    expect(findRegion(`\`\`\`\n${printRegion('timeline', [], 'a')}\n\`\`\`\n`, 'timeline')).toBeUndefined();
  });

  test.each([
    ['without an end', '<!-- mh:begin timeline -->\na\n', 1],
    ['without a beginning', 'a\n<!-- mh:end timeline -->\n', 2],
    ['twice', `${printRegion('timeline', [], 'a')}\n${printRegion('timeline', [], 'b')}`, 4],
  ])('%s is refused', (_, broken, line) => {
    expect(() => findRegion(broken, 'timeline')).toThrow(
      expect.objectContaining({params: {name: 'timeline', line}}),
    );
  });
});
