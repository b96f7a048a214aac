import {cleanLine} from '../../encode/terminal.ts';
import {canonicalBody} from '../body.ts';
import type {Data, Entry} from '../entry.ts';
import {evidenceOf, type Evidence, firstLines, isLong} from '../evidence.ts';
import {entryName} from '../id.ts';
import {contentTag} from './content-name.ts';
import {kindOf} from './kind.ts';
import type {PlacedRow} from './place.ts';

/** A row as an entry, and the file beside it that holds what was too long for one. */
export interface Imported {
  readonly entry: Entry;
  readonly evidence?: Evidence;
}

type Mask = (text: string) => Promise<string>;

/**
 * One entry for each row. It is named by what the row says, so that a file imported twice, or grown since, makes no
 * entry twice; of rows that say the same, the second is another. `file` is named in `ref`, with the line.
 */
export async function entriesOf(rows: readonly PlacedRow[], file: string, mask: Mask): Promise<Imported[]> {
  const seen = new Map<string, number>();
  const made: Imported[] = [];
  for (const row of rows) {
    const said = await sayingOf(row, mask);
    const content = [row.at.instant.toISOString(), said.kind, said.data, said.author ?? null, said.text];
    const key = JSON.stringify(content);
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    const name = entryName(row.at.instant, contentTag(times === 1 ? content : [...content, times], 8));
    made.push(importedAs(name, row, said, file));
  }
  return made;
}

interface Saying {
  readonly kind: string;
  readonly data: Data;
  readonly author?: string;
  readonly text: string;
}

async function sayingOf(row: PlacedRow, mask: Mask): Promise<Saying> {
  const {kind, data} = kindOf(row.kind === undefined ? undefined : cleanLine(await mask(row.kind)));
  const author = row.author === undefined ? '' : cleanLine(await mask(canonicalBody(row.author)));
  const text = canonicalBody(await mask(canonicalBody(row.text)));
  return {kind, data, text, ...(author === '' ? {} : {author})};
}

function importedAs(name: string, {at, line}: PlacedRow, said: Saying, file: string): Imported {
  const evidence = isLong(said.text) ? evidenceOf(`${said.text}\n`, name) : undefined;
  const entry: Entry = {
    name,
    at: at.written,
    kind: said.kind,
    by: said.author ?? 'import',
    byName: said.author ?? file,
    source: 'import',
    ref: `${file}:${String(line)}`,
    data: evidence === undefined ? said.data : {...said.data, evidence: [evidence.data]},
    extra: {},
    body: evidence === undefined ? said.text : firstLines(said.text),
  };
  return {entry, ...(evidence === undefined ? {} : {evidence})};
}
