// `npm run demo`: incidents from the first line to the last, in English and in Korean, typed and paged by PagerDuty,
// each in a home of its own that is gone afterwards. Every command is run as it is shown. Ends with 1 where one of
// them fails.
import {spawnSync} from 'node:child_process';
import {chmodSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {ENGLISH} from './demo/english.js';
import {KOREAN} from './demo/korean.js';
import {PAGED_ENGLISH, PAGED_KOREAN} from './demo/paged.js';
import {standIn} from './demo/stand-in.js';

const project = join(import.meta.dirname, '..');

if (!existsSync(join(project, 'dist/main.js'))) {
  const {status} = spawnSync(process.execPath, [join(project, 'scripts/build.js')], {stdio: 'inherit'});
  if (status !== 0) process.exit(1);
}

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mh-demo-')));
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));
process.once('exit', () => rmSync(folder, {recursive: true, force: true, maxRetries: 5}));

for (const [place, story] of [ENGLISH, KOREAN, PAGED_ENGLISH, PAGED_KOREAN].entries())
  await play(story, join(folder, String(place)));

/** A story: `env`, `person`, `files` that are there before it begins, `steps`, and the language of its PagerDuty. */
async function play({title, env, person, files, steps, pagerduty}, home) {
  mkdirSync(join(home, 'bin'), {recursive: true});
  shim(join(home, 'bin/mh'));
  const identity = `[user]\n\tname = ${person.name}\n\temail = ${person.email}\n[init]\n\tdefaultBranch = main\n`;
  writeFileSync(join(home, '.gitconfig'), identity);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(home, name), text);
  print(`\n━━ ${title} ${'━'.repeat(40)}`);
  const other = pagerduty && (await standIn(pagerduty, join(home, 'clock'), steps[0].at));
  const stage = {cwd: home, env: {...plainEnvironment(home), ...env, ...other?.env}, other};
  for (const step of steps) take(step, stage);
  other?.stop();
}

/** A step: words to read (`say`), a time to set the clock to (`at`), a command (`run`), or a mixture of them. */
function take({say, at, run}, stage) {
  if (at !== undefined) {
    stage.env.MH_NOW = at;
    stage.other?.setClock(at);
  }
  if (say !== undefined) print(`\n# ${say}`);
  if (run === undefined) return;
  print(`$ ${run}`);
  if (run.startsWith('cd ')) {
    stage.cwd = resolve(stage.cwd, run.slice(3).replace('~', stage.env.HOME));
    return;
  }
  const {stdout, status, error} = spawnSync('bash', ['-c', `exec 2>&1; set -o pipefail; ${run}`], {
    cwd: stage.cwd,
    env: stage.env,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  print((stdout ?? '').trimEnd());
  if (status === 0) return;
  print(`\nThis command failed: ${error?.message ?? `exit ${status}`}`);
  process.exit(1);
}

/** Nothing of the user's: a home that holds only a git identity, and no sharing. */
function plainEnvironment(home) {
  const {PATH = ''} = process.env;
  const own = {HOME: home, TMPDIR: home, XDG_CACHE_HOME: join(folder, 'cache')};
  return {...own, PATH: `${home}/bin:${PATH}`, GIT_CONFIG_NOSYSTEM: '1', GIT_PAGER: 'cat', MH_PUBLISH: 'off'};
}

function shim(file) {
  writeFileSync(file, `#!/bin/sh\nexec '${process.execPath}' '${join(project, 'bin/run.js')}' "$@"\n`);
  chmodSync(file, 0o755);
}

function print(text) {
  if (text !== '') process.stdout.write(`${text}\n`);
}
