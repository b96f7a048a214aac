import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {Machine} from './support/machine.ts';

test('a refusal speaks the language of the user’s config, as answers do', async () => {
  const machine = new Machine();
  try {
    const folder = join(machine.home, '.config', 'mh');
    mkdirSync(folder, {recursive: true});
    writeFileSync(join(folder, 'config.yaml'), 'language: ko\n');
    expect((await machine.mh(['incident', 'list'])).out).toMatch(/\p{Script=Hangul}/u);
    expect((await machine.mh(['log', 'nothing is open'])).err).toMatch(/^\P{ASCII}/u);
    expect((await machine.mh(['log', 'nothing is open', '--lang', 'en'])).err).toMatch(/^No incident/);
  } finally {
    machine.dispose();
  }
});
