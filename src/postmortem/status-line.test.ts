import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {statusLine, withStatus} from './status-line.ts';

const review = (status: string) =>
  `# x\n\n**Status**: page is up\n\n---\n\n<!-- mh:section sign-off -->\n**Author**: Mitchell\n${status}\n`;

describe('the status line of a review', () => {
  test.each([
    ['**Status**: Draft', 'draft', 'en'],
    ['**Status**: In review', 'in-review', 'en'],
    ['**Status:** Closed  ', 'closed', 'en'],
    ['- **상태**: 검토 중', 'in-review', 'ko'],
    ['**상태**：종료', 'closed', 'ko'],
    ['**상태**: 초안\r', 'draft', 'ko'],
  ])('%s means %s', (line, state, lang) => {
    expect(statusLine(review(line))).toMatchObject({state, lang});
  });

  test('of other words means none of the states, and is kept as written', () => {
    expect(statusLine(review('**Status**: waiting for legal'))).toEqual(
      expect.objectContaining({written: 'waiting for legal'}),
    );
    expect(statusLine(review('**Status**: waiting for legal'))?.state).toBeUndefined();
  });

  test('is the last one where no section is marked, and undefined where there is none', () => {
    expect(statusLine('**Status**: Closed\n\n**Status**: Draft\n')?.state).toBe('draft');
    expect(statusLine('# A review of somebody else\n')).toBeUndefined();
  });

  test('changes alone: every other byte stays, whatever stands around it', () => {
    const words = fc.constantFrom('Draft', '초안', '종료', 'Closed', 'x y');
    const around = fc.string({unit: 'binary', maxLength: 80}).filter((text) => !text.includes('**'));
    fc.assert(
      fc.property(around, words, words, (rest, before, after) => {
        const text = `${review(`**Status**: ${before}  \r`)}${rest}`;
        const line = statusLine(text);
        if (line === undefined) throw new Error('there is one');
        expect(withStatus(text, line, after)).toBe(text.replace(`: ${before}  \r`, `: ${after}  \r`));
      }),
    );
  });
});
