import {chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {codeCache, codeCacheFolder} from './code-cache.ts';

const code = Buffer.from(Array.from({length: 2003}, (_, at) => at % 251));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mh-code-'));
  codeCache(folder).write('app.js', code);
});
afterEach(() => rmSync(folder, {recursive: true}));

describe('compiled code that was kept', () => {
  test('comes back as it was, readable by its owner alone', () => {
    expect(codeCache(folder).read('app.js')).toEqual(code);
    expect(statSync(join(folder, 'app.js.bin')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['app.js.bin']);
  });

  test.each([0, 4])('is passed over when byte %i of its header is damaged', (at) => {
    const bytes = readFileSync(join(folder, 'app.js.bin'));
    bytes[at]! ^= 0x10;
    writeFileSync(join(folder, 'app.js.bin'), bytes);
    expect(codeCache(folder).read('app.js')).toBeUndefined();
  });

  test.each([8, 512, 1024])('is passed over when the block at %i is empty', (at) => {
    const bytes = readFileSync(join(folder, 'app.js.bin'));
    writeFileSync(join(folder, 'app.js.bin'), bytes.fill(0, at, at + 512));
    expect(codeCache(folder).read('app.js')).toBeUndefined();
  });

  test.each([0, 7, 8, 600])('is passed over when only %i bytes are left', (length) => {
    writeFileSync(join(folder, 'app.js.bin'), readFileSync(join(folder, 'app.js.bin')).subarray(0, length));
    expect(codeCache(folder).read('app.js')).toBeUndefined();
  });

  test('is passed over when others may write it', () => {
    chmodSync(join(folder, 'app.js.bin'), 0o666);
    expect(codeCache(folder).read('app.js')).toBeUndefined();
  });
});

test('a folder that cannot be made costs nothing', () => {
  expect(() => codeCache('/dev/null/x').write('app.js', code)).not.toThrow();
  expect(codeCache('/dev/null/x').read('app.js')).toBeUndefined();
});

test('the folder is per build, Node and processor, and Node may be told to keep none', () => {
  const own = join('mh', 'code', `abc-${process.version}-${process.arch}`);
  expect(codeCacheFolder({HOME: '/h'}, 'abc')).toBe(join('/h/.cache', own));
  expect(codeCacheFolder({HOME: '/h', XDG_CACHE_HOME: '/c'}, 'abc')).toBe(join('/c', own));
  expect(codeCacheFolder({}, 'abc')).toBeUndefined();
  expect(codeCacheFolder({HOME: '/h', NODE_DISABLE_COMPILE_CACHE: '1'}, 'abc')).toBeUndefined();
});
