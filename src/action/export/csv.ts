import {cleanLine} from '../../encode/terminal.ts';
import {plainText} from '../tail.ts';
import type {Tracked} from '../tracked.ts';
import {evidenceOf} from './keyed.ts';

const COLUMNS = [
  'ref',
  'incident',
  'state',
  'due',
  'overdue_days',
  'owner',
  'text',
  'type',
  'effort',
  'closed',
  'evidence',
  'line',
] as const;

/**
 * Action items as CSV (RFC 4180), one line each, below a line with the names of the columns. A cell that a spreadsheet
 * would take for a formula has an apostrophe before it.
 */
export function csvLines(actions: readonly Tracked[]): string[] {
  return [COLUMNS.join(','), ...actions.map((action) => cellsOf(action).map(cell).join(','))];
}

function cellsOf(action: Tracked): readonly (string | number | undefined)[] {
  const {ref, incident, state, due, daysLeft, owners, text, type, effort, closed, line} = action;
  return [
    ref,
    incident,
    state,
    due?.date,
    daysLeft !== undefined && daysLeft < 0 ? -daysLeft : undefined,
    owners.join('; '),
    plainText(text),
    type,
    effort,
    closed,
    evidenceOf(action),
    line,
  ];
}

function cell(value: string | number | undefined): string {
  if (typeof value === 'number') return String(value);
  const text = cleanLine(value ?? '');
  const plain = /^[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
