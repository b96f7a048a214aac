import {readFile} from 'node:fs/promises';

const CONSTANT = /^const (\w+) = (new Intl\.Segmenter\(\)|\/.+\/[a-z]*);$/gm;

/** Makes each constant of a module when it is first used: `const x = expr` becomes a function, `x` its call. */
export function lazyConstants(source) {
  const names = [];
  const text = source.replace(CONSTANT, (_, name, expression) => {
    names.push(name);
    return `let ${name}$;\nfunction ${name}() { return ${name}$ ??= ${expression}; }`;
  });
  if (names.length < 5) throw new Error('string-width is not written as this build expects');
  return names.reduce(
    (code, name) => code.replace(new RegExp(String.raw`(?<!function )\b${name}\b(?!\$)`, 'g'), `${name}()`),
    text,
  );
}

/** string-width without its 20 ms of segmenter and emoji expressions at start, which most answers never need. */
export const stringWidth = {
  name: 'string-width',
  setup(build) {
    build.onLoad({filter: /[\\/]string-width[\\/]index\.js$/}, async ({path}) => {
      const source = await readFile(path, 'utf8');
      // The older one that @oclif/core brings along has no such constants.
      return source.includes('Intl.Segmenter') ? {contents: lazyConstants(source), loader: 'js'} : undefined;
    });
  },
};
