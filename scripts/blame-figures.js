// Prints precision and recall of the rules of blame on the labelled sentences: on those the rules are written by, and on
// those set aside. Counts only: nobody who changes a rule looks at the sentences set aside (test/labelled/README.md).
import {build} from 'esbuild';
import {mkdtemp, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

const project = join(import.meta.dirname, '..');
const support = join(project, 'test/support');
const folder = await mkdtemp(join(support, '.figures-'));
try {
  const outfile = join(folder, 'figures.mjs');
  const define = {'import.meta.dirname': JSON.stringify(support)};
  await build({
    entryPoints: [join(support, 'blame-figures.ts')],
    outfile,
    define,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
  });
  const {figuresOf} = await import(pathToFileURL(outfile).href);
  for (const part of ['blame', 'blame.held-out'])
    for (const lang of ['en', 'ko']) {
      const figures = figuresOf(`${part}.${lang}.tsv`);
      const share = (value) => value.toFixed(3);
      console.log(
        `${`${part}.${lang}.tsv`.padEnd(22)}precision ${share(figures.precision)}  recall ${share(figures.recall)}  missed ${figures.missed}  false ${figures.falseAlarms}  soft ${figures.soft}`,
      );
    }
} finally {
  await rm(folder, {recursive: true});
}
