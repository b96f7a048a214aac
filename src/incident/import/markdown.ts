import type {Heading, List, ListItem, Nodes, Paragraph, RootContent, Table} from 'mdast';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table';
import {gfmTable} from 'micromark-extension-gfm-table';
import {Failure} from '../../failure.ts';
import {datesIn} from '../../when/date.ts';
import type {Date3} from '../../when/parse.ts';
import {zonesIn} from '../../when/zone-names.ts';
import {columnsOf, type Columns} from './columns.ts';
import {readLead, readTail, readTimeCell, withRange} from './lead.ts';
import {aboutOf, isTimelineHeading, titleFrom} from './preamble.ts';
import type {Row, RowProblem, Sheet} from './sheet.ts';

/** What the headings above a line say. */
interface Above {
  readonly day?: Date3;
  readonly zone?: string;
}

type Found = Row | RowProblem;

/**
 * Reads a Markdown timeline: tables with a time column, lists and lines that begin with a time. Where a heading says
 * timeline, only what is below it counts. What stands before the first line says of which day and in which zone it is.
 * Failure `import-too-deep`.
 */
export function readMarkdown(text: string, file: string): Sheet {
  const blocks = blocksOf(text, file);
  const headings = blocks.filter((block) => block.type === 'heading');
  const reader = new MarkdownReader(text);
  reader.read(timelineOf(blocks));
  const found = reader.found;
  const first = Math.min(...found.map(({line}) => line));
  const title = headings.find(({depth}) => depth === 1);
  const named = title === undefined ? '' : titleFrom(reader.raw(title.children));
  return {
    ...(named === '' ? {} : {title: named}),
    ...aboutOf(text.split('\n').slice(0, Number.isFinite(first) ? first - 1 : 0)),
    rows: found.filter((row): row is Row => 'time' in row),
    problems: found.filter((row): row is RowProblem => !('time' in row)),
  };
}

function blocksOf(text: string, file: string): RootContent[] {
  try {
    return fromMarkdown(text, {extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()]}).children;
  } catch (error) {
    if (error instanceof RangeError) throw new Failure('import-too-deep', {file});
    throw error;
  }
}

/** What stands below a heading that says timeline, with the heading; all of it where none does. */
function timelineOf(blocks: readonly RootContent[]): readonly RootContent[] {
  const start = blocks.findIndex((block) => block.type === 'heading' && isTimelineHeading(plain(block)));
  const heading = blocks[start];
  if (heading?.type !== 'heading') return blocks;
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.type === 'heading' && block.depth <= heading.depth);
  return [heading, ...(end === -1 ? rest : rest.slice(0, end))];
}

class MarkdownReader {
  readonly found: Found[] = [];
  readonly #text: string;
  #above: Above = {};

  constructor(text: string) {
    this.#text = text;
  }

  read(blocks: readonly RootContent[]): void {
    for (const block of blocks) {
      if (block.type === 'heading') this.#heading(block);
      else if (block.type === 'list') this.#list(block);
      else if (block.type === 'table') this.#table(block);
      else if (block.type === 'paragraph') this.#paragraph(block);
    }
  }

  /** The source of nodes that follow each other. */
  raw(nodes: readonly Nodes[]): string {
    const start = nodes[0]?.position?.start.offset ?? 0;
    return this.#text.slice(start, nodes.at(-1)?.position?.end.offset ?? start);
  }

  #heading(heading: Heading): void {
    this.#dayLine(this.raw(heading.children));
  }

  /** A line that names one day: what follows is of that day. */
  #dayLine(line: string): void {
    const [[day, ...others], [zone, ...zones]] = [datesIn(line), zonesIn(line)];
    this.#above = {
      ...this.#above,
      ...(day === undefined || others.length > 0 ? {} : {day}),
      ...(zone === undefined || zones.length > 0 ? {} : {zone}),
    };
  }

  /** A list in which a line begins with a time; the lines of any other say something else. */
  #list(list: List): void {
    const items = list.children.map((item) => ({item, text: this.#item(item)}));
    const isTimeline = items.some(({text}) => readLead(text) !== undefined);
    for (const {item, text} of items) {
      const [first, ...nested] = item.children;
      if (readLead(text) === undefined && first?.type === 'paragraph' && isDay(this.raw([first]))) {
        this.#dayLine(this.raw([first]));
        this.read(nested);
      } else if (isTimeline) this.#add(lineOf(item), text);
    }
  }

  /** What an item says, without its marker and the spaces that it is set in by. */
  #item(item: ListItem): string {
    const [first] = item.children;
    if (first === undefined) return '';
    const column = (first.position?.start.column ?? 1) - 1;
    const [head = '', ...more] = this.raw(item.children).split('\n');
    return [head, ...more.map((line) => line.replace(new RegExp(`^[ \\t]{0,${column}}`), ''))].join('\n');
  }

  #table(table: Table): void {
    const [head, ...rows] = table.children.map((row) => ({
      line: lineOf(row),
      cells: row.children.map((cell) => this.raw(cell.children).replaceAll('\\|', '|').trim()),
    }));
    const columns = columnsOf(head?.cells ?? []);
    if (columns === undefined) return;
    for (const {line, cells} of rows) this.#row(line, cells, columns);
  }

  #row(line: number, cells: readonly string[], {at, zone}: Columns): void {
    const cell = (place: number | undefined): string => (place === undefined ? '' : (cells[place] ?? ''));
    const lead = readTimeCell(cell(at.time));
    const [day] = datesIn(cell(at.date));
    if (lead === undefined || lead.strangeZone !== undefined) {
      const kind = lead === undefined ? 'no-time' : 'zone';
      this.found.push({line, kind, found: lead?.strangeZone ?? cell(at.time)});
      return;
    }
    const [author, kind, named] = [cell(at.author), cell(at.kind), zonesIn(cell(at.zone))[0] ?? zone];
    this.found.push({
      line,
      time: lead.time,
      ...this.#above,
      ...(day === undefined ? {} : {day}),
      ...(named === undefined ? {} : {zone: named}),
      text: withRange(lead, cell(at.text).replace(/<br ?\/?>/gi, '\n')),
      ...(author === '' ? {} : {author}),
      ...(kind === '' ? {} : {kind}),
    });
  }

  /** Lines that begin with a time; each goes on with those that do not. */
  #paragraph(paragraph: Paragraph): void {
    const text = this.raw([paragraph]);
    if (readLead(text) === undefined) {
      if (isDay(text)) this.#dayLine(text);
      return;
    }
    const rows: {line: number; text: string}[] = [];
    for (const [place, line] of text.split('\n').entries()) {
      const last = rows.at(-1);
      if (last === undefined || readLead(line) !== undefined)
        rows.push({line: lineOf(paragraph) + place, text: line});
      else last.text += `\n${line}`;
    }
    for (const row of rows) this.#add(row.line, row.text);
  }

  #add(line: number, text: string): void {
    const lead = readLead(text);
    const [found = ''] = text.split('\n');
    if (lead === undefined) this.found.push({line, kind: 'no-time', found});
    else if (lead.strangeZone !== undefined) this.found.push({line, kind: 'zone', found: lead.strangeZone});
    else {
      const tail = readTail(lead.text);
      this.found.push({line, time: lead.time, ...this.#above, ...tail, text: withRange(lead, tail.text)});
    }
  }
}

/** A line that is nothing but a day: `2024-10-08`, `**Tue 8 Oct 2024 (UTC)**`. */
function isDay(line: string): boolean {
  return line.length <= 60 && !line.includes('\n') && datesIn(line).length === 1;
}

function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}

function plain(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plain).join('') : '';
}
