import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, posix} from 'node:path';
import {describe, expect, test} from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** Domains may use the pure functions of those before them. */
const ORDER = [
  'incident',
  'pagerduty',
  'action',
  'postmortem',
  'runbook',
  'infra',
  'cost',
  'health',
  'advise',
  'oncall',
  'routine',
];
const GROUND = ['failure', 'i18n', 'encode', 'when', 'secrets', 'docs-repo'];

/** Who may import whom: folder (or file) of src → folders and files of src, besides its own. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  encode: [],
  i18n: ['encode'],
  failure: ['i18n'],
  when: ['encode', 'failure', 'i18n'],
  secrets: ['failure', 'i18n'],
  'docs-repo': ['encode', 'failure', 'i18n', 'when'],
  ...Object.fromEntries(ORDER.map((domain, at) => [domain, [...GROUND, ...ORDER.slice(0, at)]])),
  templates: ['i18n'],
  adapters: [...GROUND, ...ORDER],
  cli: [...GROUND, ...ORDER, 'adapters', 'templates'],
  commands: [...GROUND, ...ORDER, 'cli'],
  main: ['cli', 'i18n'],
};

/** Packages and Node's own modules, by folder or file of src. Whatever reaches the world stands with adapters and cli. */
const MAY_LOAD: Readonly<Record<string, RegExp>> = {
  encode: /^(node:util|string-width|mdast-util-from-markdown)$/,
  i18n: /^$/,
  failure: /^$/,
  when: /^(@date-fns\/tz\/.+|date-fns\/.+)$/,
  secrets: /^@secretlint\//,
  'docs-repo': /^(node:crypto|node:path|yaml|zod|diff|fastest-levenshtein)$/,
  incident:
    /^(node:crypto|node:path|date-fns\/.+|yaml|fastest-levenshtein|csv-parse\/sync|mdast-util-(from-markdown|gfm-table)|micromark-extension-gfm-table)$/,
  pagerduty: /^(node:crypto|zod)$/,
  action: /^node:crypto$/,
  postmortem: /^zod$/,
  oncall: /^(yaml|zod)$/,
  templates: /^(handlebars\/runtime\.js|virtual:templates)$/,
  adapters: /^(node:.+|simple-git|zod|@pagerduty\/pdjs|https-proxy-agent|proxy-from-env)$/,
  cli: /^(node:.+|@oclif\/core(\/.+)?|@inquirer\/.+|string-width|fastest-levenshtein)$/,
  commands: /^@oclif\/core$/,
  main: /^node:(fs|path)$/,
};

/** Files that are long for a reason. */
const LONG: Readonly<Record<string, string>> = {
  'failure.ts': 'a table of codes',
  'i18n/help/en/incident.ts': 'a table of texts',
  'i18n/help/ko/incident.ts': 'a table of texts',
};

const NO_MEANING = /^(utils?|helpers?|shared|common|services?|core|lib|misc|types)(\.ts)?$/;

interface Source {
  /** Path under src. */
  readonly path: string;
  readonly room: string;
  readonly lines: number;
  readonly text: string;
  /** Files of src that it imports, in any way. */
  readonly files: readonly string[];
  /** Those that are there when it runs: no types, nothing loaded later. */
  readonly eager: readonly string[];
  readonly packages: readonly string[];
}

const sources = readdirSync(join(ROOT, 'src'), {recursive: true, encoding: 'utf8'})
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts') && !path.endsWith('.test.ts'))
  .map(read);

describe('who imports whom', () => {
  test('every folder has its place', () => {
    expect([...new Set(sources.map(({room}) => room))].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
  });

  test('commands ask, domains decide, adapters do', () => {
    const strays = sources.flatMap(({path, room, files}) => {
      const allowed = [room, ...(MAY_IMPORT[room] ?? [])];
      return files.filter((file) => !allowed.includes(roomOf(file))).map((file) => `${path} → ${file}`);
    });
    expect(strays).toEqual([]);
  });

  test('packages are loaded where they belong', () => {
    const strays = sources.flatMap(({path, room, packages}) =>
      packages.filter((name) => !(MAY_LOAD[room] ?? /^$/).test(name)).map((name) => `${path} → ${name}`),
    );
    expect(strays).toEqual([]);
  });

  test('nothing goes round in circles', () => {
    expect(cycles(new Map(sources.map(({path, eager}) => [path, eager])))).toEqual([]);
  });
});

describe('what is shown', () => {
  test('is made by the language tables, an encoder or the colours, and by nobody else', () => {
    const makers = sources
      .filter(({text}) => /\bas (unknown as )?Message\b/.test(text))
      .map(({path}) => path);
    expect(makers.sort()).toEqual(['cli/output.ts', 'i18n/message.ts']);
  });
});

describe('rooms and their size', () => {
  test('every folder and file is named for what it means', () => {
    expect(sources.flatMap(({path}) => path.split('/')).filter((name) => NO_MEANING.test(name))).toEqual([]);
  });

  test('files stay small', () => {
    const lines = sources.map((source) => source.lines).sort((a, b) => a - b);
    expect(lines[lines.length >> 1]).toBeLessThanOrEqual(60);
    expect(
      sources.filter((source) => source.lines > 170 && !(source.path in LONG)).map(({path}) => path),
    ).toEqual([]);
  });

  test('no reason is given for a file that is short or gone', () => {
    const long = new Set(sources.filter((source) => source.lines > 170).map(({path}) => path));
    expect(Object.keys(LONG).filter((path) => !long.has(path))).toEqual([]);
  });
});

function read(found: string): Source {
  const path = found.replaceAll('\\', '/');
  const text = readFileSync(join(ROOT, 'src', path), 'utf8');
  const stated = [...text.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm)];
  const later = [...text.matchAll(/import\('([^']+)'\)/g)].map(([, name = '']) => name);
  const all = [...stated.map(([, , name = '']) => name), ...later];
  const inside = (name: string) => posix.join(posix.dirname(path), name);
  return {
    path,
    room: roomOf(path),
    lines: text.split('\n').length - 1,
    text,
    files: all.filter(isFile).map(inside),
    eager: stated
      .filter(([, type, name = '']) => type === undefined && isFile(name))
      .map(([, , name = '']) => inside(name)),
    packages: all.filter((name) => !isFile(name)),
  };
}

function isFile(name: string): boolean {
  return name.startsWith('.');
}

/** The folder of src that a file stands in, or the file itself at the top. */
function roomOf(path: string): string {
  return dirname(path) === '.' ? path.replace(/\.ts$/, '') : (path.split('/')[0] ?? '');
}

function cycles(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at !== -1) found.push([...trail.slice(at), path].join(' → '));
    if (at !== -1 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) walk(path, []);
  return found;
}
