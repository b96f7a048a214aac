/** Stands for the name of a person, as long as the name: so the rules are made once, whoever is named. */
export const NAME = '\uE000\uE001*';

/** The sentence with each of the names as `NAME`; every character stands where it stood. */
export type Anonymous = (sentence: string) => string;

export function anonymousFor(names: readonly string[]): Anonymous {
  const known = names
    .filter((name) => /^[\p{L}\p{N} .'-]+$/u.test(name))
    .map((name) => name.replace(/\./g, '\\.'));
  if (known.length === 0) return (sentence) => sentence;
  const latin = known
    .filter((name) => /^[A-Za-z]/.test(name))
    .map((name) => `(?<![\\w@/-])${name}(?![A-Za-z0-9_-])`);
  const others = known.filter((name) => !/^[A-Za-z]/.test(name)).map((name) => `(?<![가-힣])${name}`);
  const anybody = new RegExp([...latin, ...others].join('|'), 'g');
  return (sentence) => sentence.replace(anybody, (name) => '\uE000' + '\uE001'.repeat(name.length - 1));
}
