import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {readDue} from './due.ts';
import {closeLine, printAction, reopenLine, withAction, withLine} from './edit.ts';
import {actionsIn} from './in-document.ts';
import {parseActionLine, type Reading} from './parse-line.ts';

const reading: Reading = {since: '2024-10-08', people: new Set(['mitchell', 'kent', '홍길동'])};
const read = (line: string) => parseActionLine(line, 1, reading);
const TEN = '2024-10-10';

describe('a due date', () => {
  test.each([
    ['10월 10일', TEN],
    ['10월 10일(목)', TEN],
    ['10월 10일까지', TEN],
    ['2024년 10월 10일', TEN],
    ['10/10', TEN],
    ['~10/10', TEN],
    ['10/9~10/10', TEN],
    ['2024-10-10', TEN],
    ['2024. 10. 10.', TEN],
    ['2024/10/10', TEN],
    ['Oct 10', TEN],
    ['October 10th', TEN],
    ['by Thu, Oct 10, 2024', TEN],
    ['10 Oct 2024', TEN],
    ['10/8', '2024-10-08'],
    ['10/7', '2025-10-07'],
    ['1월 3일', '2025-01-03'],
    ['2/29', '2028-02-29'],
  ])('%s', (written, date) => {
    expect(readDue(written, '2024-10-08')).toBe(date);
  });

  test.each(['', 'soon', '13/40', '2024-02-30', '10', '2월 30일', 'Mayor 3', '다음 주'])(
    '%j is none',
    (text) => {
      expect(readDue(text, '2024-10-08')).toBeUndefined();
    },
  );
});

describe('a line', () => {
  test.each([
    ['- [ ] Raise it (Kent, 10월 10일)', {text: 'Raise it', owners: ['Kent'], due: {date: TEN}, done: false}],
    ['* [x] Raise it (10/10, @kent)', {text: 'Raise it', owners: ['kent'], due: {date: TEN}, done: true}],
    ['1. [X] Raise it (Oct 10, 2024, Kent Beck)', {owners: ['Kent Beck'], due: {date: TEN}}],
    ['  + [ ] Raise it (**Kent**, ~10/10, type: prevent, effort: 2d)', {type: 'prevent', effort: '2d'}],
    ['- [ ] 올리기 （홍길동, 10월 10일, 유형: 예방）', {owners: ['홍길동'], type: 'prevent'}],
    ['- [ ] Raise it ([Kent](mailto:k@e.x))', {text: 'Raise it', owners: ['Kent']}],
    ['- [ ] Raise it (Kent)', {text: 'Raise it', owners: ['Kent']}],
    ['- [ ] Raise it (was 100)', {text: 'Raise it (was 100)', owners: []}],
    ['- [ ] Raise it (PgBouncer)', {text: 'Raise it (PgBouncer)', owners: []}],
    ['- [ ] Raise it (10/10)', {text: 'Raise it', owners: [], due: {date: TEN}}],
    ['- [ ] Raise [it](http://x.y/(z))', {text: 'Raise [it](http://x.y/(z))', owners: []}],
    ['- [ ] ~~Raise it~~ (Kent, 10/10)', {text: 'Raise it', dropped: true, owners: ['Kent']}],
    ['- [ ] Raise it (Kent & Mitchell, 10/10)', {owners: ['Kent', 'Mitchell']}],
    ['- [ ] **Kent**: raise it (10/10)', {text: 'raise it', owners: ['Kent']}],
    ['- [ ] @kent: raise it', {text: 'raise it', owners: ['kent']}],
    ['- [ ] **Note**: raise it', {text: '**Note**: raise it', owners: []}],
    ['- [ ] Raise it — Kent, 10/10', {text: 'Raise it', owners: ['Kent'], due: {date: TEN}}],
    ['- [ ] Raise it — a lot', {text: 'Raise it — a lot', owners: []}],
    ['- [ ] Raise it @kent ~10/10', {text: 'Raise it', owners: ['kent'], due: {date: TEN}}],
    [
      '- [x] Raise it (Kent, done: 2024-10-09, evidence: https://x.y/1)',
      {closed: '2024-10-09', evidence: 'https://x.y/1'},
    ],
    ['- [ ] owner 먼저 (담당: 홍길동, 기한: 10/10)', {owners: ['홍길동'], due: {date: TEN}}],
    ['> - [ ] quoted (Kent, 10/10)', {text: 'quoted'}],
    ['- [ ] Raise it (Kent, 10/10)\r', {text: 'Raise it', owners: ['Kent']}],
  ])('%s', (line, expected) => {
    expect(read(line)).toMatchObject(expected);
  });

  test.each(['- Raise it', '[ ] Raise it', '- [] x', '# [ ] x', '- [y] x'])('%s is none', (line) => {
    expect(read(line)).toBeUndefined();
  });
});

describe('closing and opening again', () => {
  const words = fc.string({
    unit: fc.constantFrom('a', '가', ' ', ',', ':', '(', ')', '@', '/', '1', '~', '*', '[', ']'),
  });

  test('gives the line back, whatever it says', () => {
    fc.assert(
      fc.property(words, fc.constantFrom('ko', 'en'), (text, lang) => {
        const line = `- [ ] ${text}`;
        fc.pre(text.trim() !== '' && read(line)?.closed === undefined);
        const closed = closeLine(line, {date: '2024-10-09'}, lang, reading);
        expect(read(closed)).toMatchObject({done: true, closed: '2024-10-09'});
        expect(reopenLine(closed, reading)).toBe(line);
      }),
    );
  });

  test('keeps what it says', () => {
    const closed = closeLine(
      '- [ ] Raise it (Kent, 10/10)',
      {date: '2024-10-09', evidence: 'abc123'},
      'en',
      reading,
    );
    expect(closed).toBe('- [x] Raise it (Kent, 10/10, done: 2024-10-09, evidence: abc123)');
    expect(read(closed)).toMatchObject({text: 'Raise it', owners: ['Kent'], evidence: 'abc123'});
  });

  test('leaves parentheses alone that are part of the text', () => {
    const closed = closeLine('- [ ] 올리기 (기존 100)', {date: '2024-10-09'}, 'ko', reading);
    expect(closed).toBe('- [x] 올리기 (기존 100) (완료: 2024-10-09)');
  });
});

test('an action reads back as it was written', () => {
  const text = fc.constantFrom('Raise the limit', '한계 올리기', 'Add an alert (at 80 %)');
  const some = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), {nil: undefined});
  fc.assert(
    fc.property(
      fc.record({
        text,
        owner: some('Kent', '홍길동'),
        due: some('10/10', '10월 10일'),
        type: some('prevent'),
        effort: some('2d'),
      }),
      fc.constantFrom('ko', 'en'),
      (action, lang) => {
        expect(read(`- [ ] ${printAction(action, lang)}`)).toMatchObject({
          text: action.text,
          owners: action.owner === undefined ? [] : [action.owner],
          ...(action.due === undefined ? {} : {due: {written: action.due, date: TEN}}),
          ...(action.type === undefined ? {} : {type: 'prevent'}),
          ...(action.effort === undefined ? {} : {effort: '2d'}),
        });
      },
    ),
  );
});

describe('a document', () => {
  const review = [
    '# T',
    '- [ ] not one',
    '<!-- mh:section actions -->',
    '### Action Items',
    '',
    '- [ ] One (Kent, 10/10)',
    '  - [ ] Two (Zoe)',
    '```',
    '- [ ] code',
    '```',
    '- [ ] TODO: ask',
    '',
    '## Prevention',
    '- [ ] no',
  ].join('\n');

  test('has those of its section, and who is named once is known', () => {
    const named = review.replace('(Zoe)', '(Zoe, 10/11)').replace('TODO: ask', 'Three (Zoe)');
    expect(actionsIn(named, reading).map(({text, line}) => [text, line])).toEqual([
      ['One', 6],
      ['Two', 7],
      ['Three', 11],
    ]);
    expect(actionsIn(review, reading).map(({text}) => text)).toEqual(['One', 'Two (Zoe)']);
  });

  test('of somebody else is read by its heading, or as a whole', () => {
    const body = '- [ ] a\n\n## 조치 항목\n\n- [ ] b\n\n## 끝\n- [ ] c\n';
    expect(actionsIn(body, reading).map(({text}) => text)).toEqual(['b']);
    expect(actionsIn('- [ ] a\n- [ ] b\n', reading)).toHaveLength(2);
  });

  test('takes a new one behind the last, or in place of the question', () => {
    expect(withAction(review, 'Four')?.text).toBe(review.replace('TODO: ask', 'Four'));
    const asked = review.replace('- [ ] TODO: ask', '- [ ] Three');
    expect(withAction(asked, 'Four')).toEqual({text: asked.replace('Three', 'Three\n- [ ] Four'), line: 12});
    expect(withAction('## Action Items\n\ntext\n', 'One')?.text).toBe(
      '## Action Items\n\n- [ ] One\n\ntext\n',
    );
    expect(withAction('nothing', 'One')).toBeUndefined();
  });

  test('changes in one line only', () => {
    expect(withLine('a\r\nb\r\nc', 2, 'B\r')).toBe('a\r\nB\r\nc');
  });
});
