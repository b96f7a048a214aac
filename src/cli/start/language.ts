import type {Env} from '../../adapters/folders.ts';
import type {Lang} from '../../i18n/index.ts';
import {chooseLang} from '../language.ts';

/** The language of help and of refusals before a command runs: as everywhere, but no config is read for it. */
export function startLanguage(argv: readonly string[], env: Env): Lang {
  return chooseLang({flag: flagValue(argv), env});
}

function flagValue(argv: readonly string[]): string | undefined {
  for (const [at, word] of argv.entries()) {
    if (word === '--') return undefined;
    if (word === '--lang') return argv[at + 1];
    if (word.startsWith('--lang=')) return word.slice('--lang='.length);
  }
  return undefined;
}
