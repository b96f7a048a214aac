import {chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {keyStoreFrom} from './key-store.ts';

const SECRET = 'u+key-"with\\all$kinds';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mh-key-store-'));
});
afterEach(() => {
  rmSync(folder, {recursive: true});
});

/** A program of that name, which writes down how it was called. */
function program(name: string, script: string): void {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\ncd "${folder}"; echo "$*" >> called\n${script}\n`);
  chmodSync(file, 0o755);
}

const called = () => readFileSync(join(folder, 'called'), 'utf8');
const store = (platform: NodeJS.Platform) =>
  keyStoreFrom({PATH: `relative:${folder}:${process.env['PATH'] ?? ''}`}, platform);

const SECRET_TOOL = `case $1 in
store) cat > kept ;;
lookup) cat kept 2>/dev/null ;;
clear) [ -e kept ] && rm kept ;;
esac`;

// What its parser does with the quoted word of a command that comes on standard input.
const SECURITY = `case $1 in
-i) sed 's/.* -w "\\(.*\\)"$/\\1/; s/\\\\\\(["\\\\]\\)/\\1/g' > kept ;;
find-generic-password) [ -e kept ] && cat kept || exit 44 ;;
delete-generic-password) [ -e kept ] && rm kept || exit 44 ;;
esac`;

describe.each([
  ['linux', 'secret-tool', SECRET_TOOL],
  ['darwin', 'security', SECURITY],
] as const)('%s', (platform, name, script) => {
  test('what is kept is given back until it is removed, and is no argument of anything', async () => {
    program(name, script);
    const keys = store(platform)!;
    expect(await keys.read()).toBeUndefined();
    expect(await keys.keep(SECRET)).toBe(true);
    expect(await keys.read()).toBe(SECRET);
    expect(await keys.remove()).toBe(true);
    expect(await keys.read()).toBeUndefined();
    expect(await keys.remove()).toBe(true);
    expect(called()).not.toContain('u+key');
  });

  test('a store that does not answer, or forgets, has kept nothing', async () => {
    program(name, 'echo "Cannot autolaunch D-Bus" >&2; exit 2');
    expect(await store(platform)!.keep(SECRET)).toBe(false);
    expect(await store(platform)!.remove()).toBe(false);
    program(name, 'cat > /dev/null');
    expect(await store(platform)!.keep(SECRET)).toBe(false);
  });
});

test('without the program there is no store', () => {
  expect(keyStoreFrom({PATH: folder}, 'linux')).toBeUndefined();
  expect(keyStoreFrom({}, 'darwin')).toBeUndefined();
});
