import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {addAction} from './add.ts';
import {closeAction, reopenAction} from './change.ts';
import {evidenceText} from './evidence.ts';
import {actionsIn, sectionOf} from './in-document.ts';
import type {Reading} from './parse-line.ts';

const reading: Reading = {since: '2024-10-08', people: new Set(['kent'])};
const today = '2024-10-09';

/** Lines that stand in reviews: prose, boxes of every kind, nested ones, code, quotes, what only looks like a box. */
const line = fc.oneof(
  fc.constantFrom(
    '',
    'prose, with (brackets)',
    '- a bullet',
    '  more of it',
    '    - [x] nested deeper',
    '```',
    '~~~',
    '> - [ ] quoted (Kent, 10/10)',
    '| a | b |',
    '- [ ] TODO: What removes a cause?',
    '- [ ] ~~struck~~ (Kent)',
    '- [y] no box',
    '1. [ ] numbered — Kent, 10/20',
  ),
  fc
    .tuple(
      fc.constantFrom('- ', '* ', '  + ', '1) '),
      fc.constantFrom(' ', 'x', 'X'),
      fc.string({
        unit: fc.constantFrom('a', '가', ' ', ',', ':', '(', ')', '@', '*', '~', '`'),
        minLength: 1,
      }),
      fc.constantFrom('', ' (Kent, 10/10)', ' (홍길동, 10월 10일, 유형: 예방)', ' (done: 2024-10-09)', '  '),
    )
    .map(([lead, mark, text, tail]) => `${lead}[${mark}] ${text}${tail}`),
);
const review = fc
  .record({
    before: fc.array(line, {maxLength: 4}),
    inside: fc.array(line, {maxLength: 10}),
    after: fc.array(line, {maxLength: 4}),
    marked: fc.boolean(),
    end: fc.constantFrom('\n', '\r\n'),
    last: fc.boolean(),
  })
  .map(({before, inside, after, marked, end, last}) =>
    [
      '# Review',
      ...before,
      ...(marked ? ['<!-- mh:section actions -->'] : []),
      '## 액션 아이템',
      '',
      ...inside,
      '',
      '## Prevention',
      ...after,
      ...(last ? [''] : []),
    ].join(end),
  );

/** Numbers of the lines (from 1) that differ. */
function differing(before: string, after: string): number[] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  expect(b).toHaveLength(a.length);
  return a.flatMap((text, at) => (text === b[at] ? [] : [at + 1]));
}

describe('in any review', () => {
  test('closing an action changes its line alone, and opening it again gives the review back', () => {
    fc.assert(
      fc.property(review, fc.nat(), fc.constantFrom('ko', 'en'), (text, pick, lang) => {
        const open = actionsIn(text, reading).filter(
          (one) => !one.done && !one.dropped && one.closed === undefined,
        );
        fc.pre(open.length > 0);
        const {number, line: at} = open[pick % open.length]!;
        const place = {text, tag: '7f3k', number, reading};
        const closed = closeAction(place, {date: '2024-10-09', evidence: 'abc1234'}, lang);
        expect(differing(text, closed.text)).toEqual([at]);
        expect(closed.action).toMatchObject({number, done: true, closed: '2024-10-09', evidence: 'abc1234'});
        const bare = closeAction(place, {date: '2024-10-09'}, lang);
        expect(reopenAction({...place, text: bare.text}).text).toBe(text);
      }),
    );
  });

  test('an action that is added is one more line, and everything else stays', () => {
    fc.assert(
      fc.property(review, (text) => {
        fc.pre(!/\]\s+TODO:/.test(text) && sectionOf(text.split('\n')) !== undefined);
        const added = addAction({text, reading, today, path: 'p'}, {text: 'Raise it', owner: 'Zoe'}, 'en');
        const lines = added.text.split('\n');
        expect(lines[added.action.line - 1]).toMatch(/^[-*+] \[ \] Raise it \(@Zoe\)\r?$/);
        const others = lines.filter((_, at) => at !== added.action.line - 1).join('\n');
        const blanks = /(?:\r?\n){2,}/g;
        expect(others.replace(blanks, '\n\n')).toBe(text.replace(blanks, '\n\n'));
        expect(added.action).toMatchObject({text: 'Raise it', owners: ['Zoe'], done: false});
      }),
    );
  });
});

describe('adding', () => {
  const text = '## Action Items\n\n- [ ] One\n  about it\n\n  more about it\n\n## Prevention\n';
  const add = (asked: Partial<Parameters<typeof addAction>[1]>) =>
    addAction({text, reading, today, path: 'p'}, {text: 'Two', ...asked}, 'en');

  test('goes behind all of the last one', () => {
    expect(add({}).text).toBe(text.replace('more about it\n', 'more about it\n- [ ] Two\n'));
  });

  test('keeps the way a day was typed, unless the review would read another one', () => {
    expect(add({due: '10월 20일'}).action.due).toEqual({written: '10월 20일', date: '2024-10-20'});
    const later = addAction(
      {text, reading, today: '2026-03-01', path: 'p'},
      {text: 'Two', due: '10/20'},
      'en',
    );
    expect(later.action.due).toEqual({written: '2026-10-20', date: '2026-10-20'});
  });

  test.each([
    [{owner: 'Kent, Zoe'}, 'action-part-unreadable'],
    [{effort: '(2d)'}, 'action-part-unreadable'],
    [{due: 'soon'}, 'action-due-unreadable'],
    [{type: 'hope'}, 'action-type-unknown'],
  ])('%j is refused', (asked, code) => {
    expect(() => add(asked)).toThrow(code);
  });

  test('what is typed opens no marker and no second line', () => {
    const {text: now} = add({text: 'a\n<!-- mh:section prevention -->\n- [x] b'});
    expect(now.match(/mh:section/g)).toHaveLength(1);
    expect(now).not.toMatch(/^<!-- mh:section/m);
    expect(actionsIn(now, reading)).toHaveLength(2);
  });
});

describe('what is refused', () => {
  const text = '- [ ] One\n- [x] Two (done: 2024-10-09)\n- [x] Three\n- [ ] ~~Four~~\n';
  const place = (number: number) => ({text, tag: '7f3k', number, reading});
  test.each([
    [2, 'action-already-done'],
    [3, 'action-already-checked'],
    [4, 'action-dropped'],
    [5, 'action-not-found'],
  ])('closing #%i: %s', (number, code) => {
    expect(() => closeAction(place(number), {date: today}, 'en')).toThrow(code);
  });

  test('opening what is open', () => {
    expect(() => reopenAction(place(1))).toThrow('action-already-open');
  });
});

test.each([
  ['https://x.y/1', 'https://x.y/1'],
  [' abc1234 ', 'abc1234'],
  ['runbook db-failover', 'runbook db-failover'],
  ['https://x.y/(a),b', '<https://x.y/%28a%29,b>'],
])('evidence %s reads back', (typed, written) => {
  expect(evidenceText(typed)).toBe(written);
  const {action} = closeAction(
    {text: '- [ ] One (Kent)', tag: '7f3k', number: 1, reading},
    {date: today, evidence: written},
    'ko',
  );
  expect(action).toMatchObject({evidence: written, closed: today, owners: ['Kent']});
});
