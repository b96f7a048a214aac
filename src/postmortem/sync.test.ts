import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {findRegion} from '../docs-repo/region.ts';
import type {Lang} from '../i18n/index.ts';
import {foldIncident} from '../incident/incident.ts';
import type {At} from '../incident/record.ts';
import {render} from '../templates.ts';
import {declared, entry, ID, seed} from '../../test/support/example-incident.ts';
import {hostileText} from '../../test/support/hostile-text.ts';
import {handNotes} from './by-hand.ts';
import {draftPostmortem} from './draft.ts';
import {syncPostmortem} from './sync.ts';

const before = foldIncident(ID, seed);
const late = foldIncident(ID, [...seed, entry('14:38', 'note', {body: '늦게 적은 기록', logged: '18:00'})]);
const draft = (lang: Lang = 'ko', metrics = true) =>
  draftPostmortem(before, {}, {lang, author: 'Mitchell', status: 'Draft', metrics}, render);
const sync = (text: string, committed?: string) => syncPostmortem(text, late, 'postmortem.md', committed);
const now: At = {instant: new Date('2024-10-09T09:00:00Z'), written: '2024-10-09T09:00:00Z'};

/** The text outside of the regions, byte for byte. */
function outside(text: string): string[] {
  const regions = ['timeline', 'metrics']
    .map((name) => findRegion(text, name))
    .filter((one) => one !== undefined);
  const [first, second] = regions.toSorted((a, b) => a.start - b.start);
  if (first === undefined) return [text];
  if (second === undefined) return [text.slice(0, first.start), text.slice(first.end)];
  return [text.slice(0, first.start), text.slice(first.end, second.start), text.slice(second.end)];
}

describe('a review brought up to date', () => {
  test('shows what was logged late, in the language it was drafted in', () => {
    expect(sync(draft('ko')).text).toContain('- 14:38 - 늦게 적은 기록\n');
    expect(findRegion(sync(draft('en')).text, 'metrics')?.content).toContain(
      '**Mitigated**: 2024-10-08 14:45 UTC',
    );
  });

  test('stays as it is where nothing happened, and the second time', () => {
    const text = draft();
    expect(syncPostmortem(text, before, 'x')).toEqual({text, edited: []});
    const once = sync(text).text;
    expect(sync(once)).toEqual({text: once, edited: []});
  });

  test('has no section of numbers where it had none', () => {
    expect(sync(draft('ko', false)).text).not.toContain('mh:begin metrics');
  });

  test('keeps every byte outside of its regions', () => {
    const piece = fc.oneof(
      hostileText,
      fc.constantFrom('\r\n', '\uFEFF', '\u2028', '\u0000', '가'.normalize('NFD'), '\uFFFD', '🧑‍🚒', '  \n'),
    );
    const pieces = fc.array(piece, {minLength: 3, maxLength: 3});
    const endings = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(pieces, endings, fc.boolean(), ([head = '', middle = '', tail = ''], ending, cut) => {
        const [first = '', between = '', last = ''] = outside(draft());
        const [timeline, metrics] = ['timeline', 'metrics'].map((name) => findRegion(draft(), name));
        const region = (one: typeof timeline) => draft().slice(one?.start, one?.end);
        const edited = [
          `${head}\n${first}`,
          region(timeline),
          `${between}${middle}\n\n`,
          region(metrics),
          `${last}${tail}`,
        ]
          .join('')
          .replaceAll(/(?<!\r)\n/g, ending);
        const text = cut ? edited.trimEnd() : edited;
        let parts: string[];
        try {
          if (findRegion(text, 'timeline') === undefined || findRegion(text, 'metrics') === undefined) return;
          parts = outside(text);
        } catch {
          return; // A marker was written into it: that is refused.
        }
        const synced = sync(text);
        expect(outside(synced.text)).toEqual(parts);
        expect(synced.edited).toEqual([]);
        expect(findRegion(synced.text, 'timeline')?.content).toContain('늦게 적은 기록');
      }),
      {numRuns: 300},
    );
  });
});

describe('what somebody wrote into a region', () => {
  const written = (text: string) =>
    text.replace('- 14:35 - ', '- 14:33 - 공급사에 전화\n- 여기에 *메모*\n- 14:35 - ');
  const notesOf = (text: string, committed?: string) =>
    sync(text, committed).edited.flatMap((edit) => handNotes(edit, late, now));

  test('becomes notes: a line with a time at its time, the rest as one at now', () => {
    const notes = notesOf(written(draft()));
    expect(notes).toHaveLength(2);
    expect(notes[0]).toMatchObject({
      kind: 'note',
      body: '공급사에 전화',
      at: {written: '2024-10-08T14:33:00Z'},
    });
    expect(notes[1]).toMatchObject({at: now});
    expect(notes[1]?.body).toContain('- 여기에 *메모*');
  });

  test('is not what was rendered before and is different now', () => {
    const old = foldIncident(ID, [
      declared,
      ...seed.slice(1).map((one, at) => (at === 2 ? {...one, body: '예전 문구'} : one)),
    ]);
    const text = draftPostmortem(old, {}, {lang: 'ko', author: 'x', status: 'x'}, render);
    const changed = text.replace('- 14:40 - ', '- 14:36 - 손으로\n- 14:40 - ');
    expect(notesOf(changed, text).map(({body}) => body)).toEqual(['손으로']);
  });

  test('is no note where something was only taken out: it comes back', () => {
    const text = draft().replace(/^- 14:35 - .*\n/m, '');
    const synced = sync(text);
    expect(synced.edited).toHaveLength(1);
    expect(synced.edited.flatMap((edit) => handNotes(edit, late, now))).toEqual([]);
    expect(synced.text).toContain('- 14:35 - ');
  });

  test('stands on the day under which it was written', () => {
    const twoDays = foldIncident(ID, [
      ...seed,
      {...entry('14:31', 'note', {body: '이튿날'}), at: '2024-10-09T01:00:00Z'},
    ]);
    const text = draftPostmortem(twoDays, {}, {lang: 'ko', author: 'x', status: 'x'}, render);
    const edited = text.replace('- 01:00 - ', '- 00:30 - 손으로\n- 01:00 - ');
    const more = foldIncident(ID, [
      ...seed,
      {...entry('14:31', 'note', {body: '이튿날 새벽'}), at: '2024-10-09T01:00:00Z'},
    ]);
    const found = syncPostmortem(edited, more, 'x', text).edited.flatMap((edit) =>
      handNotes(edit, more, now),
    );
    expect(found).toMatchObject([{at: {written: '2024-10-09T00:30:00Z'}, body: '손으로'}]);
  });
});
