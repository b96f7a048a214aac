// `npm test`: everything that must hold, two things at a time. Prints what failed, and the counts of the tests last.
import {spawn} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {join} from 'node:path';

const project = join(import.meta.dirname, '..');
const bin = (name) => join(project, 'node_modules/.bin', name);
const env = {...process.env, NO_COLOR: '1', FORCE_COLOR: '0'};

// Tests run the built programs, and publint looks at the built package: both wait for the build.
const builds = [
  ['build', process.execPath, ['scripts/build.js']],
  ['build with faults', process.execPath, ['scripts/build.js', '--faults']],
];
const first = [
  ['types', bin('tsc'), ['--noEmit']],
  ['lint', bin('eslint'), ['.', '--max-warnings=0']],
  ['format', bin('prettier'), ['--check', '--log-level=warn', '.']],
  ['unused code', bin('knip'), []],
  ['package', bin('publint'), ['--strict']],
];
const tests = ['tests', bin('vitest'), ['run', '--reporter=default']];
const LIMIT_SECONDS = 900;

const running = new Set();
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    for (const child of running) process.kill(-child.pid, 'SIGKILL');
    process.exit(130);
  });
}

const started = Date.now();
const built = await lanes(builds, 1);
const results = built.every(({ok}) => ok)
  ? [...built, ...(await lanes([tests, ...first], 2))]
  : [...built, ...(await lanes(first, 2))];
const failed = results.filter(({ok}) => !ok);

for (const {name, output} of failed)
  console.log(`\n── ${name} ${'─'.repeat(Math.max(3, 70 - name.length))}\n${output.trim()}`);
console.log('');
for (const {name, ok, seconds} of results)
  console.log(`${ok ? 'ok    ' : 'FAILED'}  ${seconds.toFixed(1).padStart(6)} s  ${name}`);
console.log(`        ${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  in all\n`);
console.log(closingLine(results.find(({name}) => name === 'tests')?.output ?? ''));
process.exitCode = failed.length === 0 ? 0 : 1;

async function lanes(jobs, width) {
  const waiting = [...jobs];
  const done = [];
  const lane = async () => {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) done.push(await run(...job));
  };
  await Promise.all(Array.from({length: width}, lane));
  return done;
}

function run(name, command, args) {
  const start = Date.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: project,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    running.add(child);
    const stop = setTimeout(() => {
      output += `\nStopped after ${LIMIT_SECONDS} s.${name === 'tests' ? unfinished(output) : ''}\n`;
      process.kill(-child.pid, 'SIGKILL');
    }, LIMIT_SECONDS * 1000);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    const end = (ok) => {
      clearTimeout(stop);
      running.delete(child);
      resolve({name, ok, output, seconds: (Date.now() - start) / 1000});
    };
    child.on('error', (error) => {
      output += error.message;
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

// A test that never ends is in one of the files that vitest has not reported.
function unfinished(output) {
  const files = ['src', 'test'].flatMap((folder) =>
    readdirSync(join(project, folder), {recursive: true}).map((file) => `${folder}/${file}`),
  );
  const missing = files.filter(
    (file) => file.endsWith('.test.ts') && !file.startsWith('test/long/') && !output.includes(file),
  );
  return ` Not finished: ${missing.join(', ')}`;
}

// `12 passed, 0 failed`, from vitest's own line.
function closingLine(output) {
  const line = /^\s*Tests\s+(.*)$/m.exec(output)?.[1] ?? '';
  const count = (word) => Number(new RegExp(String.raw`(\d+) ${word}`).exec(line)?.[1] ?? 0);
  const skipped = count('skipped') + count('todo');
  return `${count('passed')} passed, ${count('failed')} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}
