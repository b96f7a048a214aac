import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import {parseTranscript, play} from '../support/transcript.ts';

const folder = import.meta.dirname;
const updating = process.env['UPDATE'] === '1';
const files = readdirSync(folder).filter((file) => file.endsWith('.md') && file !== 'README.md');
// The compiled code is the same for all; what is cached of a docs repo is kept by its path.
const cache = mkdtempSync(join(tmpdir(), 'mh-cache-'));
afterAll(() => rmSync(cache, {recursive: true, force: true}));

describe.concurrent.each(files)('%s', (file) => {
  const text = readFileSync(join(folder, file), 'utf8');
  const {settings, head, scenarios} = parseTranscript(text);
  const played = scenarios.map((scenario) => scenario.text);

  test('says something', () => {
    expect(scenarios.length).toBeGreaterThan(0);
    expect(text).toMatch(/^\$ /m);
  });

  test.each(scenarios.map((scenario, at) => ({...scenario, at})))('$name', async ({at, ...scenario}) => {
    played[at] = await play(scenario, settings, cache);
    if (!updating) expect(played[at]).toBe(scenario.text);
  });

  afterAll(() => {
    if (updating) writeFileSync(join(folder, file), head + played.join(''));
  });
});
