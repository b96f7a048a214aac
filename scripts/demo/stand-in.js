import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {createInterface} from 'node:readline';

const server = join(import.meta.dirname, '../pagerduty-server.js');

/**
 * A PagerDuty of this machine, in a process of its own, since the demo waits for each command. Its clock is what
 * `setClock` says. Ends with the demo.
 */
export async function standIn(language, clockFile, now) {
  const setClock = (time) => writeFileSync(clockFile, time);
  setClock(now);
  const args = [server, '--language', language, '--clock', clockFile];
  const child = spawn(process.execPath, args, {stdio: ['ignore', 'pipe', 'inherit']});
  const stop = () => child.kill();
  process.once('exit', stop);
  const [line] = await once(createInterface(child.stdout), 'line');
  const [, url, key] = /MH_PAGERDUTY_URL=(\S+) PAGERDUTY_TOKEN=(\S+)/.exec(line);
  return {env: {MH_PAGERDUTY_URL: url, KEY: key}, setClock, stop};
}
