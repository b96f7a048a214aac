import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';

const read = (file: string): string => readFileSync(join(import.meta.dirname, '..', file), 'utf8');

test('DESIGN.md gives a reason for every dependency, at its version', () => {
  const {devDependencies, ...others} = JSON.parse(read('package.json')) as Record<
    string,
    Record<string, string>
  >;
  const rows = [...read('DESIGN.md').matchAll(/^\| (`[^|]+`) \| ([\d., ]+) \|/gm)].flatMap(
    ([, names = '', versions = '']) =>
      names
        .split(', ')
        .map((name, at) => [name.replaceAll('`', ''), versions.trim().split(', ')[at]] as const),
  );
  expect(Object.fromEntries(rows)).toEqual(devDependencies);
  expect(others['dependencies']).toBeUndefined();
});
