import {describe, expect, it} from 'vitest';
import {MITCHELL, PAGE, pageLog, pageNote, pageRecord, pulled} from '../../test/support/example-page.ts';
import {foldIncident} from './incident.ts';

const ID = '2024-10-08-checkout-7f3k';
const event = (time: string, type: string) =>
  pulled(time, 'page', `01${type}`, {
    data: {type: `${type}_log_entry`, page: PAGE, event: `incident.${type}d`},
  });

describe('a webhook of what was pulled as well', () => {
  const record = pageRecord('14:30');
  const names = (...entries: Parameters<typeof foldIncident>[1]) =>
    foldIncident(ID, [record, ...entries])
      .lines.map(({entry}) => entry.name)
      .slice(1);

  it('is passed over, whichever came first', () => {
    const [hook, log] = [
      event('14:32:01', 'acknowledge'),
      pageLog('14:32', 'R2', 'acknowledge', {}, MITCHELL),
    ];
    expect(names(hook, log)).toEqual([log.name]);
    expect(names(log, hook)).toEqual([log.name]);
    const other = pageLog('14:32', 'R3', 'acknowledgement', {}, MITCHELL);
    expect(names(other, hook)).toEqual([other.name]);
  });

  it('counts where nothing was pulled of it: alone, at another time, of another page', () => {
    const hook = event('14:32', 'acknowledge');
    expect(names(hook)).toEqual([hook.name]);
    expect(foldIncident(ID, [record, hook]).times.acknowledged?.entry).toBe(hook.name);
    expect(names(hook, pageLog('14:33', 'R2', 'acknowledge'))).toHaveLength(2);
    expect(
      names(hook, {
        ...pageLog('14:32', 'R2', 'acknowledge'),
        data: {type: 'acknowledge_log_entry', page: 'OTHER'},
      }),
    ).toHaveLength(2);
  });

  it('is the same note by its id, however late it came', () => {
    const note = pageNote('14:40', 'PNOTE1', 'restarted');
    const hook = pulled('14:41', 'note', '01NOTE', {
      data: {...note.data, event: 'incident.annotated'},
      body: 'restar',
    });
    expect(names(hook, note)).toEqual([note.name]);
    expect(names(hook)).toEqual([hook.name]);
  });
});
