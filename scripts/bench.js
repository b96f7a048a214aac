// npm run bench: whole-process wall times as ratios, each measured in turn with its floor in one run.
// F is what no program of ours can go below: `node -e 0`, then `git add` and `git commit` of one file by a shell.
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {pullBench} from './bench/pull.js';
import {importSource} from './build/import-source.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, 'bin', 'run.js');
const rounds = Number(process.env.BENCH_ROUNDS ?? 21);
const home = mkdtempSync(join(tmpdir(), 'mh-bench-'));
const env = {
  PATH: process.env.PATH,
  HOME: home,
  TZ: 'UTC',
  LANG: 'C.UTF-8',
  GIT_AUTHOR_NAME: 'Mitchell',
  GIT_AUTHOR_EMAIL: 'mitchell@example.com',
  GIT_COMMITTER_NAME: 'Mitchell',
  GIT_COMMITTER_EMAIL: 'mitchell@example.com',
};

function run(command, args, cwd = home, more = {}) {
  const start = process.hrtime.bigint();
  const {status, stderr} = spawnSync(command, args, {
    cwd,
    env: {...env, ...more},
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const took = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: exit ${status}: ${stderr}`);
  return took;
}

const repo = join(home, 'floor');
const longDocs = join(home, 'long');
const LONG = '7f3k';
let count = 0;
const pull = await pullBench(root, home);

const floors = {
  fetch: () => run('node', pull.floor),
  node: () => run('node', ['-e', '0']),
  F: () => {
    count += 1;
    writeFileSync(join(repo, `${count}.md`), `${count}\n`);
    return (
      run('node', ['-e', '0']) + run('sh', ['-c', `git add ${count}.md && git commit -qm ${count}`], repo)
    );
  },
};

const mh = (...args) => run('node', [bin, ...args]);

const many = join(home, 'many');
async function makeMany() {
  const {manyReviews} = await importSource(root, {entryPoints: ['test/support/many-reviews.ts']});
  mkdirSync(many);
  manyReviews(many, {reviews: 1000, actions: 5});
}

const cases = [
  {name: 'mh --version', floor: 'node', reach: 1.8, go: () => mh('--version')},
  {name: 'mh --help', floor: 'node', reach: 1.8, go: () => mh('--help')},
  {
    name: 'mh incident new --help (ko)',
    floor: 'node',
    reach: 1.8,
    go: () => mh('--lang', 'ko', 'incident', 'new', '--help'),
  },
  {name: 'mh log', floor: 'F', reach: 2.2, go: () => mh('log', `request ${count} timed out`)},
  {
    name: 'mh incident new',
    floor: 'F',
    reach: 2.6,
    go: () => mh('incident', 'new', `Checkout slow ${count}`, '--severity', 'sev2'),
  },
  {
    name: 'mh postmortem new, 5000 entries',
    floor: 'node',
    reach: 8,
    go: () =>
      mh('postmortem', 'new', LONG, '--docs', longDocs, '--force', '--lang', (count += 1) % 2 ? 'ko' : 'en'),
  },
  {
    name: 'mh incident pull, 1000 entries',
    floor: 'fetch',
    reach: 3,
    rounds: 5,
    go: () => {
      const docs = join(home, `pulled-${(count += 1)}`);
      run('git', ['init', '-q', docs]);
      return run('node', [bin, ...pull.own, '--docs', docs], home, pull.env);
    },
  },
  {
    name: 'mh action list (5000)',
    floor: 'node',
    reach: 4,
    go: () => mh('action', 'list', '--docs', many),
  },
  {
    name: 'mh incident list (1000)',
    floor: 'node',
    reach: 4,
    go: () => mh('incident', 'list', '--docs', many),
  },
];

/** A docs repo with one incident of 5,000 entries. */
function makeLongIncident() {
  const folder = join(longDocs, 'incidents/2024', `2024-10-08-long-${LONG}`, 'timeline');
  mkdirSync(folder, {recursive: true});
  mkdirSync(join(longDocs, '.mh'));
  writeFileSync(join(longDocs, '.mh/config.yaml'), 'version: 1\n');
  const start = Date.parse('2024-10-08T00:00:00Z');
  for (let place = 0; place < 5000; place++) {
    const at = new Date(start + place * 10_000).toISOString();
    const name = `${at.slice(0, 19).replace(/[-:]/g, '')}Z-${String(place).padStart(8, '0')}`;
    const declared = {
      id: `2024-10-08-long-${LONG}`,
      title: 'long',
      severity: 'SEV2',
      language: 'en',
      zone: 'UTC',
    };
    const data = place === 0 ? declared : {status: 'resolved'};
    const kind = place === 0 ? 'declared' : place === 4999 ? 'status' : 'note';
    const head = `---\nmh: 1\nat: "${at}"\nlogged: "${at}"\nkind: ${kind}\nby: mitchell\nsource: cli\n${kind === 'note' ? '' : `data: ${JSON.stringify(data)}\n`}---\n`;
    writeFileSync(join(folder, `${name}.md`), `${head}\nrequest ${place} timed out\n`);
  }
  run('sh', ['-c', 'git init -q && git add . && git commit -qm start'], longDocs);
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function measure({go, floor, rounds: times = rounds}) {
  for (let warm = 0; warm < 2; warm++) [floors[floor](), go()];
  const pairs = Array.from({length: Math.min(times, rounds)}, () => ({base: floors[floor](), own: go()}));
  return {
    base: median(pairs.map(({base}) => base)),
    own: median(pairs.map(({own}) => own)),
    ratio: median(pairs.map(({base, own}) => own / base)),
  };
}

try {
  if (!existsSync(join(root, 'dist', 'main.js'))) throw new Error('build first: npm run build');
  run('git', ['init', '-q', repo]);
  mh('incident', 'new', 'Benchmark');
  await makeMany();
  makeLongIncident();
  console.log(
    `Node ${process.version}, ${rounds} rounds, medians; F is node -e 0, then git add and git commit\n`,
  );
  console.log('command                         floor   floor ms   own ms   ratio   reach');
  let missed = 0;
  for (const one of cases) {
    const {base, own, ratio} = measure(one);
    if (![base, own, ratio].every((value) => Number.isFinite(value) && value > 0))
      throw new Error(`${one.name} was not measured`);
    missed += ratio > one.reach ? 1 : 0;
    const cells = [
      one.name.padEnd(31),
      one.floor.padEnd(5),
      base.toFixed(1).padStart(10),
      own.toFixed(1).padStart(8),
      ratio.toFixed(2).padStart(7),
      one.reach.toFixed(1).padStart(7),
    ];
    console.log(`${cells.join(' ')}${ratio > one.reach ? '  over' : ''}`);
  }
  console.log(missed === 0 ? '\nAll within reach.' : `\n${missed} over their reach.`);
  process.exitCode = missed === 0 ? 0 : 1;
} finally {
  pull.stop();
  rmSync(home, {recursive: true, force: true});
}
