import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {builtinModules} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {allHelp, helpTables, reference} from '../src/cli/help/all.ts';
import {shapesOf, type Manifest} from '../src/cli/help/shape.ts';
import {width} from '../src/encode/columns.ts';
import {LANGS} from '../src/i18n/index.ts';

const ROOT = join(import.meta.dirname, '..');
const RUN = join(ROOT, 'bin/run.js');
const manifest = JSON.parse(readFileSync(join(ROOT, 'oclif.manifest.json'), 'utf8')) as Manifest;
const shapes = shapesOf(manifest);

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'mh-build-'));
});
afterAll(() => rmSync(home, {recursive: true, force: true}));

function mh(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const all = {PATH: process.env['PATH'] ?? '', HOME: home, LANG: 'C.UTF-8', ...env};
  const {stdout, stderr, status} = spawnSync(process.execPath, [RUN, ...args], {
    encoding: 'utf8',
    env: all,
    input: '',
  });
  return {stdout, stderr, status};
}

describe('the built program', () => {
  const built = (root: string) =>
    readdirSync(join(root, 'dist'), {recursive: true, encoding: 'utf8'})
      .filter((file) => file.endsWith('.js'))
      .map((file) => readFileSync(join(root, 'dist', file), 'utf8'));

  test('loads nothing but itself and Node', () => {
    const allowed = new Set([
      ...builtinModules,
      ...builtinModules.map((name) => `node:${name}`),
      'typescript',
      'ts-node',
    ]);
    const loaded = built(ROOT).flatMap((code) =>
      [...code.matchAll(/\brequire\("([^".][^"]*)"\)/g)].map(([, name = '']) => name),
    );
    expect([...new Set(loaded)].filter((name) => !allowed.has(name))).toEqual([]);
  });

  test('has no way to be stopped at a step; its twin for tests has', () => {
    expect(built(ROOT).some((code) => code.includes('MH_FAULT'))).toBe(false);
    expect(built(join(ROOT, 'dist-test')).some((code) => code.includes('MH_FAULT'))).toBe(true);
  });

  test('installs from its package without a network, and runs', () => {
    const pack = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', home], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    const [{filename}] = JSON.parse(pack) as [{filename: string}];
    const prefix = join(home, 'prefix');
    execFileSync(
      'npm',
      [
        'install',
        '--global',
        '--offline',
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
        '--prefix',
        prefix,
        join(home, filename),
      ],
      {
        cwd: home,
        stdio: 'pipe',
        env: {...process.env, HOME: home},
      },
    );
    const installed = spawnSync(join(prefix, 'bin/mh'), ['--version'], {
      encoding: 'utf8',
      env: {PATH: process.env['PATH'], HOME: home},
    });
    expect(installed.stdout).toMatch(/^mh \d+\.\d+\.\d+\n$/);
  });
});

describe('quick answers', () => {
  test('a closed pipe is a good end', () => {
    const shell = `"${process.execPath}" "${RUN}" help | true; exit \${PIPESTATUS[0]}`;
    expect(spawnSync('bash', ['-c', shell], {encoding: 'utf8'})).toMatchObject({status: 0, stderr: ''});
  });

  test('help speaks the language asked for', () => {
    expect(mh(['help', '--lang', 'ko']).stdout).toContain('사용법');
    expect(mh(['help'], {LC_ALL: 'ko_KR.UTF-8'}).stdout).toContain('사용법');
    expect(mh(['help'], {LC_ALL: 'ko_KR.UTF-8', MH_LANG: 'en'}).stdout).toContain('Usage');
  });

  test('a misspelt command gets the nearest one, the rest as typed', () => {
    expect(mh(['incdent', 'new', 'it is down'])).toEqual({
      stdout: '',
      stderr: "There is no command `incdent`.\nDid you mean: mh incident new 'it is down'\n",
      status: 2,
    });
    expect(mh(['incdent', 'new', 'x', '--lang', 'ko']).stderr).toMatch(
      /^그런 명령을 찾을 수 없습니다: `incdent`\n/,
    );
  });

  test('as JSON where that was asked for', () => {
    const {stdout, stderr, status} = mh(['incdent', 'new', 'x', '--json']);
    expect({stderr, status}).toEqual({stderr: '', status: 2});
    expect(JSON.parse(stdout)).toEqual({
      mh: 'error/1',
      error: {
        code: 'command-unknown',
        message: 'There is no command `incdent`.',
        hint: 'Did you mean: mh incident new x --json',
        exit: 2,
        params: {command: 'incdent', nearest: 'mh incident new x --json'},
      },
    });
  });
});

describe('compiled code in the cache folder', () => {
  const wrong = ['incdent'];

  test('is kept, and harmless when damaged', () => {
    const cache = join(home, 'cache');
    const first = mh(wrong, {XDG_CACHE_HOME: cache});
    const kept = readdirSync(cache, {recursive: true, encoding: 'utf8'}).filter((file) =>
      file.endsWith('.bin'),
    );
    expect(kept.length).toBeGreaterThan(0);
    for (const file of kept) {
      const bytes = readFileSync(join(cache, file));
      writeFileSync(join(cache, file), bytes.fill(0x5a, bytes.length >> 1));
    }
    expect(mh(wrong, {XDG_CACHE_HOME: cache})).toEqual(first);
    expect(mh(wrong, {XDG_CACHE_HOME: '/dev/null/no'})).toEqual(first);
  });
});

describe.each(LANGS)('help (%s)', (lang) => {
  const texts = helpTables[lang];

  test('every command, argument and flag has its words, and no words are left over', () => {
    expect.soft(Object.keys(texts.commands).sort()).toEqual(shapes.map(({id}) => id).sort());
    for (const {id, args, flags} of shapes) {
      const help = texts.commands[id];
      const spoken = flags
        .map(({name}) => name)
        .filter((name) => help?.flags?.[name] !== undefined || texts.everywhere[name] === undefined);
      expect.soft(Object.keys(help?.args ?? {}), `arguments of ${id}`).toEqual(args.map(({name}) => name));
      expect.soft(Object.keys(help?.flags ?? {}).sort(), `flags of ${id}`).toEqual(spoken);
    }
  });

  test('every page fits 80 columns', () => {
    const pages = Object.values(allHelp(manifest)[lang]).join('\n').split('\n');
    expect(pages.filter((line) => width(line) > 80)).toEqual([]);
  });

  test('every example could be typed', () => {
    const lines = [texts.root, ...Object.values(texts.commands)].flatMap(({examples}) =>
      examples.map(([line]) => line),
    );
    const wrong = lines.filter((line) => !canBeTyped(line.slice(line.indexOf('mh ') + 3)));
    expect(wrong).toEqual([]);
  });

  test('the reference is up to date: npm run docs', () => {
    const file = join(ROOT, `docs/commands.${lang}.md`);
    expect(existsSync(file) ? readFileSync(file, 'utf8') : '').toBe(reference(manifest, lang));
  });
});

function canBeTyped(line: string): boolean {
  const shape = [...shapes].reverse().find(({id}) => line === id || line.startsWith(`${id} `));
  const flags = line.replace(/"[^"]*"/g, '').match(/(?<= )--?[a-z][a-z-]*/g) ?? [];
  const known = shape?.flags.flatMap(({name, char}) => [`--${name}`, `-${char ?? ''}`]) ?? [];
  return shape !== undefined && flags.every((flag) => known.includes(flag));
}
