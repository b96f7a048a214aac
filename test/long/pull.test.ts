import {join} from 'node:path';
import {expect, test} from 'vitest';
import {git} from '../support/docs-clone.ts';
import {Machine, PROJECT} from '../support/machine.ts';
import {USER_KEY} from '../support/pagerduty/example-world.ts';
import {fakePagerDuty} from '../support/pagerduty/fake.ts';
import {manyRecords} from '../support/pagerduty/many-records.ts';

/** Starts what follows and gives the most memory that it had at a time, in kB. */
const PEAK = `"$0" "$@" >/dev/null & pid=$!; peak=0
while kill -0 $pid 2>/dev/null; do
  now=$(grep VmHWM /proc/$pid/status 2>/dev/null | tr -dc 0-9)
  [ "\${now:-0}" -gt "$peak" ] && peak=$now; sleep 0.1
done; echo $peak`;

test('ten thousand log entries in less than 200 MiB', async () => {
  const many = manyRecords({logEntries: 10_000, every: 2});
  const fake = await fakePagerDuty({seed: [many], rate: {limit: 100_000, seconds: 60}});
  const machine = new Machine({now: '2024-10-08T16:00:00Z'});
  try {
    Object.assign(machine.env, {MH_PAGERDUTY_URL: fake.address, PAGERDUTY_TOKEN: USER_KEY});
    const pull = [join(PROJECT, 'bin/run.js'), 'incident', 'pull', many.incident.id];
    const {out} = await machine.run('bash', ['-c', PEAK, process.execPath, ...pull]);
    expect(Number(out) / 1024).toBeGreaterThan(0);
    expect(Number(out) / 1024).toBeLessThan(200);
    const files = git(join(machine.home, '.local/share/mh/docs'), 'ls-files').split('\n');
    expect(files.filter((path) => path.includes('/timeline/'))).toHaveLength(10_016);
  } finally {
    machine.dispose();
    await fake.close();
  }
}, 600_000);
