import type {Config} from './config.ts';

/** The key of the service that `word` names: a key, a name or an alias as the config writes it. */
export function serviceKey(config: Config, word: string): string | undefined {
  if (Object.hasOwn(config.services, word)) return word;
  const said = plain(word);
  return Object.keys(config.services).find((key) => wordsFor(config, key).some((one) => plain(one) === said));
}

/** Every word by which the config knows the service that `word` names, `word` first; `word` alone for any other. */
export function serviceWords(config: Config, word: string): readonly string[] {
  const key = serviceKey(config, word);
  return key === undefined ? [word] : [...new Set([word, ...wordsFor(config, key)])];
}

function wordsFor(config: Config, key: string): readonly string[] {
  const {name, aliases = []} = config.services[key] ?? {};
  const names = typeof name === 'string' ? [name] : Object.values(name ?? {});
  return [key, ...names.filter((one) => one !== undefined), ...aliases];
}

function plain(word: string): string {
  return word.normalize('NFC').toLowerCase();
}
