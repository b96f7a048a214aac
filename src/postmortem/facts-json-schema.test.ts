import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {factsTable, withFactsTable} from '../../scripts/docs/facts-table.js';
import {readValues} from '../docs-repo/yaml-values.ts';
import {factsJsonSchema} from './facts-json-schema.ts';
import {factsSchema} from './facts-schema.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const again = 'run: node scripts/schema.js';

describe('the facts file', () => {
  test('has a schema for editors that has not drifted', () => {
    expect(read('schemas/facts.schema.json'), again).toBe(factsJsonSchema());
  });

  test('is described key by key in docs/formats.md', () => {
    const document = read('docs/formats.md');
    const table = factsTable(JSON.parse(factsJsonSchema()) as object);
    expect(withFactsTable(document, table), again).toBe(document);
    expect(table.split('\n').filter((row) => /\| +\|$/.test(row))).toEqual([]);
    for (const key of ['summary', 'lessons.lucky', 'actions[].owner', 'incident.timeline[].mark'])
      expect(table).toContain(`\`${key}\``);
  });

  test('can be read where the documents show one', () => {
    const [, example = ''] = /### Facts[\s\S]*?```yaml\n([\s\S]*?)```/.exec(read('docs/formats.md')) ?? [];
    expect(readValues(example, 'facts.yaml', factsSchema)).toHaveProperty('value.incident.title');
  });
});
