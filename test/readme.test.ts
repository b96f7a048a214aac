import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {PROJECT} from './support/machine.ts';
import {parseTranscript, play} from './support/transcript.ts';

const file = join(PROJECT, 'README.md');
const korean = {env: {MH_LANG: 'ko', TZ: 'Asia/Seoul'}};
const {head, scenarios} = parseTranscript(readFileSync(file, 'utf8'));
const played = scenarios.map(({text}) => text);
const cache = mkdtempSync(join(tmpdir(), 'mh-cache-'));

test.each(scenarios.map((scenario, at) => ({...scenario, at})))(
  'README: $name',
  async ({at, ...scenario}) => {
    played[at] = await play(scenario, /[가-힣]/.test(scenario.name) ? korean : {}, cache);
    if (process.env['UPDATE'] !== '1') expect(played[at]).toBe(scenario.text);
  },
);

afterAll(() => {
  rmSync(cache, {recursive: true, force: true});
  if (process.env['UPDATE'] === '1') writeFileSync(file, head + played.join(''));
});
