import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {DEFAULT_CONFIG} from '../docs-repo/config.ts';
import {configFromText, loadConfig, loadUserConfig} from './config-cache.ts';
import {CONFIG_SHAPE} from './config-shape.ts';

const parser = vi.hoisted(() => ({runs: 0}));
vi.mock('../docs-repo/config-parse.ts', async (original) => {
  const real = await original<typeof import('../docs-repo/config-parse.ts')>();
  const counted = (...args: Parameters<typeof real.parseConfig>) => {
    parser.runs += 1;
    return real.parseConfig(...args);
  };
  return {...real, parseConfig: counted};
});

let folder: string;
let file: string;
let cache: string;
const kept = async () => (await readdir(join(cache, 'config'))).map((name) => join(cache, 'config', name));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mh-config-'));
  file = join(folder, 'config.yaml');
  cache = join(folder, 'cache');
  parser.runs = 0;
});
afterEach(() => rm(folder, {recursive: true}));

describe('the repo config', () => {
  test('is parsed once for a text, and again when the text changes', async () => {
    await writeFile(file, 'language: ko\n');
    const first = await loadConfig(file, {cache});
    expect(first.config.language).toBe('ko');
    expect(await loadConfig(file, {cache})).toEqual(first);
    expect(parser.runs).toBe(1);
    await writeFile(file, 'language: en\n');
    expect((await loadConfig(file, {cache})).config.language).toBe('en');
    expect(parser.runs).toBe(2);
  });

  test('keeps its problems, each under the name of the file that is asked for', async () => {
    await writeFile(file, 'langage: ko\n');
    const first = await loadConfig(file, {cache, shown: 'a.yaml'});
    const again = await loadConfig(file, {cache, shown: 'b.yaml'});
    expect(first.problems).toMatchObject([{kind: 'unknown-key', file: 'a.yaml', nearest: 'language'}]);
    expect(again.problems).toEqual([{...first.problems[0], file: 'b.yaml'}]);
    expect(parser.runs).toBe(1);
  });

  test('that is absent means the defaults, without the parser', async () => {
    expect(await loadConfig(file, {cache})).toEqual({config: DEFAULT_CONFIG, problems: []});
    expect(await loadConfig(join(file, 'below'), {cache})).toEqual({config: DEFAULT_CONFIG, problems: []});
    expect(parser.runs).toBe(0);
  });

  test('that cannot be read is a problem and the defaults', async () => {
    await mkdir(file);
    expect(await loadConfig(file, {cache, shown: '.mh/config.yaml'})).toMatchObject({
      config: DEFAULT_CONFIG,
      problems: [{kind: 'unreadable', file: '.mh/config.yaml', found: 'EISDIR'}],
    });
  });

  test('can come as a text', async () => {
    const {config} = await configFromText('zone: Asia/Seoul', {cache, shown: 'main:.mh/config.yaml'});
    expect(config.zone).toBe('Asia/Seoul');
  });
});

describe('the cache', () => {
  test.each([
    ['cut short', (kept: string) => truncate(kept, 80)],
    ['empty', (kept: string) => truncate(kept, 0)],
    ['other JSON', (kept: string) => writeFile(kept, '{}')],
    [
      'one letter changed',
      async (kept: string) =>
        writeFile(kept, (await readFile(kept, 'utf8')).replace('"language":"ko"', '"language":"xx"')),
    ],
  ])('%s counts as absent and is written anew', async (_, damage) => {
    await writeFile(file, 'language: ko\n');
    await loadConfig(file, {cache});
    await damage((await kept())[0]!);
    expect((await loadConfig(file, {cache})).config.language).toBe('ko');
    expect((await loadConfig(file, {cache})).config.language).toBe('ko');
    expect(parser.runs).toBe(2);
  });

  test('that cannot be written does no harm', async () => {
    await writeFile(cache, 'a file where the folder should be');
    await writeFile(file, 'language: ko\n');
    expect((await loadConfig(file, {cache})).config.language).toBe('ko');
  });

  test('is for this user only', async () => {
    await writeFile(file, 'language: ko\n');
    await loadConfig(file, {cache});
    expect((await stat((await kept())[0]!)).mode & 0o777).toBe(0o600);
    expect((await stat(join(cache, 'config'))).mode & 0o777).toBe(0o700);
  });

  test('holds a few dozen texts, the newest ones', async () => {
    for (let n = 0; n < 33; n++) {
      await configFromText(`# ${n}`, {cache, shown: ''});
      for (const one of await kept()) await utimes(one, new Date(n * 1000), new Date(n * 1000));
    }
    expect((await kept()).length).toBeLessThanOrEqual(17);
  });

  test('many at once agree', async () => {
    await writeFile(file, 'language: ko\n');
    const all = await Promise.all(Array.from({length: 20}, () => loadConfig(file, {cache})));
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await kept()).toHaveLength(1);
  });

  test('keeps the user config and a repo config of the same text apart', async () => {
    await writeFile(file, 'publish: off\n');
    expect((await loadUserConfig(file, {cache})).config).toEqual({version: 1, publish: 'off'});
    expect((await loadConfig(file, {cache})).problems).toMatchObject([{kind: 'not-map', key: 'publish'}]);
  });

  test('is keyed with the code that reads configs', async () => {
    const script = (await import(new URL('../../scripts/schema.js', import.meta.url).href)) as {
      configShape(): Promise<string>;
    };
    expect(CONFIG_SHAPE, 'run: node scripts/schema.js').toBe(await script.configShape());
  });
});

test.skipIf(process.getuid?.() === 0)('a file without permission is a problem', async () => {
  await writeFile(file, 'language: ko\n');
  await chmod(file, 0);
  expect((await loadConfig(file, {cache})).problems).toMatchObject([{kind: 'unreadable', found: 'EACCES'}]);
});
