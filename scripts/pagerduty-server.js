// A PagerDuty on this machine for the demo, and to try commands by hand:
//
//   node scripts/pagerduty-server.js [--language ko] [--clock FILE] [--port N] [--records N] [--latency MS] [--log]
//
// Prints what to set in the shell, then serves until it is stopped. Incident 1008 is open and grows as PagerDuty's
// clock goes on: FILE holds the time (RFC 3339); without one it is the machine's. Incident 2001 has N log entries.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {importSource} from './build/import-source.js';

const {values} = parseArgs({
  options: {
    language: {type: 'string', default: 'en'},
    clock: {type: 'string'},
    port: {type: 'string', default: '0'},
    records: {type: 'string', default: '250'},
    latency: {type: 'string', default: '0'},
    log: {type: 'boolean', default: false},
  },
});
const folder = './test/support/pagerduty';
const project = join(import.meta.dirname, '..');
const contents = ['fake', 'seed-page', 'many-records', 'example-world']
  .map((name) => `export * from '${folder}/${name}.ts';`)
  .join('');
const source = await importSource(project, {stdin: {contents, resolveDir: project, loader: 'ts'}});

const clock = () =>
  new Date(values.clock === undefined ? Date.now() : readFileSync(values.clock, 'utf8').trim());
const fake = await source.fakePagerDuty({
  seed: [source.seedPage(values.language, '14:31'), source.manyRecords({logEntries: Number(values.records)})],
  latency: Number(values.latency),
  port: Number(values.port),
  clock,
  faults: [{before: unfold}],
});

const key = values.language === 'ko' ? source.GILDONG_KEY : source.USER_KEY;
console.log(`export MH_PAGERDUTY_URL=${fake.address} PAGERDUTY_TOKEN=${key}`);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);

/** Others write notes meanwhile: those of the seed come when their time has. */
function unfold() {
  const now = clock();
  const page = fake.page(source.SEED_ID);
  const {notes, logEntries} = source.seedPage(values.language);
  const isNew = (known) => (one) => new Date(one.created_at) <= now && known.find(one.id) === undefined;
  page.notes.add(...notes.filter(isNew(page.notes)));
  const isNote = ({type}) => type === 'annotate_log_entry';
  page.logEntries.add(...logEntries.filter(isNote).filter(isNew(page.logEntries)));
  const last = fake.arrived.at(-1);
  if (values.log) console.error(`${last.method} ${decodeURIComponent(last.url)} ${last.body}`.trimEnd());
}

async function stop() {
  await fake.close().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
