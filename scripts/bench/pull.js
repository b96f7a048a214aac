// What `mh incident pull` is measured with: a PagerDuty of 20 ms latency in a process of its own, and a script that gets
// the same pages by plain fetch.
import {spawn} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {build} from 'esbuild';

const KEY = 'u+fake-key-of-mitchell';

const SERVER = `
import {fakePagerDuty} from './test/support/pagerduty/fake.ts';
import {manyRecords} from './test/support/pagerduty/many-records.ts';
const seed = [manyRecords({logEntries: 1000})];
const fake = await fakePagerDuty({seed, latency: 20, rate: {limit: 1_000_000, seconds: 60}});
console.log(fake.address);
`;

const FETCH = `
const [address, id] = process.argv.slice(2);
const headers = {Authorization: 'Token token=${KEY}', Accept: 'application/vnd.pagerduty+json;version=2'};
const get = async (path) => (await fetch(address + '/incidents/' + id + path, {headers})).json();
await get('');
for (const list of ['/log_entries?include[]=channels&', '/alerts?'])
  for (let offset = 0, more = true; more; offset += 100)
    ({more} = await get(list + 'limit=100&offset=' + offset));
await get('/notes');
`;

/** Starts the server; `floor` and `own` are the arguments of node and mh, `env` is for mh, `stop` ends the server. */
export async function pullBench(root, folder) {
  const outfile = join(folder, 'pagerduty.mjs');
  const stdin = {contents: SERVER, resolveDir: root, loader: 'ts'};
  await build({
    stdin,
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  });
  const script = join(folder, 'fetch.mjs');
  writeFileSync(script, FETCH);
  const server = spawn(process.execPath, [outfile], {stdio: ['ignore', 'pipe', 'inherit']});
  const address = String(await new Promise((resolve) => server.stdout.once('data', resolve))).trim();
  return {
    floor: [script, address, '2001'],
    own: ['incident', 'pull', '2001', '-i', 'new'],
    env: {MH_PAGERDUTY_URL: address, PAGERDUTY_TOKEN: KEY},
    stop: () => server.kill(),
  };
}
