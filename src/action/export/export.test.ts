import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {actionsIn} from '../in-document.ts';
import {track} from '../tracked.ts';
import {csvLines} from './csv.ts';
import {calendarLines} from './icalendar.ts';
import {issueMarker, planIssues} from './issues.ts';
import {type Keyed, withKeys} from './keyed.ts';

const ID = '2024-10-08-데이터베이스-7f3k';
const reading = {since: '2024-10-08', people: new Set<string>()};
const keyed = (...lines: string[]): readonly Keyed[] =>
  withKeys(track(new Map([[ID, actionsIn(lines.join('\n'), reading)]]), '2024-10-15'));

describe('a key', () => {
  test('stays where the text stays, wherever it moves, and is one of its own', () => {
    const [one, two] = keyed('- [ ] a (Kent, 10/10)', '- [ ] b');
    const [other, , , moved, twin] = keyed('- [ ] c', '- [ ] d', '- [x] B', '- [x] **a**', '- [ ] a');
    expect(moved?.key).toBe(one?.key);
    expect(new Set([one, two, other, twin].map((action) => action?.key)).size).toBe(4);
  });
});

describe('CSV', () => {
  const cellOf = (text: string) => csvLines(keyed(`- [ ] ${text}`))[1];

  test('has a line of names, then one for each', () => {
    expect(
      csvLines(
        keyed('- [x] Raise it, twice (Kent & Zoe, 10/10, done: 2024-10-09, evidence: <https://x.y/a,b>)'),
      ),
    ).toEqual([
      'ref,incident,state,due,overdue_days,owner,text,type,effort,closed,evidence,line',
      `7f3k#1,${ID},done,2024-10-10,,Kent; Zoe,"Raise it, twice",,,2024-10-09,"https://x.y/a,b",1`,
    ]);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1'])('keeps %s from being a formula', (text) => {
    expect(cellOf(text)).toContain(`,'${text},`);
  });

  test('reads back, whatever an action says', () => {
    fc.assert(
      fc.property(fc.string({unit: fc.constantFrom('a', '가', '"', ',', ' ', '=', '\t', ';')}), (text) => {
        const [, line = ''] = csvLines(keyed(`- [ ] x${text}`));
        const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)];
        expect(cells).toHaveLength(12);
        const [, quoted, plain = ''] = cells[6] ?? [];
        expect(quoted?.replaceAll('""', '"') ?? plain).toBe(
          keyed(`- [ ] x${text}`)[0]!.text.replace(/\s+/g, ' '),
        );
      }),
    );
  });
});

describe('a calendar', () => {
  const now = new Date('2024-10-15T14:31:00Z');
  const lines = (...some: string[]) => calendarLines(keyed(...some), now);

  test('has a to-do for each', () => {
    const [one] = keyed('- [x] 올리기; 두 번 (Kent, 10/10, type: prevent, done: 2024-10-09)');
    expect(calendarLines([one!], now)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//mh//action items//EN',
      'BEGIN:VTODO',
      `UID:${ID}-${one!.key}@mh`,
      'DTSTAMP:20241015T143100Z',
      'SUMMARY:올리기\\; 두 번 (Kent)',
      `DESCRIPTION:7f3k#1\\n${ID}`,
      'DUE;VALUE=DATE:20241010',
      'CATEGORIES:PREVENT',
      'STATUS:COMPLETED',
      'COMPLETED:20241009T000000Z',
      'END:VTODO',
      'END:VCALENDAR',
    ]);
  });

  test('has no line of more than 75 octets, and none that cuts a character', () => {
    const unit = fc.constantFrom('a', '가', '🙂', ' ', ',', 'é');
    fc.assert(
      fc.property(fc.string({unit, minLength: 60, maxLength: 200}), (text) => {
        const folded = lines(`- [ ] x${text}.`);
        for (const line of folded) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        for (const line of folded) expect(Buffer.from(line).toString()).toBe(line);
        const whole = folded.join('\r\n').replaceAll('\r\n ', '');
        const said = keyed(`- [ ] x${text}.`)[0]!.text.replace(/\s+/g, ' ').replaceAll(',', '\\,');
        expect(whole).toContain(`SUMMARY:${said}`);
      }),
    );
  });
});

describe('issues', () => {
  const issue = (action: Keyed, open = true) => ({
    url: `u/${action.ref}`,
    open,
    body: `…\n${issueMarker(action)}\n`,
  });

  test('are created once, also when the review was put in another order', () => {
    const before = keyed('- [ ] a', '- [ ] b');
    expect(planIssues(before, before, []).create).toHaveLength(2);
    const there = before.map((action) => issue(action));
    const after = keyed('- [ ] new', '- [ ] b (Kent, 10/10)', '- [ ] a');
    const plan = planIssues(after, after, there);
    expect(plan.create.map(({text}) => text)).toEqual(['new']);
    expect(plan.existing.map((one) => [one.action.text, one.issue.url])).toEqual([
      ['b', 'u/7f3k#2'],
      ['a', 'u/7f3k#1'],
    ]);
  });

  test('stay with an action whose text was changed in its place', () => {
    const there = keyed('- [ ] a', '- [ ] b').map((action) => issue(action));
    const after = keyed('- [ ] a', '- [ ] b, and better');
    expect(planIssues(after, after, there).create).toEqual([]);
  });

  test('of other people are none of ours', () => {
    const all = keyed('- [ ] a');
    expect(planIssues(all, all, [{url: 'u', open: true, body: 'a'}]).create).toHaveLength(1);
  });
});
