import {CsvError, parse} from 'csv-parse/sync';
import {Failure} from '../../failure.ts';
import {datesIn} from '../../when/date.ts';
import {zoneNamed} from '../../when/zone-names.ts';
import {columnsOf, type Column, type Columns} from './columns.ts';
import {readTimeCell, withRange} from './lead.ts';
import type {Row, RowProblem, Sheet} from './sheet.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;

interface Cells {
  readonly line: number;
  readonly cells: readonly string[];
}

interface Head {
  readonly columns: Columns;
  readonly delimiter: string;
}

/** Whether the first line of a text is a heading that a timeline could have. */
export function isDelimited(text: string): boolean {
  return headOf(text) !== undefined;
}

/**
 * Reads a CSV timeline: a heading with a time and a text, by their usual names; `,`, `;`, tab or `|` between; quoted
 * fields may have line breaks. Failure `import-columns`.
 */
export function readDelimited(text: string, file: string): Sheet {
  const head = headOf(text);
  if (head === undefined) throw new Failure('import-columns', {file, found: firstLine(text)});
  const {zone} = head.columns;
  const {records, problem} = recordsOf(text, head.delimiter);
  const read = records.slice(1).map((record) => rowOf(record, head.columns));
  return {
    days: [],
    zones: zone === undefined ? [] : [zone],
    rows: read.filter((row): row is Row => 'time' in row),
    problems: [...read.filter((row): row is RowProblem => !('time' in row)), ...problem],
  };
}

function headOf(text: string): Head | undefined {
  for (const delimiter of DELIMITERS) {
    const {records} = recordsOf(firstLine(text), delimiter);
    const columns = columnsOf(records[0]?.cells ?? []);
    if (columns !== undefined) return {columns, delimiter};
  }
  return undefined;
}

/** Spreadsheets may name the delimiter in a line before all others; it stays a line, so that the numbers are those of the file. */
function withoutHint(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/^sep=.(?=\n)/i, '');
}

function firstLine(text: string): string {
  return /[^\r\n]+/.exec(withoutHint(text))?.[0] ?? '';
}

function recordsOf(text: string, delimiter: string): {records: Cells[]; problem: RowProblem[]} {
  const records: Cells[] = [];
  const onRecord = (cells: string[], {lines}: {lines: number}): null => {
    const breaks = cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
    if (cells.some((cell) => cell.trim() !== '')) records.push({line: lines - breaks, cells});
    return null;
  };
  try {
    parse(withoutHint(text), {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: '\n',
      on_record: onRecord,
    });
    return {records, problem: []};
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return {records, problem: [{line: Number(error['lines']) || 1, kind: 'quote', found: ''}]};
  }
}

function rowOf({line, cells}: Cells, {at}: Columns): Row | RowProblem {
  const cell = (column: Column) => (at[column] === undefined ? '' : (cells[at[column]] ?? '').trim());
  const [date, zone, text, author, kind] = (['date', 'zone', 'text', 'author', 'kind'] as const).map(cell);
  const time = cell('time');
  if (zone && zoneNamed(zone) === undefined) return {line, kind: 'zone', found: zone};
  const [day] = date ? datesIn(date) : [];
  const lead = readTimeCell(time);
  if (lead === undefined) return {line, kind: 'no-time', found: time};
  if (lead.strangeZone !== undefined) return {line, kind: 'zone', found: lead.strangeZone};
  const named = zone === undefined ? undefined : zoneNamed(zone);
  return {
    line,
    time: date && day === undefined ? `${date} ${lead.time}` : lead.time,
    ...(day === undefined ? {} : {day}),
    ...(named === undefined ? {} : {zone: named}),
    text: withRange(lead, text ?? ''),
    ...(author ? {author} : {}),
    ...(kind ? {kind} : {}),
  };
}
