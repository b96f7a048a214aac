import {readFile} from 'node:fs/promises';
import {describe, expect, test} from 'vitest';
import {configJsonSchemas} from './config-json-schema.ts';

const again = 'run: node scripts/schema.js';

describe('generated from the schemas', () => {
  test.each(Object.entries(configJsonSchemas()))('schemas/%s has not drifted', async (name, text) => {
    expect(await readFile(new URL(`../../schemas/${name}`, import.meta.url), 'utf8'), again).toBe(text);
  });

  test('every key says what it is for', () => {
    for (const [name, text] of Object.entries(configJsonSchemas())) {
      expect(undescribed(JSON.parse(text) as Node), name).toEqual([]);
    }
  });
});

interface Node {
  description?: string;
  properties?: Record<string, Node>;
  additionalProperties?: Node | false;
}

function undescribed(node: Node, path = ''): string[] {
  const below = Object.entries(node.properties ?? {}).flatMap(([key, child]) => [
    ...(child.description === undefined ? [`${path}${key}`] : []),
    ...undescribed(child, `${path}${key}.`),
  ]);
  return node.additionalProperties
    ? [...below, ...undescribed(node.additionalProperties, `${path}*.`)]
    : below;
}
