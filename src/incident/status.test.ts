import {describe, expect, it} from 'vitest';
import {parseMark} from './mark.ts';
import {parseSeverity} from './severity.ts';
import {moveTo, parseStatus, settableStatus} from './status.ts';
import type {Status} from './entry.ts';

describe('words', () => {
  it.each([
    ['sev1', 'SEV1'],
    ['SEV-2', 'SEV2'],
    ['2', 'SEV2'],
    [' High ', 'SEV2'],
    ['보통', 'SEV3'],
    ['낮음'.normalize('NFD'), 'SEV4'],
  ])('%s is a severity', (text, severity) => expect(parseSeverity(text)).toBe(severity));

  it.each([
    ['조사 중', 'investigating'],
    ['조사중', 'investigating'],
    ['원인 파악', 'identified'],
    ['Monitoring', 'monitoring'],
    ['해결됨', 'resolved'],
    ['canceled', 'cancelled'],
  ])('%s is a status', (text, status) => expect(parseStatus(text)).toBe(status));

  it.each([
    ['ack', 'acknowledged'],
    ['완화', 'mitigated'],
    ['감지', 'detected'],
  ])('%s is a mark', (text, mark) => expect(parseMark(text)).toBe(mark));

  it('name the nearest when they are misspelt', () => {
    expect(() => parseSeverity('critcal')).toThrow(
      expect.objectContaining({code: 'severity-unknown', params: {text: 'critcal', nearest: 'critical'}}),
    );
    expect(() => parseStatus('monitorng')).toThrow(
      expect.objectContaining({params: {text: 'monitorng', nearest: 'monitoring'}}),
    );
    expect(() => parseMark('mitigatd')).toThrow(expect.objectContaining({code: 'mark-unknown'}));
  });
});

describe('moveTo', () => {
  const move = (from: Status, to: Status) =>
    moveTo(
      {
        id: '2024-10-08-pool-7f3k',
        status: from,
        ...(from === 'merged' ? {mergedInto: '2024-10-07-purge-p0xd'} : {}),
      },
      to,
    );

  it.each([
    ['investigating', 'monitoring', 'moved'],
    ['monitoring', 'investigating', 'moved'],
    ['monitoring', 'monitoring', 'unchanged'],
    ['identified', 'resolved', 'moved'],
    ['resolved', 'reopened', 'moved'],
    ['resolved', 'merged', 'moved'],
    ['cancelled', 'reopened', 'moved'],
    ['reopened', 'cancelled', 'moved'],
  ] as const)('%s → %s: %s', (from, to, result) => expect(move(from, to)).toBe(result));

  it.each([
    ['resolved', 'resolved', 'already-resolved'],
    ['resolved', 'monitoring', 'incident-resolved'],
    ['resolved', 'cancelled', 'incident-resolved'],
    ['cancelled', 'cancelled', 'already-cancelled'],
    ['cancelled', 'resolved', 'incident-cancelled'],
    ['merged', 'reopened', 'incident-merged'],
    ['monitoring', 'reopened', 'not-resolved'],
  ] as const)('%s → %s is refused: %s', (from, to, code) => {
    expect(() => move(from, to)).toThrow(expect.objectContaining({code, exitStatus: 4}));
  });

  it('says where a merged incident goes on', () => {
    expect(() => move('merged', 'resolved')).toThrow(
      expect.objectContaining({params: {id: 'pool-7f3k', into: 'purge-p0xd'}}),
    );
  });

  it('leaves a status that has its own command to that command', () => {
    expect(settableStatus('identified', 'x')).toBe('identified');
    expect(() => settableStatus('resolved', '2024-10-08-pool-7f3k')).toThrow(
      expect.objectContaining({
        code: 'status-own-command',
        params: {command: 'mh incident resolve', id: 'pool-7f3k'},
      }),
    );
  });
});
